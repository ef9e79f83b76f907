import type { Metadata } from "next";
import { formatHourShare } from "@/components/channels/hour-share-bar";
import { NewChannelForm } from "@/components/channels/new-channel-form";
import { PlatformMark } from "@/components/channels/platform-mark";
import { type PlatformChoice, PlatformPicker } from "@/components/channels/platform-picker";
import { PresetFacts } from "@/components/channels/preset-facts";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Card } from "@/components/ui/section";
import { buildFieldWords } from "@/lib/channels/field-words";
import { loadPlatformUse } from "@/lib/channels/load";
import type { Platform } from "@/lib/channels/platform";
import { findPlatform, isPlatformId, PLATFORMS } from "@/lib/channels/platforms";
import { shareWithin } from "@/lib/channels/share-within";

export const metadata: Metadata = { title: "Add a channel" };

const GROUP: Record<Platform["kind"], string> = {
  own: "Your own followers",
  email: "Your own followers",
  social: "Feeds of people who follow you",
  community: "Communities and chats",
};

export default async function NewChannelPage({
  searchParams,
}: {
  searchParams: Promise<{ platform?: string | string[] }>;
}) {
  const used = await loadPlatformUse();
  const { platform: wanted } = await searchParams;
  if (typeof wanted === "string" && isPlatformId(wanted) && findPlatform(wanted).offered) {
    return <OnePlatform platform={findPlatform(wanted)} />;
  }
  const order = Object.values(GROUP);
  const choices: PlatformChoice[] = Object.values(PLATFORMS)
    .filter((platform) => platform.offered)
    .map((platform) => ({
      id: platform.id,
      group: platform.id === "other" ? GROUP.community : GROUP[platform.kind],
      name: platform.name,
      hint: platform.hint,
      fact: `${formatHourShare(shareWithin(60, platform.halfLifeMinutes.value))} within the hour${platform.halfLifeMinutes.assumption ? " (assumption)" : ""}`,
      used: used[platform.id] ?? 0,
      mark: <PlatformMark platform={platform.id} />,
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.group) - order.indexOf(b.group) ||
        Number(a.id === "other") - Number(b.id === "other"),
    );
  return (
    <>
      <PageHeader
        above={<Link href="/channels">Channels</Link>}
        title="Add a channel"
        lead="Choose the kind of place. Its half-life, limits and share window come with it; every number can be changed."
      />
      <PlatformPicker choices={choices} />
    </>
  );
}

function OnePlatform({ platform }: { platform: Platform }) {
  return (
    <>
      <PageHeader
        above={
          <>
            <Link href="/channels">Channels</Link> / <Link href="/channels/new">Add a channel</Link>
          </>
        }
        title={platform.name}
        lead={platform.hint}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <NewChannelForm platform={platform.id} words={buildFieldWords(platform)} />
        <aside aria-label={`What we know of ${platform.name}`}>
          <Card>
            <h2 className="mb-4 font-serif text-xl">What comes with it</h2>
            <PresetFacts platform={platform} />
          </Card>
        </aside>
      </div>
    </>
  );
}
