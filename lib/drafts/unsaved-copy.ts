import type { Snapshot } from "@/lib/drafts/decide-save";
import type { DraftFields } from "@/lib/drafts/draft";
import { type Editing, editingAfter, startEditing } from "@/lib/drafts/editing";
import { changedFields, hasSameFields } from "@/lib/drafts/merge-fields";

const FORMAT = 1;

/** A text that one device keeps until the server has acknowledged it. */
export type UnsavedCopy = {
  base: Snapshot;
  mine: DraftFields;
  /** What may have reached the server without an answer. */
  sent: DraftFields[];
  keepCurrent: boolean;
  keep: DraftFields[];
};

/** What to keep of a view. What mostly repeats the text is written as its difference, for a body may be large. */
export function writeUnsavedCopy(state: UnsavedCopy): string {
  const { base, mine, keepCurrent, keep } = state;
  const before = changedFields(mine, base.fields);
  const sent = state.sent.map((fields) => changedFields(mine, fields));
  return JSON.stringify({ format: FORMAT, revision: base.revision, before, mine, sent, keepCurrent, keep });
}

/** Reads a kept copy back; null when it is damaged or of another format. */
export function parseUnsavedCopy(text: string): UnsavedCopy | null {
  try {
    const copy: unknown = JSON.parse(text);
    if (!isRecord(copy) || copy.format !== FORMAT || typeof copy.revision !== "number") return null;
    const { mine, before, keep } = copy;
    if (!isFields(mine) || !isRecord(before) || !Array.isArray(keep) || !Array.isArray(copy.sent))
      return null;
    const base = { ...mine, ...before };
    const sent = copy.sent.map((changed: unknown) => ({ ...mine, ...(isRecord(changed) ? changed : {}) }));
    if (!isFields(base) || !keep.every(isFields) || !sent.every(isFields)) return null;
    return {
      base: { revision: copy.revision, fields: base },
      mine,
      sent,
      keepCurrent: copy.keepCurrent === true,
      keep,
    };
  } catch {
    return null;
  }
}

/**
 * Opens a draft on a device that may still hold unsaved copies of it, oldest first. The newest copy goes on the
 * screen (or into a conflict with what the server has); what older copies hold beyond that goes to the history.
 */
export function resumeEditing(stored: Snapshot, savedAt: number | null, copies: UnsavedCopy[]): Editing {
  const fresh = startEditing(stored, savedAt);
  const newest = copies.at(-1);
  if (newest === undefined) return fresh;
  const older = copies
    .slice(0, -1)
    .flatMap((copy) => [copy.mine, ...copy.keep])
    .filter((fields) => !hasSameFields(fields, newest.mine) && !hasSameFields(fields, stored.fields));
  // Where the server stands at the very revision the copy was made from, the server's word on it counts.
  const base = newest.base.revision === stored.revision ? stored : newest.base;
  const opened: Editing = {
    ...fresh,
    base,
    mine: newest.mine,
    sent: newest.sent,
    keepCurrent: newest.keepCurrent,
    keep: [...newest.keep, ...older],
  };
  return editingAfter(opened, { kind: "heard", theirs: stored });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFields(value: unknown): value is DraftFields {
  if (!isRecord(value)) return false;
  const texts = [value.title, value.subtitle, value.body];
  const links = [value.coverUrl, value.canonicalUrl, value.publishedUrl];
  return (
    texts.every((text) => typeof text === "string") &&
    links.every((link) => link === null || typeof link === "string") &&
    Array.isArray(value.topics) &&
    value.topics.every((topic) => typeof topic === "string")
  );
}
