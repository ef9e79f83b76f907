import type { SaveRequest, Snapshot } from "@/lib/drafts/decide-save";
import type { EditingEvent } from "@/lib/drafts/editing";

/** Browsers send at most 64 KB after the page is gone, all such requests together. */
const MOST_KEPT_ALIVE_BYTES = 60_000;

/** Sends a save and tells what became of it as the next event of the editor. */
export async function sendSave(
  draftId: string,
  save: SaveRequest,
  isLeaving: boolean,
): Promise<EditingEvent> {
  if (!navigator.onLine) return { kind: "failed", problem: "offline" };
  const body = JSON.stringify(save);
  // A character is at most three bytes of UTF-8 here.
  const keepalive = isLeaving && body.length * 3 < MOST_KEPT_ALIVE_BYTES;
  try {
    const answer = await fetch(`/api/drafts/${draftId}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body,
      keepalive,
    });
    return await readAnswer(answer);
  } catch {
    return { kind: "failed", problem: "offline" };
  }
}

async function readAnswer(answer: Response): Promise<EditingEvent> {
  if (answer.status === 401) return { kind: "failed", problem: "signed_out" };
  if (answer.status === 404) return { kind: "failed", problem: "gone" };
  if (answer.status === 409) {
    const { theirs } = (await answer.json()) as { theirs: Snapshot };
    return { kind: "refused", theirs };
  }
  if (answer.status === 413 || answer.status === 422) return { kind: "failed", problem: "refused" };
  if (!answer.ok) return { kind: "failed", problem: "fault" };
  const { revision, updatedAt } = (await answer.json()) as { revision: number; updatedAt: number };
  return { kind: "saved", revision, savedAt: updatedAt };
}

/** What the server has now; null when it cannot be asked. */
export async function fetchSnapshot(draftId: string): Promise<Snapshot | null> {
  if (!navigator.onLine) return null;
  try {
    const answer = await fetch(`/api/drafts/${draftId}`, { headers: { accept: "application/json" } });
    if (!answer.ok) return null;
    const { revision, fields } = (await answer.json()) as Snapshot;
    return { revision, fields };
  } catch {
    return null;
  }
}
