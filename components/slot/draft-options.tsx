import { DRAFT_STATE_NAMES } from "@/lib/drafts/draft-state";
import type { Schedulable } from "@/lib/slot/calendar";
import { type DraftGroup, groupOf } from "@/lib/slot/rank-drafts";

const GROUPS: DraftGroup[] = ["Ready to go", "Still on the desk", "Published already"];

/** The options of a list of drafts, under headings. */
export function DraftOptions({ drafts }: { drafts: Schedulable[] }) {
  return GROUPS.map((group) => {
    const inGroup = drafts.filter((draft) => groupOf(draft.state) === group);
    return inGroup.length === 0 ? null : (
      <optgroup key={group} label={group}>
        {inGroup.map((draft) => (
          <option key={draft.id} value={draft.id}>
            {draft.title} ({DRAFT_STATE_NAMES[draft.state].toLowerCase()})
          </option>
        ))}
      </optgroup>
    );
  });
}
