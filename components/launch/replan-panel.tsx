import { Button } from "@/components/ui/button";
import type { Move, ReplanOffer } from "@/lib/launch/choose-replan";
import type { CockpitTask } from "@/lib/launch/cockpit";
import { formatEstimate } from "@/lib/plan/format-estimate";
import { countOf } from "@/lib/text/count-of";
import { formatMinute, formatTime } from "@/lib/time/format";

const MINUTE = 60_000;
/** A longer list is not read in the hour; the rest is folded away. */
const MOST_MOVES = 4;
/** What the plan's own doubt about a rate allows for (lib/plan/parameters.ts: "may well be half or twice"). */
const RATE_DOUBT = 2;

type Props = {
  offer: ReplanOffer;
  tasks: CockpitTask[];
  t0At: number;
  zone: string;
  names: ReadonlyMap<string, string>;
  writerName: string;
  onTake: () => void;
  onLeave: () => void;
};

/** A better rest of the hour, to take or to leave; nothing moves before that. */
export function ReplanPanel({ offer, onTake, onLeave, ...rest }: Props) {
  const { moves, gain } = offer;
  return (
    <section
      id="replan"
      aria-labelledby="replan-heading"
      className="flex flex-col gap-3 rounded-card border border-edge bg-sheet p-4"
    >
      <div role="status">
        <h2 id="replan-heading" className="font-serif text-2xl leading-tight">
          {`A better rest of the hour: +${formatEstimate(gain)}`}
        </h2>
      </div>
      <p className="text-muted text-sm">
        {`Expected recommendations within the hour, more than by going on as it stands: an estimate, ${formatEstimate(
          gain / RATE_DOUBT,
        )} to ${formatEstimate(gain * RATE_DOUBT)} if rates are half or twice what the plan takes. ${
          moves.length === 1 ? "One task moves" : `${countOf(moves.length, "task")} move`
        }; what you have in hand stays.`}
      </p>
      <MoveList moves={moves.slice(0, MOST_MOVES)} {...rest} />
      {moves.length > MOST_MOVES ? (
        <details>
          <summary className="inline-flex min-h-9 items-center text-muted text-sm underline">
            {`and ${moves.length - MOST_MOVES} more`}
          </summary>
          <MoveList moves={moves.slice(MOST_MOVES)} {...rest} />
        </details>
      ) : null}
      <div className="flex gap-3">
        <Button variant="primary" className="flex-1 lg:flex-none" onClick={onTake}>
          Take it
        </Button>
        <Button className="flex-1 lg:flex-none" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </section>
  );
}

type ListProps = Omit<Props, "offer" | "onTake" | "onLeave"> & { moves: Move[] };

function MoveList({ moves, tasks, t0At, zone, names, writerName }: ListProps) {
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  const nameOf = (id: string | null) => (id === null ? writerName : (names.get(id) ?? writerName));
  return (
    <ul className="divide-y divide-line">
      {moves.map(({ taskId, from, to, fromPerson, toPerson }) => (
        <li key={taskId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <span className="min-w-0 break-words">{titles.get(taskId) ?? ""}</span>
          <span className="text-muted text-sm tabular-nums">
            {from === to ? formatMinute(to) : `${formatMinute(from)} → ${formatMinute(to)}`}
            {`, ${formatTime(t0At + to * MINUTE, zone)}`}
            {fromPerson === toPerson ? "" : `, ${nameOf(fromPerson)} → ${nameOf(toPerson)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
