import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskLimit } from "@/components/channels/ask-limit";
import { AudienceForm } from "@/components/channels/audience-form";
import { ChannelButtons } from "@/components/channels/channel-buttons";
import { ChannelForm } from "@/components/channels/channel-form";
import { FollowerChart } from "@/components/channels/follower-chart";
import { FollowerCounts } from "@/components/channels/follower-counts";
import { LaunchGains } from "@/components/channels/launch-gains";
import { LaunchesHere } from "@/components/channels/launches-here";
import { OtherPostsCounter } from "@/components/channels/other-posts-counter";
import { ParameterForm } from "@/components/channels/parameter-form";
import { PatternForm } from "@/components/channels/pattern-form";
import { PresetFacts } from "@/components/channels/preset-facts";
import { RuleCardForm } from "@/components/channels/rule-card-form";
import { YieldStory } from "@/components/channels/yield-story";
import { LearnedTable } from "@/components/review/learned-table";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Card, Section } from "@/components/ui/section";
import type { Channel } from "@/lib/channels/channel";
import { profileLink } from "@/lib/channels/channel-address";
import { showHandle } from "@/lib/channels/channel-handle";
import { buildFieldWords } from "@/lib/channels/field-words";
import { loadChannel } from "@/lib/channels/load";
import { CUSTOM_ONE_IN } from "@/lib/channels/own-part";
import { buildParameterLines } from "@/lib/channels/parameter-lines";
import { findPlatform } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { housePatterns } from "@/lib/plan/house-patterns";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadChannel((await params).id);
  return { title: page === null ? "Nothing here" : page.channel.name };
}

export default async function ChannelPage({ params }: Props) {
  const page = await loadChannel((await params).id);
  if (page === null) notFound();
  const { channel, today, now, zone } = page;
  const { id } = channel;
  const platform = findPlatform(channel.platform);
  const parameters = resolveChannel(channel);
  return (
    <>
      <PageHeader
        above={<Link href="/channels">Channels</Link>}
        title={channel.name}
        lead={<Where channel={channel} />}
        actions={
          <ChannelButtons id={channel.id} name={channel.name} isArchived={channel.archivedAt !== null} />
        }
      />
      <Section title="Within the first hour">
        <Card>
          <YieldStory channel={channel} parameters={parameters} shape={page.shape} />
        </Card>
      </Section>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section
          title="Followers"
          lead="Count them now and then; the latest count is the one that plans use."
        >
          <Card className="grid gap-6">
            <FollowerChart counts={channel.counts} launchesOn={page.flown.map(({ launchOn }) => launchOn)} />
            <FollowerCounts channelId={channel.id} counts={channel.counts} today={today} />
          </Card>
        </Section>
        <Section
          title="Where they live"
          lead="So that the calendar knows when they are awake. An honest guess will do."
        >
          <Card>
            <AudienceForm channelId={channel.id} audience={channel.audience} ownZone={zone} now={now} />
          </Card>
        </Section>
      </div>
      {page.flown.length === 0 ? null : (
        <Section title="What launches brought in followers">
          <Card>
            <LaunchGains
              lines={page.flown.map(({ id, title, gain }) => ({
                id,
                name: title || "Untitled",
                href: `/launches/${id}`,
                gain,
              }))}
            />
          </Card>
        </Section>
      )}
      {platform.automatic ? null : (
        <div className="grid gap-x-10 lg:grid-cols-2">
          <Section
            title="Wordings"
            lead="What the posts of a launch are written from; kept for the next one."
          >
            <Card>
              <PatternForm channelId={id} own={page.patterns} house={housePatterns(channel.platform)} />
            </Card>
          </Section>
          <div id="rules">
            <Section
              title="Rules of this place"
              lead="They stand beside each post there, in plan and cockpit."
            >
              <Card className="grid gap-6">
                {platform.kind === "community" ? (
                  <OtherPostsCounter
                    channelId={id}
                    part={page.ownPart}
                    oneIn={page.oneIn}
                    today={page.otherPostsToday}
                  />
                ) : null}
                {channel.platform === "mastodon" ? (
                  <AskLimit channelId={id} limit={parameters.lengthLimit.value} />
                ) : null}
                <RuleCardForm
                  card={page.card}
                  others={platform.kind === "community" ? page.communities : []}
                  partHint={
                    channel.platform === "reddit"
                      ? `Empty: one in ${CUSTOM_ONE_IN}, an old custom of many communities (assumption).`
                      : "Empty: no such rule."
                  }
                />
              </Card>
            </Section>
          </div>
        </div>
      )}
      <Section
        title="What your launches taught"
        lead="What was taken before, what was seen, and what plans take now. Pin a number to keep it, or forget what taught it."
      >
        <LearnedTable lines={page.learned} zone={zone} isNamed={false} />
      </Section>
      <Section
        title="The numbers behind it"
        lead="Every default says where it comes from. Put your own beside it when you know better: an own number counts before what launches teach."
      >
        <ParameterForm
          key={parameters.lengthLimit.value}
          channelId={channel.id}
          lines={buildParameterLines(channel)}
        />
      </Section>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section title="Details">
          <Card>
            <ChannelForm channel={channel} words={buildFieldWords(platform)} />
          </Card>
        </Section>
        <div>
          <Section title={`About ${platform.name}`}>
            <Card>
              <PresetFacts platform={platform} />
            </Card>
          </Section>
          <LaunchesHere launches={page.launches} zone={zone} />
        </div>
      </div>
    </>
  );
}

function Where({ channel }: { channel: Channel }) {
  const link = profileLink(channel);
  const words = channel.handle === "" ? channel.address : showHandle(channel.platform, channel.handle);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {findPlatform(channel.platform).name}
      {link === null ? (
        words
      ) : (
        <a href={link} target="_blank" rel="noreferrer" className="break-all text-ink">
          {words === "" ? "Open it" : words} <span aria-hidden="true">↗</span>
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      )}
      {channel.archivedAt === null ? null : <Chip>archived</Chip>}
    </span>
  );
}
