import { MARKS, type Mark } from "@/lib/measurement/mark";
import type { Snapshot } from "@/lib/measurement/snapshot";

const MINUTE_MS = 60_000;

export type MarkState = "taken" | "due" | "coming" | "missed";
export type ScheduledMark = { mark: Mark; dueAt: number; state: MarkState; snapshot: Snapshot | null };

/**
 * Where each mark stands at `now`: its numbers are in, may be read now, are still to come, or were never read and now
 * could only be guessed. Of two snapshots under one mark the one changed last counts.
 */
export function buildSchedule(t0At: number, snapshots: readonly Snapshot[], now: number): ScheduledMark[] {
  const elapsedMinutes = (now - t0At) / MINUTE_MS;
  return MARKS.map((mark) => {
    const snapshot = chooseAtMark(snapshots, mark.id);
    const dueAt = t0At + mark.minutes * MINUTE_MS;
    if (snapshot !== null) return { mark, dueAt, state: "taken", snapshot };
    if (elapsedMinutes >= mark.closesMinute) return { mark, dueAt, state: "missed", snapshot };
    return { mark, dueAt, state: elapsedMinutes >= mark.minutes ? "due" : "coming", snapshot };
  });
}

/** The mark to read next: one that is due, else the first to come; null when nothing is left to read. */
export function chooseNextMark(schedule: readonly ScheduledMark[]): ScheduledMark | null {
  return (
    schedule.find(({ state }) => state === "due") ?? schedule.find(({ state }) => state === "coming") ?? null
  );
}

export function chooseAtMark(snapshots: readonly Snapshot[], id: Mark["id"]): Snapshot | null {
  const fitting = snapshots.filter(({ mark }) => mark === id);
  return fitting.reduce<Snapshot | null>(
    (best, snapshot) => (best === null || snapshot.updatedAt > best.updatedAt ? snapshot : best),
    null,
  );
}
