import { checkFields, tidyFields } from "@/lib/drafts/check-fields";
import type { SaveRequest, Snapshot } from "@/lib/drafts/decide-save";
import type { DraftFields } from "@/lib/drafts/draft";
import {
  changedFields,
  copyField,
  FIELD_NAMES,
  type FieldName,
  hasSameFields,
  isSame,
  mergeFields,
} from "@/lib/drafts/merge-fields";

/** Why the last save did not arrive. */
export type SaveProblem = "offline" | "fault" | "signed_out" | "gone" | "refused";

/** Tries whose answer never came; the server can have taken any one of them, and more than these are not looked at. */
const MOST_SENT = 8;

/** One device's view of one draft while it is edited. */
export type Editing = {
  /** What the server last acknowledged or told. */
  base: Snapshot;
  /** What is on the screen. */
  mine: DraftFields;
  /** What was sent since the last answer, oldest first: the server may have taken it before the line broke. */
  sent: DraftFields[];
  isSending: boolean;
  problem: SaveProblem | null;
  /** Set while the writer has to choose; nothing is sent meanwhile. */
  conflict: { theirs: Snapshot; clashes: FieldName[] } | null;
  /** Goes with the next save. */
  keepCurrent: boolean;
  keep: DraftFields[];
  savedAt: number | null;
};

export type EditingEvent =
  | { kind: "typed"; fields: Partial<DraftFields> }
  | { kind: "sending" }
  | { kind: "saved"; revision: number; savedAt: number }
  /** The server refused my save: it stands at another revision. */
  | { kind: "refused"; theirs: Snapshot }
  /** Another tab, or a look at the server, tells what is stored; while a save is under way its answer counts instead. */
  | { kind: "heard"; theirs: Snapshot }
  | { kind: "failed"; problem: SaveProblem }
  | { kind: "chosen"; choices: Partial<Record<FieldName, "mine" | "theirs">> }
  /** An older text is brought back; what it replaces goes to the history. */
  | { kind: "brought_back"; fields: Partial<DraftFields> };

export function startEditing(base: Snapshot, savedAt: number | null): Editing {
  return {
    base,
    mine: base.fields,
    sent: [],
    isSending: false,
    problem: null,
    conflict: null,
    keepCurrent: false,
    keep: [],
    savedAt,
  };
}

/**
 * The next view after an event. Guarantee: what the writer typed here and what another device saved are both either
 * on the screen, in the conflict, on the server, or on their way to the history; none is dropped in silence.
 */
export function editingAfter(state: Editing, event: EditingEvent): Editing {
  switch (event.kind) {
    case "typed":
      return { ...state, mine: { ...state.mine, ...event.fields } };
    case "sending":
      return { ...state, isSending: true, sent: [...state.sent, sendableFields(state)].slice(-MOST_SENT) };
    case "saved":
      return afterSaved(state, event.revision, event.savedAt);
    case "refused":
      return afterTheirs(state, event.theirs);
    case "heard":
      return state.isSending ? state : afterTheirs(state, event.theirs);
    case "failed":
      return { ...state, isSending: false, problem: event.problem };
    case "chosen":
      return afterChoice(state, event.choices);
    case "brought_back":
      return { ...state, mine: { ...state.mine, ...event.fields }, keepCurrent: true };
  }
}

/** What the next save has to carry; null when there is nothing to send, or nothing may be sent now. */
export function nextSave(state: Editing): SaveRequest | null {
  if (state.conflict !== null || state.isSending || state.problem === "gone") return null;
  const fields = changedFields(state.base.fields, sendableFields(state));
  if (Object.keys(fields).length === 0 && state.keep.length === 0) return null;
  return { revision: state.base.revision, fields, keepCurrent: state.keepCurrent, keep: state.keep };
}

/** Whether this device holds something that the server has not acknowledged. */
export function hasUnsaved(state: Editing): boolean {
  return state.keep.length > 0 || !hasSameFields(tidied(state.mine), state.base.fields);
}

/** My fields as they can be stored; a field with a fault stays as the server has it until it is mended. */
function sendableFields(state: Editing): DraftFields {
  const faults = checkFields(state.mine);
  const fields = tidied(state.mine);
  for (const name of FIELD_NAMES) if (faults[name] !== undefined) copyField(fields, state.base.fields, name);
  return fields;
}

/** Links made whole where they can be; a link with a fault stays as typed, so that it still counts as unsaved. */
function tidied(fields: DraftFields): DraftFields {
  const faults = checkFields(fields);
  const tidy = { ...fields, ...tidyFields(fields) };
  for (const name of FIELD_NAMES) if (faults[name] !== undefined) copyField(tidy, fields, name);
  return tidy;
}

function afterSaved(state: Editing, revision: number, savedAt: number): Editing {
  return {
    ...state,
    base: { revision, fields: state.sent.at(-1) ?? state.base.fields },
    sent: [],
    isSending: false,
    problem: null,
    keepCurrent: false,
    keep: [],
    savedAt,
  };
}

function afterTheirs(state: Editing, theirs: Snapshot): Editing {
  const known = state.conflict?.theirs.revision ?? state.base.revision;
  if (theirs.revision < known || (theirs.revision === known && !state.isSending)) return state;
  const mine = tidied(state.mine);
  const { fields, clashes } = mergeFields(seenBase(state, theirs.fields), mine, theirs.fields);
  const rest = { ...state, isSending: false, problem: null };
  if (clashes.length > 0) return { ...rest, conflict: { theirs, clashes } };
  return { ...rest, base: theirs, mine: fields, sent: [], conflict: null };
}

/** The base, where the server already has what this device sent, is that: one's own text is no clash. */
function seenBase(state: Editing, theirs: DraftFields): DraftFields {
  const base = { ...state.base.fields };
  for (const name of FIELD_NAMES) {
    if (state.sent.some((sent) => isSame(sent, theirs, name))) copyField(base, theirs, name);
  }
  return base;
}

function afterChoice(state: Editing, choices: Partial<Record<FieldName, "mine" | "theirs">>): Editing {
  if (state.conflict === null) return state;
  const { theirs, clashes } = state.conflict;
  const before = tidied(state.mine);
  const { fields } = mergeFields(seenBase(state, theirs.fields), before, theirs.fields);
  for (const name of clashes) if (choices[name] === "theirs") copyField(fields, theirs.fields, name);
  const takesTheirs = clashes.some((name) => choices[name] === "theirs");
  const keepsMine = clashes.some((name) => choices[name] !== "theirs");
  return {
    ...state,
    base: theirs,
    mine: fields,
    sent: [],
    conflict: null,
    keepCurrent: state.keepCurrent || keepsMine,
    keep: takesTheirs ? [...state.keep, before] : state.keep,
  };
}
