import { CardTable } from "@/components/ui/card-table";
import { Chip } from "@/components/ui/chip";
import { type Comparison, ON_TIME_MINUTES } from "@/lib/review/compare";
import { describeOutcome } from "@/lib/review/describe-outcome";
import { formatDateTime, formatMinute, formatTime } from "@/lib/time/format";

type Props = {
  comparisons: Comparison[];
  channelNames: Record<string, string>;
  t0At: number;
  zone: string;
};

const MINUTE_MS = 60_000;

/** Task by task, planned beside done; the countdown and the hour in full, the days around them folded away. */
export function TaskTable(props: Props) {
  const near = props.comparisons.filter(({ phase }) => phase === "countdown" || phase === "hour");
  const before = props.comparisons.filter(({ phase }) => phase === "days");
  const after = props.comparisons.filter(({ phase }) => phase === "after");
  return (
    <div className="grid gap-4">
      {near.length > 0 ? <Tasks {...props} comparisons={near} caption="Countdown and first hour" /> : null}
      <p className="text-muted text-sm">
        Late is the tick after the planned finish, counted from the go-live; within {ON_TIME_MINUTES} minutes
        is on time.
      </p>
      <Folded {...props} comparisons={before} caption="The days before" isDated />
      <Folded {...props} comparisons={after} caption="The follow-up" isDated />
    </div>
  );
}

type TasksProps = Props & { caption: string; isDated?: boolean };

function Folded(props: TasksProps) {
  const { comparisons, caption } = props;
  if (comparisons.length === 0) return null;
  const done = comparisons.filter(({ outcome }) => outcome === "done").length;
  return (
    <details>
      <summary className="min-h-9 w-fit font-semibold">
        {caption}: {done} of {comparisons.length} done
      </summary>
      <div className="mt-2">
        <Tasks {...props} />
      </div>
    </details>
  );
}

function Tasks({ comparisons, channelNames, t0At, zone, caption, isDated = false }: TasksProps) {
  const clock = (minute: number) => {
    const at = t0At + minute * MINUTE_MS;
    return isDated ? formatDateTime(at, zone) : formatTime(at, zone);
  };
  return (
    <CardTable
      caption={caption}
      rows={comparisons}
      rowKey={({ taskId }) => taskId}
      columns={[
        {
          id: "task",
          label: "Task",
          isName: true,
          cell: ({ title, channelId }) => (
            <>
              {title}
              {channelId !== null && channelNames[channelId] !== undefined ? (
                <span className="block text-muted text-sm">{channelNames[channelId]}</span>
              ) : null}
            </>
          ),
        },
        {
          id: "planned",
          label: "Planned",
          cell: ({ plannedMinute, plannedFinishMinute, expectedMinute }) => (
            <>
              <span className="whitespace-nowrap">
                {formatMinute(plannedMinute)} to {formatMinute(plannedFinishMinute)}
              </span>{" "}
              <span className="text-muted text-sm lg:block">{clock(plannedMinute)}</span>
              {expectedMinute === plannedMinute ? null : (
                <span className="block text-muted text-sm">moved to {formatMinute(expectedMinute)}</span>
              )}
            </>
          ),
        },
        {
          id: "done",
          label: "Done",
          isEmpty: ({ doneMinute }) => doneMinute === null,
          cell: ({ doneMinute }) =>
            doneMinute === null ? (
              ""
            ) : (
              <>
                {formatMinute(doneMinute)}{" "}
                <span className="text-muted text-sm lg:block">{clock(doneMinute)}</span>
              </>
            ),
        },
        { id: "outcome", label: "How it went", cell: (comparison) => <Outcome comparison={comparison} /> },
      ]}
    />
  );
}

function Outcome({ comparison }: { comparison: Comparison }) {
  if (comparison.automatic && comparison.outcome !== "done")
    return <span className="text-muted">by itself</span>;
  const { words, tone } = describeOutcome(comparison);
  return <Chip tone={tone}>{words}</Chip>;
}
