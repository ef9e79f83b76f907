import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { type Beat, buildCadence, type Cadence as Rhythm } from "@/lib/slot/build-cadence";
import { isMovable, type Launch } from "@/lib/slot/launch";
import { addDays, dateAt, daysBetween } from "@/lib/time/calendar-date";
import { formatDate, formatMonth } from "@/lib/time/format";

/** The strip shows at most so far back, so that a busy month can still be read. */
const MOST_DAYS_BACK = 182;
const DAYS_AHEAD = 28;
/** A pause narrower than this part of the strip has no room for its number. */
const ROOM_FOR_NUMBER = 0.06;
const SHOWN_BEATS = 8;

type Props = { launches: readonly Launch[]; zone: string; now: number };

/** All launches in a row: how regularly they come, where the pauses are. */
export function Cadence({ launches, zone, now }: Props) {
  if (launches.length === 0) return null;
  const cadence = buildCadence(launches, zone, now);
  const latest = cadence.beats.toReversed();
  return (
    <Section title="Your cadence" lead={describeCadence(cadence)}>
      <CadenceStrip cadence={cadence} zone={zone} now={now} />
      <ol className="mt-4 divide-y divide-line border-line border-y">
        {latest.slice(0, SHOWN_BEATS).map((beat) => (
          <BeatLine key={beat.launch.id} beat={beat} now={now} />
        ))}
      </ol>
      {latest.length > SHOWN_BEATS ? (
        <p className="mt-3">
          <Link className="underline" href="/launches">
            All {latest.length} launches in the log book
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

function describeCadence({ usualDays, longestDays, daysSinceLast, daysUntilNext }: Rhythm<Launch>): string {
  const parts = [
    usualDays === null
      ? "Not enough launches yet to speak of a rhythm."
      : `Usually ${formatDays(usualDays)} between launches; the longest pause was ${formatDays(longestDays ?? 0)}.`,
    daysSinceLast === null
      ? ""
      : daysSinceLast === 0
        ? "The last was today."
        : `The last was ${formatDays(daysSinceLast)} ago.`,
    daysUntilNext === null
      ? "Nothing is on the calendar."
      : daysUntilNext === 0
        ? "The next is today."
        : `The next is in ${formatDays(daysUntilNext)}.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function formatDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

function BeatLine({ beat, now }: { beat: Beat<Launch>; now: number }) {
  const { launch, on, daysSince } = beat;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-2 sm:grid-cols-[9.5rem_minmax(0,1fr)_6rem_8rem]">
      <span className="text-muted tabular-nums max-sm:text-sm">{formatDate(on)}</span>
      <Link
        href={`/launches/${launch.id}`}
        className="min-w-0 truncate py-1 underline decoration-line underline-offset-4 hover:decoration-ink max-sm:col-start-1 max-sm:row-start-2"
      >
        {launch.draftTitle}
      </Link>
      <span className="max-sm:col-start-2 max-sm:row-start-1 max-sm:text-right">
        <Chip tone={isMovable(launch) && launch.slotAt > now ? "ember" : "plain"}>
          {stateOf(launch, now)}
        </Chip>
      </span>
      <span className="text-right text-muted text-sm tabular-nums">
        {daysSince === null ? "the first" : daysSince === 0 ? "same day" : `after ${formatDays(daysSince)}`}
      </span>
    </li>
  );
}

function stateOf(launch: Launch, now: number): string {
  if (launch.reviewedAt !== null) return "reviewed";
  if (launch.endedAt !== null) return "ended";
  if (launch.liveAt !== null) return "live";
  return launch.slotAt > now ? "coming" : "slot passed";
}

/** A day is a place on the line, a launch a mark on it, a pause the number between two marks. */
function CadenceStrip({ cadence, zone, now }: Pick<Props, "zone" | "now"> & { cadence: Rhythm<Launch> }) {
  const today = dateAt(now, zone);
  const last = cadence.beats.at(-1)?.on ?? today;
  const earliest = addDays(today, -MOST_DAYS_BACK);
  const first = cadence.beats.find((beat) => beat.on >= earliest)?.on ?? today;
  const from = addDays(first < today ? first : today, -3);
  const to = addDays(last > addDays(today, DAYS_AHEAD) ? last : addDays(today, DAYS_AHEAD), 3);
  const span = daysBetween(from, to);
  const x = (date: string) => `${(daysBetween(from, date) / span) * 100}%`;
  const middle = (date: string, days: number) => `${((daysBetween(from, date) - days / 2) / span) * 100}%`;
  const beats = cadence.beats.filter((beat) => beat.on >= from);
  return (
    <svg
      role="img"
      aria-label="Launches on a line of days, with the days between them"
      width="100%"
      height={72}
      className="block overflow-visible"
    >
      <line x1="0" x2="100%" y1={40} y2={40} className="stroke-edge" />
      {monthStarts(from, to).map((on) => (
        <g key={on}>
          <line x1={x(on)} x2={x(on)} y1={40} y2={48} className="stroke-edge" />
          <text x={x(on)} y={64} textAnchor="start" className="fill-muted text-[12px]">
            {formatMonth(on).slice(0, 3)}
          </text>
        </g>
      ))}
      <line x1={x(today)} x2={x(today)} y1={4} y2={48} className="stroke-ink" strokeDasharray="2 3" />
      {beats.map(({ launch, on, isPast, daysSince }, index) => (
        <g key={launch.id}>
          {index > 0 && daysSince !== null && daysSince / span > ROOM_FOR_NUMBER ? (
            <text
              x={middle(on, daysSince)}
              y={34}
              textAnchor="middle"
              className="fill-muted text-[12px] tabular-nums"
            >
              {daysSince} d
            </text>
          ) : null}
          <line
            x1={x(on)}
            x2={x(on)}
            y1={14}
            y2={40}
            strokeWidth={5}
            className={isPast ? "stroke-ink" : "stroke-ember"}
          >
            <title>{`${formatDate(on)}: ${launch.draftTitle}`}</title>
          </line>
        </g>
      ))}
    </svg>
  );
}

function monthStarts(from: string, to: string): string[] {
  const starts: string[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) if (on.endsWith("-01")) starts.push(on);
  return starts;
}
