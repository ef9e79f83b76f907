import type { CockpitTask } from "@/lib/launch/cockpit";
import { type Helper, mayDo } from "@/lib/plan/crew";

type Props = {
  task: CockpitTask;
  /** Who has it now; null: the writer. */
  assignee: string | null;
  crew: readonly Helper[];
  onHand: (crewId: string | null) => void;
};

/** Gives a task to somebody else, or back; absent where nobody else could do it. */
export function HandTo({ task, assignee, crew, onHand }: Props) {
  const able = crew.filter((helper) => helper.id === assignee || mayDo(helper, task));
  if (able.length === 0) return null;
  return (
    <label className="col-span-full mt-1 flex min-h-11 items-center gap-3 text-muted lg:ml-auto lg:mt-0">
      <span className="whitespace-nowrap">Hand to</span>
      <select
        className="control min-w-0 lg:w-48"
        value={assignee ?? ""}
        onChange={(event) => onHand(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      >
        <option value="">You</option>
        {able.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
