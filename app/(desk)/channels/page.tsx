import type { Metadata } from "next";
import { ArchivedChannels } from "@/components/channels/archived-channels";
import { ChannelRow } from "@/components/channels/channel-row";
import { NoChannels } from "@/components/channels/no-channels";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { loadChannels } from "@/lib/channels/load";
import { findPlatform } from "@/lib/channels/platforms";
import { countOf } from "@/lib/text/count-of";

export const metadata: Metadata = { title: "Channels" };

export default async function ChannelsPage() {
  const { active, archived, shapes, today } = await loadChannels();
  const followers = active.reduce((sum, channel) => sum + (channel.followers ?? 0), 0);
  return (
    <>
      <PageHeader
        title="Channels"
        lead="Where your readers are, and what a post there brings within the hour."
        actions={
          <ButtonLink href="/channels/new" variant="primary">
            Add a channel
          </ButtonLink>
        }
      />
      {active.length === 0 ? (
        <NoChannels />
      ) : (
        <>
          <p className="mb-3 text-muted tabular-nums">
            {countOf(active.length, "channel")} · {countOf(followers, "follower")} in all, some of them
            counted twice
          </p>
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-sheet shadow-lift">
            {active.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} shape={shapes[channel.id]} today={today} />
            ))}
          </ul>
          <p className="mt-4 max-w-3xl text-muted text-sm">
            Readers are followers × who sees a post × who opens the piece × the part of its life within the
            hour; recommendations are a range that holds eight times of ten. The rates are defaults until
            launches teach better ones or you set your own: open a channel to see where each comes from.
          </p>
        </>
      )}
      {archived.length === 0 ? null : (
        <ArchivedChannels
          channels={archived.map(({ id, name, platform }) => ({
            id,
            name,
            platform: findPlatform(platform).name,
          }))}
        />
      )}
    </>
  );
}
