import { formatHourShare, HourShareBar } from "@/components/channels/hour-share-bar";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { Channel } from "@/lib/channels/channel";
import {
  formatCount,
  formatEstimate,
  formatPercent,
  formatRange,
  formatRough,
} from "@/lib/channels/format-number";
import { describeParameter } from "@/lib/channels/parameter-text";
import { audienceNoun, findPlatform } from "@/lib/channels/platforms";
import type { ChannelParameters, Resolved } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { estimateHour } from "@/lib/plan/estimate-hour";

/** "Subscribers": the first step's name. */
function audienceTerm(platform: string): string {
  const noun = audienceNoun(platform, 2);
  return noun.slice(0, 1).toUpperCase() + noun.slice(1);
}

/** What one post here brings within the hour, step by step from followers to recommendations. */
export function YieldStory({
  channel,
  parameters,
  shape,
}: {
  channel: Channel;
  parameters: ChannelParameters;
  /** How sure its yield is. */
  shape: number;
}) {
  const { automatic } = findPlatform(channel.platform);
  const estimate = estimateHour(channel.followers, parameters, shape);
  const share = shareWithin(60, parameters.halfLifeMinutes.value);
  if (estimate === null || channel.followers === null) {
    return <p className="text-muted">Add a count of followers, and the estimate stands here.</p>;
  }
  return (
    <div>
      <p className="font-serif text-2xl leading-snug">
        {automatic ? "Medium’s own notice" : "A post at T0"} brings {formatEstimate(estimate.readers)}{" "}
        {estimate.readers > 0 && estimate.readers < 1.5 ? "reader" : "readers"} within the hour, and{" "}
        <span className="whitespace-nowrap text-ember">
          {formatRange(estimate.low, estimate.high)}{" "}
          {estimate.low === 1 && estimate.high === 1 ? "recommendation" : "recommendations"}
        </span>
        .
      </p>
      <ol className="mt-5 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-5">
        <Step
          term={audienceTerm(channel.platform)}
          value={formatCount(channel.followers)}
          from={null}
          how="counted"
        />
        <Step
          term="See it"
          value={formatRough(estimate.seen)}
          from={parameters.reach}
          how={formatPercent(parameters.reach.value)}
        />
        <Step
          term="Open it, ever"
          value={formatRough(estimate.seen * parameters.click.value)}
          from={parameters.click}
          how={`${formatPercent(parameters.click.value)} of those`}
        />
        <Step
          term="Of them within the hour"
          value={formatRough(estimate.readers)}
          from={parameters.halfLifeMinutes}
          how={`${formatHourShare(share)}, half-life ${describeParameter("halfLifeMinutes", parameters.halfLifeMinutes.value)}`}
        />
        <Step
          term="Recommend it"
          value={formatRough(estimate.recommendations)}
          from={parameters.recommend}
          how={`${formatPercent(parameters.recommend.value)} of readers`}
        />
      </ol>
      <div className="mt-5">
        <HourShareBar share={share} />
        <p className="mt-1.5 text-muted text-sm">
          The part of a post’s life that falls within the hour. A post that goes out later in the hour has
          less of it left. Taken at a middling hour; a plan counts{" "}
          <Link href="/settings/activity" className="underline">
            when readers are awake
          </Link>
          . The range holds eight times of ten, as far as the rates are right.
        </p>
      </div>
    </div>
  );
}

type StepProps = { term: string; value: string; how: string; from: Resolved<number> | null };

function Step({ term, value, how, from }: StepProps) {
  return (
    <li className="border-line border-t pt-2">
      <p className="text-muted text-sm">{term}</p>
      <p className="font-semibold text-lg tabular-nums">{value}</p>
      <p className="text-muted text-sm tabular-nums">{how}</p>
      {from === null ? null : (
        <p className="mt-1">
          <Chip tone={from.from === "default" ? "plain" : "good"}>{origin(from)}</Chip>
        </p>
      )}
    </li>
  );
}

function origin(from: Resolved<number>): string {
  if (from.from === "own") return "your own";
  if (from.from === "learned") return "from your launches";
  if (from.assumption) return "assumption";
  return from.year === null ? "published" : `published ${from.year}`;
}
