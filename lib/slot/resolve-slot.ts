import type { Occurrence, Slot } from "@/lib/slot/launch";
import { parseWallTime, resolveWallTime, wallTimeAt } from "@/lib/time/wall-time";
import { parseZone } from "@/lib/time/zone";

/** A slot as the writer asks for it: what the clock on their wall shall show. */
export type SlotWish = { wall: string; zone: string; occurrence: Occurrence | null };

export type ResolvedSlot =
  | { ok: true; slot: Slot }
  | { ok: false; reason: "slot_unreadable" | "zone_unknown" }
  | { ok: false; reason: "slot_in_past"; slot: Slot }
  /** The clock jumps over it; the nearest slots on either side, which may be past themselves. */
  | { ok: false; reason: "slot_missing"; before: Slot; after: Slot }
  /** The clock is turned back over it, and it was not said which of the two is meant. */
  | { ok: false; reason: "slot_twice"; earlier: Slot; later: Slot };

/**
 * Turns a wish into a slot, or says why not and what to offer instead. The instant is derived here and nowhere else.
 * An occurrence that is named where the time occurs once is dropped. A slot at `now` counts as past.
 */
export function resolveSlot(wish: SlotWish, now: number): ResolvedSlot {
  const zone = parseZone(wish.zone);
  if (zone === null) return { ok: false, reason: "zone_unknown" };
  const wall = parseWallTime(wish.wall);
  if (wall === null) return { ok: false, reason: "slot_unreadable" };
  const resolved = resolveWallTime(wall, zone);
  switch (resolved.kind) {
    case "once":
      return unlessPast(slotOf(wall, zone, null, resolved.at), now);
    case "missing":
      return {
        ok: false,
        reason: "slot_missing",
        before: slotOf(resolved.before.wall, zone, null, resolved.before.at),
        after: slotOf(resolved.after.wall, zone, null, resolved.after.at),
      };
    case "twice": {
      const earlier = slotOf(wall, zone, "earlier", resolved.earlierAt);
      const later = slotOf(wall, zone, "later", resolved.laterAt);
      if (wish.occurrence === null) return { ok: false, reason: "slot_twice", earlier, later };
      return unlessPast(wish.occurrence === "earlier" ? earlier : later, now);
    }
  }
}

/** The slot whose clock time in that zone is this instant; for a block that was dragged, whose instant is what was meant. */
export function slotAtInstant(at: number, zone: string): Slot {
  const wall = wallTimeAt(at, zone);
  const resolved = resolveWallTime(wall, zone);
  if (resolved.kind !== "twice") return slotOf(wall, zone, null, at);
  return slotOf(wall, zone, at < resolved.laterAt ? "earlier" : "later", at);
}

function unlessPast(slot: Slot, now: number): ResolvedSlot {
  return slot.slotAt > now ? { ok: true, slot } : { ok: false, reason: "slot_in_past", slot };
}

function slotOf(slotWall: string, slotZone: string, slotOccurrence: Occurrence | null, slotAt: number): Slot {
  return { slotWall, slotZone, slotOccurrence, slotAt };
}
