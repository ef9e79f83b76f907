import type { DraftFields } from "@/lib/drafts/draft";
import { changedFields } from "@/lib/drafts/merge-fields";

export type Snapshot = { revision: number; fields: DraftFields };

/** What a device asks to be saved: the fields it changed, and the revision it changed them from. */
export type SaveRequest = {
  revision: number;
  fields: Partial<DraftFields>;
  /** The writer saw the stored text and replaces it: it goes to the history. */
  keepCurrent: boolean;
  /** Texts that lost in a choice; they go to the history. */
  keep: DraftFields[];
};

export type SaveDecision =
  | { ok: true; next: Snapshot; changed: Partial<DraftFields>; setAside: DraftFields[] }
  | { ok: false; reason: "changed_elsewhere"; theirs: Snapshot };

/**
 * Whether a save may happen. A save from an older revision is refused with what is stored now, so no device can
 * overwrite a text that it has not seen. A save that changes nothing keeps the revision.
 */
export function decideSave(stored: Snapshot, request: SaveRequest): SaveDecision {
  if (request.revision !== stored.revision) return { ok: false, reason: "changed_elsewhere", theirs: stored };
  const fields = { ...stored.fields, ...request.fields };
  const changed = changedFields(stored.fields, fields);
  const hasChanged = Object.keys(changed).length > 0;
  const replaced = request.keepCurrent && hasChanged ? [stored.fields] : [];
  return {
    ok: true,
    next: { revision: hasChanged ? stored.revision + 1 : stored.revision, fields },
    changed,
    setAside: [...replaced, ...request.keep],
  };
}
