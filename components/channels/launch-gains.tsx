import { Link } from "@/components/ui/link";
import type { LaunchGain } from "@/lib/channels/launch-gain";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { formatShortDate } from "@/lib/time/format";

export type GainLine = {
  id: string;
  /** The piece, or the channel, whichever the page is not about. */
  name: string;
  href: string;
  gain: LaunchGain;
};

/** As many as fit; the log book has them all. */
const SHOWN = 12;

/** What launches brought in followers, as far as counts around them tell. */
export function LaunchGains({ lines }: { lines: GainLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <ul className="divide-y divide-line">
        {lines.slice(0, SHOWN).map(({ id, name, href, gain }) => (
          <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2">
            <Link href={href} className="min-w-0 break-words text-ink">
              {name}
            </Link>
            <span className="text-right font-semibold tabular-nums">
              {gain.known ? signed(gain.change) : "–"}
            </span>
            <span className="col-span-2 text-muted text-sm tabular-nums">{describe(gain)}</span>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN ? <p className="text-muted text-sm">and {lines.length - SHOWN} more</p> : null}
      <p className="mt-2 text-muted text-sm">
        The difference between the counts around a launch: what came then, not all of it because of it.
      </p>
    </div>
  );
}

function describe(gain: LaunchGain): string {
  if (!gain.known) {
    const lacking = { before: "one before it", after: "one after it", both: "one before and one after it" };
    return `Not enough counts: ${lacking[gain.lacks]} is missing, within two weeks.`;
  }
  const shared =
    gain.sharedWith === 0 ? "" : `; ${countOf(gain.sharedWith, "other launch", "other launches")} in between`;
  return `${formatShortDate(gain.from)} to ${formatShortDate(gain.to)}${shared}`;
}

function signed(change: number): string {
  return `${change > 0 ? "+" : change < 0 ? "−" : ""}${formatCount(Math.abs(change))}`;
}
