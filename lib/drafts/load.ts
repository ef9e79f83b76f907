import { cache } from "react";
import { findDraft, listDrafts } from "@/lib/drafts/store";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import { listLaunches } from "@/lib/slot/store";

/** All drafts of the asker, for the board. */
export async function loadBoard() {
  const owner = await requireOwner();
  return { drafts: await listDrafts(owner.ownerId), zone: owner.zone, now: readClock() };
}

/** Who is asking, for the pages that make drafts. */
export async function loadDesk() {
  const owner = await requireOwner();
  return { zone: owner.zone };
}

/** One draft with what its page shows around it; null when the asker has no such draft. Asked once a request. */
export const loadDraft = cache(async (id: string) => {
  const owner = await requireOwner();
  const draft = await findDraft(owner.ownerId, id);
  if (draft === null) return null;
  const launches = await listLaunches(owner.ownerId);
  return { draft, launches: launches.filter((launch) => launch.draftId === id), zone: owner.zone };
});
