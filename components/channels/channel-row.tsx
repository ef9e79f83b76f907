import { formatHourShare, HourShareBar } from "@/components/channels/hour-share-bar";
import { PlatformMark } from "@/components/channels/platform-mark";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Sparkline } from "@/components/ui/sparkline";
import type { Channel } from "@/lib/channels/channel";
import { showHandle } from "@/lib/channels/channel-handle";
import { buildTrend, staleDays } from "@/lib/channels/follower-trend";
import { formatCount, formatEstimate, formatRange } from "@/lib/channels/format-number";
import { describeParameter } from "@/lib/channels/parameter-text";
import { audienceNoun, findPlatform } from "@/lib/channels/platforms";
import { type ChannelParameters, resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { estimateHour } from "@/lib/plan/estimate-hour";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

type Props = {
  channel: Channel;
  /** How sure its yield is. */
  shape: number | undefined;
  today: CalendarDate;
};

/** One channel in the overview: who, how many, and what a post there brings within the hour. */
export function ChannelRow({ channel, shape, today }: Props) {
  const platform = findPlatform(channel.platform);
  const parameters = resolveChannel(channel);
  const handle = showHandle(channel.platform, channel.handle);
  return (
    <li className="relative grid gap-x-8 gap-y-4 px-5 py-5 hover:bg-sunken/50 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,6fr)]">
      <div className="flex min-w-0 gap-3">
        <PlatformMark platform={channel.platform} />
        <div className="min-w-0">
          <h2 className="break-words font-serif text-xl leading-tight">
            <Link
              href={`/channels/${channel.id}`}
              className="text-ink no-underline after:absolute after:inset-0 hover:underline"
            >
              {channel.name}
            </Link>
          </h2>
          <p className="break-words text-muted text-sm">
            {platform.name}
            {handle === "" || channel.name.includes(handle) ? "" : ` · ${handle}`}
          </p>
        </div>
      </div>
      <Followers channel={channel} today={today} />
      <WithinHour channel={channel} parameters={parameters} shape={shape} />
    </li>
  );
}

function Followers({ channel, today }: { channel: Channel; today: CalendarDate }) {
  if (channel.followers === null) {
    return <p className="text-muted">No followers counted yet.</p>;
  }
  const trend = buildTrend(channel.counts);
  const stale = staleDays(channel.followersReadOn, today);
  const recent = channel.counts.slice(-24).map((count) => count.followers);
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="whitespace-nowrap">
          <span className="font-serif text-2xl tabular-nums">{formatCount(channel.followers)}</span>{" "}
          <span className="text-muted text-sm">{audienceNoun(channel.platform, channel.followers)}</span>
        </p>
        <Sparkline
          values={recent}
          width={88}
          height={26}
          label={`Followers, ${recent.length} readings, the latest ${formatCount(channel.followers)}`}
        />
      </div>
      <p className="text-muted text-sm tabular-nums">
        {trend === null
          ? `Read ${formatDate(channel.followersReadOn ?? today)}`
          : `${signed(trend.change)} since ${formatDate(trend.since)}`}
      </p>
      {stale === null ? null : (
        <p className="mt-1">
          <Chip tone="warn">read {stale} days ago</Chip>
        </p>
      )}
    </div>
  );
}

function WithinHour({
  channel,
  parameters,
  shape,
}: Pick<Props, "channel" | "shape"> & { parameters: ChannelParameters }) {
  const share = shareWithin(60, parameters.halfLifeMinutes.value);
  const estimate = estimateHour(channel.followers, parameters, shape);
  const { halfLifeMinutes, reach, click, recommend } = parameters;
  const isAssumed = [halfLifeMinutes, reach, click, recommend].some((parameter) => parameter.assumption);
  return (
    <div className="min-w-0">
      <HourShareBar share={share} />
      <p className="mt-1.5 text-muted text-sm tabular-nums">
        {formatHourShare(share)} of a post’s life falls within the hour; half-life{" "}
        {describeParameter("halfLifeMinutes", halfLifeMinutes.value)}
        {halfLifeMinutes.assumption ? " (assumption)" : ""}.
      </p>
      {estimate === null ? null : (
        <p className="mt-1 tabular-nums">
          {findPlatform(channel.platform).automatic ? "Within the hour" : "A post at T0 brings"}{" "}
          <strong className="font-semibold">{formatEstimate(estimate.readers)}</strong>{" "}
          {isOne(estimate.readers) ? "reader" : "readers"} and{" "}
          <strong className="font-semibold">{formatRange(estimate.low, estimate.high)}</strong>{" "}
          {estimate.low === 1 && estimate.high === 1 ? "recommendation" : "recommendations"}
          {isAssumed ? <span className="text-muted text-sm"> (assumption)</span> : null}.
        </p>
      )}
    </div>
  );
}

/** "fewer than 1 reader", "about 1 reader". */
function isOne(value: number): boolean {
  return value > 0 && value < 1.5;
}

function signed(change: number): string {
  if (change === 0) return "Unchanged";
  return change > 0 ? `+${formatCount(change)}` : `−${formatCount(-change)}`;
}
