import { memo } from "react";
import { useDateLanguage } from "@/components/launch/date-language";
import type { CockpitTask } from "@/lib/launch/cockpit";
import { describeStart } from "@/lib/launch/describe-start";
import type { LaunchState, TaskState } from "@/lib/launch/launch-state";
import type { TickStatus } from "@/lib/launch/operation";
import type { Phase } from "@/lib/plan/task";
import { dateAt } from "@/lib/time/calendar-date";
import { formatShortDate, formatTime } from "@/lib/time/format";

const PHASE_NAMES: Record<Phase, string> = {
  days: "Days before",
  countdown: "Countdown",
  hour: "First hour",
  after: "Afterwards",
};
const PHASE_ORDER: readonly Phase[] = ["days", "countdown", "hour", "after"];
const MINUTE = 60_000;

type Props = {
  tasks: CockpitTask[];
  state: LaunchState;
  slotAt: number;
  zone: string;
  currentId: string | null;
  /** Tasks whose latest change the server does not have yet. */
  unsentIds: ReadonlySet<string>;
  names: ReadonlyMap<string, string>;
  /** Whether whoever is at this device may tick it. */
  mayDo: (task: CockpitTask) => boolean;
  onTick: (task: CockpitTask, status: TickStatus) => void;
  onSelect: (taskId: string) => void;
};

/**
 * Every task with its planned, expected and done times, and who did it. Drawn again only when one of its props changes:
 * the page around it is, every second.
 */
export const TaskList = memo(function TaskList(props: Props) {
  const states = new Map(props.state.tasks.map((own) => [own.taskId, own]));
  return (
    <section aria-labelledby="tasks-heading">
      <h2 id="tasks-heading" className="mb-2 font-serif text-2xl">
        All tasks
      </h2>
      <table className="w-full border-collapse text-left">
        <thead className="text-muted text-sm">
          <tr>
            <th scope="col" className="w-12 pb-1">
              <span className="sr-only">Tick</span>
            </th>
            <th scope="col" className="pb-1 font-normal">
              Task
            </th>
            <th scope="col" className="hidden pb-1 pl-3 text-right font-normal sm:table-cell">
              Planned
            </th>
            <th scope="col" className="pb-1 pl-3 text-right font-normal">
              Expected
            </th>
            <th scope="col" className="pb-1 pl-3 text-right font-normal">
              Done
            </th>
          </tr>
        </thead>
        {PHASE_ORDER.map((phase) => (
          <PhaseRows key={phase} phase={phase} states={states} {...props} />
        ))}
      </table>
    </section>
  );
});

function PhaseRows(props: Props & { phase: Phase; states: ReadonlyMap<string, TaskState> }) {
  const { phase, states, tasks } = props;
  const rows = tasks.flatMap((task) => {
    const own = task.phase === phase ? states.get(task.id) : undefined;
    return own === undefined || own.startMinute === null ? [] : [{ task, own }];
  });
  if (rows.length === 0) return null;
  rows.sort((a, b) => (a.own.startMinute ?? 0) - (b.own.startMinute ?? 0));
  return (
    <tbody>
      <tr>
        <th
          scope="colgroup"
          colSpan={5}
          className="border-line border-b pt-4 pb-1 font-semibold text-muted text-sm"
        >
          {PHASE_NAMES[phase]}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.task.id} {...props} {...row} />
      ))}
    </tbody>
  );
}

function Row(props: Props & { task: CockpitTask; own: TaskState }) {
  const { task, own, state, slotAt, zone, currentId, unsentIds, names, mayDo, onTick, onSelect } = props;
  const language = useDateLanguage();
  const isMine = mayDo(task);
  const day = { zone, todayOn: dateAt(state.t0At, zone) };
  const isOpen = own.status === "open";
  const isCurrent = task.id === currentId;
  return (
    <tr
      className={`border-line border-b align-top ${isCurrent ? "bg-sheet" : ""}`}
      aria-current={isCurrent || undefined}
    >
      <td className="py-0.5">
        {task.automatic ? null : (
          <label className={`grid size-11 place-items-center ${isMine ? "cursor-pointer" : "opacity-50"}`}>
            <input
              type="checkbox"
              aria-label={task.title}
              className="size-6 accent-good enabled:cursor-pointer"
              checked={own.status === "done"}
              disabled={!isMine}
              onChange={() => onTick(task, isOpen ? "done" : "open")}
            />
          </label>
        )}
      </td>
      <td className="min-w-0 py-2">
        {isOpen && !task.automatic && isMine ? (
          <button
            type="button"
            onClick={() => onSelect(task.id)}
            className="min-h-7 break-words text-left hover:underline"
          >
            {task.title}
          </button>
        ) : (
          <span className={`break-words ${isOpen ? "" : "text-muted"}`}>{task.title}</span>
        )}
        <span className="block text-faint text-sm">
          {[
            describeStart(own.startMinute ?? 0, own.expectedAt ?? state.t0At, zone, language),
            task.automatic ? "by itself" : (names.get(own.assignee ?? "") ?? ""),
            isCurrent ? "now" : "",
            unsentIds.has(task.id) ? "not yet sent" : "",
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </td>
      <td className="hidden py-2 pl-3 text-right text-muted tabular-nums sm:table-cell">
        {task.startMinute === null ? null : <When at={slotAt + task.startMinute * MINUTE} {...day} />}
      </td>
      <td className="py-2 pl-3 text-right text-muted tabular-nums">
        {own.expectedAt === null ? null : <When at={own.expectedAt} {...day} />}
      </td>
      <td className="py-2 pl-3 text-right tabular-nums">
        {own.status === "skipped" ? (
          <span className="text-muted">skipped</span>
        ) : own.doneAt === null ? (
          <span className="text-faint">–</span>
        ) : (
          <>
            <When at={own.doneAt} {...day} />
            <span className="ml-auto block max-w-14 truncate text-faint text-sm sm:max-w-24">
              {names.get(own.doneBy ?? "") ?? "crew"}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

/** A time, with its day where that is not the day of the launch. */
function When({ at, zone, todayOn }: { at: number; zone: string; todayOn: string }) {
  const on = dateAt(at, zone);
  const language = useDateLanguage();
  return (
    <>
      {formatTime(at, zone)}
      {on === todayOn ? null : (
        <span className="block whitespace-nowrap text-faint text-sm">{formatShortDate(on, language)}</span>
      )}
    </>
  );
}
