export type ExampleKind = "draft" | "publication" | "channel" | "launch" | "submission";

/** Rows of the example that are still there, with everything that hangs on them, the writer's own included. */
export type ExampleState = {
  launches: {
    id: string;
    name: string;
    draftId: string;
    publicationId: string | null;
    channelIds: string[];
    isChanged: boolean;
  }[];
  submissions: { id: string; name: string; draftId: string; publicationId: string; isChanged: boolean }[];
  drafts: { id: string; name: string; launchIds: string[]; submissionIds: string[]; isChanged: boolean }[];
  publications: {
    id: string;
    name: string;
    launchIds: string[];
    submissionIds: string[];
    isChanged: boolean;
  }[];
  channels: { id: string; name: string; launchIds: string[]; isChanged: boolean }[];
};

/** changed: the writer wrote into it; own_launch, own_submission: something of theirs hangs on it; needed: something that stays hangs on it. */
export type KeptBecause = "changed" | "own_launch" | "own_submission" | "needed";

export type KeptRow = { kind: ExampleKind; id: string; name: string; because: KeptBecause };

export type Removal = { remove: Record<ExampleKind, string[]>; kept: KeptRow[] };

/**
 * Which rows of the example go and which stay. What the writer made never goes: an example row on which an own launch or
 * submission hangs stays. What the writer changed stays too, unless `alsoChanged` says that it may go with the rest;
 * and what a row that stays needs, stays with it.
 */
export function decideRemoval(state: ExampleState, alsoChanged: boolean): Removal {
  const kept = new Map<string, KeptRow>();
  const keep = (kind: ExampleKind, row: { id: string; name: string }, because: KeptBecause | null) => {
    if (because !== null) kept.set(row.id, { kind, id: row.id, name: row.name, because });
  };
  const isMine = isOutside(state);
  const changed = (row: { isChanged: boolean }) => (row.isChanged && !alsoChanged ? "changed" : null);
  for (const row of state.launches) keep("launch", row, changed(row));
  for (const row of state.submissions) keep("submission", row, changed(row));
  const hanging = (launchIds: string[], submissionIds: string[]): KeptBecause | null => {
    if (launchIds.some(isMine)) return "own_launch";
    if (submissionIds.some(isMine)) return "own_submission";
    return [...launchIds, ...submissionIds].some((id) => kept.has(id)) ? "needed" : null;
  };
  for (const row of state.drafts)
    keep("draft", row, hanging(row.launchIds, row.submissionIds) ?? changed(row));
  for (const row of state.publications) {
    keep("publication", row, hanging(row.launchIds, row.submissionIds) ?? changed(row));
  }
  for (const row of state.channels) keep("channel", row, hanging(row.launchIds, []) ?? changed(row));
  const gone = (rows: { id: string }[]) => rows.map(({ id }) => id).filter((id) => !kept.has(id));
  return {
    remove: {
      launch: gone(state.launches),
      submission: gone(state.submissions),
      draft: gone(state.drafts),
      publication: gone(state.publications),
      channel: gone(state.channels),
    },
    kept: [...kept.values()],
  };
}

/** Whether a launch or submission is no part of the example, and so the writer's own. */
function isOutside(state: ExampleState): (id: string) => boolean {
  const inside = new Set([...state.launches, ...state.submissions].map(({ id }) => id));
  return (id) => !inside.has(id);
}
