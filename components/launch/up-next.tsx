import { useDateLanguage } from "@/components/launch/date-language";
import type { AgendaItem } from "@/lib/launch/build-agenda";
import type { CockpitTask } from "@/lib/launch/cockpit";
import { describeStart } from "@/lib/launch/describe-start";
import { formatDuration, formatTime } from "@/lib/time/format";

const MINUTE = 60_000;
/** The rest stands in the list of all tasks; a wall of red helps nobody. */
const MOST_LATE = 4;

type Props = {
  items: AgendaItem<CockpitTask>[];
  now: number;
  zone: string;
  names: ReadonlyMap<string, string>;
  onSelect: (taskId: string) => void;
};

/** The next two tasks; tapping one turns to it. */
export function NextTasks({ items, now, zone, names, onSelect }: Props) {
  return (
    <section aria-labelledby="next-heading">
      <h2 id="next-heading" className="font-semibold text-muted">
        Next
      </h2>
      {items.length === 0 ? (
        <p className="text-faint">Nothing after this one.</p>
      ) : (
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <Line key={item.task.id} item={item} zone={zone} names={names} onSelect={onSelect}>
              {item.startsAt > now
                ? `in ${formatDuration(Math.max(1, Math.ceil((item.startsAt - now) / MINUTE)))}`
                : "due"}
              {`, ${formatTime(item.startsAt, zone)}`}
            </Line>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What should be finished and is not; absent when nothing is. */
export function LateTasks({ items, zone, names, onSelect }: Omit<Props, "now">) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="late-heading" className="rounded-card border border-bad/60 p-4">
      <h2 id="late-heading" className="font-semibold text-bad">
        Late ({items.length})
      </h2>
      <ul className="divide-y divide-line">
        {items.slice(0, MOST_LATE).map((item) => (
          <Line key={item.task.id} item={item} zone={zone} names={names} onSelect={onSelect}>
            {item.lateMinutes === null ? "left over" : `${formatDuration(item.lateMinutes)} late`}
          </Line>
        ))}
      </ul>
      {items.length > MOST_LATE ? (
        <p className="mt-1 text-muted text-sm">{`and ${items.length - MOST_LATE} more, in the list below`}</p>
      ) : null}
    </section>
  );
}

function Line(props: {
  item: AgendaItem<CockpitTask>;
  zone: string;
  names: ReadonlyMap<string, string>;
  onSelect: (taskId: string) => void;
  children: React.ReactNode;
}) {
  const { item, zone, names, onSelect, children } = props;
  const language = useDateLanguage();
  const helperName = names.get(item.state.assignee ?? "");
  return (
    <li>
      <button
        type="button"
        onClick={() => onSelect(item.task.id)}
        className="flex min-h-12 w-full flex-wrap items-center gap-x-3 py-1 text-left hover:bg-sunken"
      >
        <span className="w-20 shrink-0 whitespace-nowrap text-muted tabular-nums sm:w-24">
          {describeStart(item.state.startMinute ?? 0, item.startsAt, zone, language)}
        </span>
        <span className="min-w-0 flex-1 basis-40 break-words text-lg leading-snug">
          {item.task.title}
          {helperName === undefined ? null : <span className="text-muted"> · {helperName}</span>}
        </span>
        <span className="w-full pl-[5.75rem] text-muted text-sm tabular-nums sm:w-auto sm:pl-0">
          {children}
        </span>
      </button>
    </li>
  );
}
