import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import type { ReceivedFile } from "@/lib/platform/receive-file";

/** Long enough to read what is inside and to be called away; then the room is given back. */
const HELD_MILLISECONDS = 15 * 60_000;

type Held = { token: string; file: ReceivedFile; end: NodeJS.Timeout };
const held = new Map<OwnerId, Held>();

/** Keeps a file until its owner says what to do with it, under a token; one an owner, and a quarter of an hour at most. */
export function holdFile(ownerId: OwnerId, file: ReceivedFile): string {
  takeHeldFile(ownerId, held.get(ownerId)?.token ?? "")?.remove();
  const token = newId();
  const end = setTimeout(() => takeHeldFile(ownerId, token)?.remove(), HELD_MILLISECONDS).unref();
  held.set(ownerId, { token, file, end });
  return token;
}

/** The file held under that token, which is held no longer; null when there is none. Whoever asked removes it. */
export function takeHeldFile(ownerId: OwnerId, token: string): ReceivedFile | null {
  const known = held.get(ownerId);
  if (known === undefined || known.token !== token) return null;
  clearTimeout(known.end);
  held.delete(ownerId);
  return known.file;
}
