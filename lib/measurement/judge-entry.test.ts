import { describe, expect, test } from "vitest";
import { type EntryGround, judgeEntry } from "@/lib/measurement/judge-entry";
import { NO_TOTALS, type Snapshot } from "@/lib/measurement/snapshot";
import { type SnapshotEntry, writeEntry } from "@/lib/measurement/snapshot-entry";

const LIVE = Date.UTC(2026, 10, 3, 13, 30);
const DAY = 86_400_000;
const first: Snapshot = {
  ...NO_TOTALS,
  id: "s1",
  launchId: "l1",
  takenAt: LIVE + 3_600_000,
  mark: "1h",
  views: 120,
  recommenders: 40,
  earningsMinor: 250,
  currency: "USD",
  sources: [],
  note: "",
  updatedAt: 1,
};
const ground: EntryGround = {
  launch: { slotAt: LIVE - 180_000, liveAt: LIVE },
  snapshots: [first],
  counts: [{ id: "c1", at: LIVE + 1_800_000, by: "ana", claps: 300 }],
  zone: "America/New_York",
  now: LIVE + 2 * DAY,
};
const empty = writeEntry({ ...first, ...NO_TOTALS, earningsMinor: null, mark: "24h" }, ground.zone, "USD");
const entry: SnapshotEntry = { ...empty, takenWall: "2026-11-04T08:30", views: "300", earnings: "3" };

describe("judgeEntry", () => {
  test("numbers that grow are stored at once", () => {
    expect(judgeEntry(entry, null, false, ground)).toMatchObject({ ok: true, values: { views: 300 } });
  });

  test("numbers that fall are asked about once, with what they are compared to, and stored when confirmed", () => {
    const lower = { ...entry, views: "90", claps: "200", earnings: "2.40" };
    expect(judgeEntry(lower, null, false, ground)).toEqual({
      ok: false,
      reason: "needs_confirming",
      message: "Some numbers look unusual. Check them, then save again to keep them.",
      fields: {
        views: "Lower than the 120 read on Tue 3 Nov 2026, 09:30.",
        claps: "Lower than the 300 read on Tue 3 Nov 2026, 09:00.",
        earnings: "Lower than the USD 2.50 read on Tue 3 Nov 2026, 09:30.",
      },
    });
    expect(judgeEntry(lower, null, true, ground).ok).toBe(true);
  });

  test("confirming does not make an unreadable number readable", () => {
    expect(judgeEntry({ ...entry, views: "lots" }, null, true, ground)).toMatchObject({ reason: "invalid" });
  });

  test("a snapshot being edited is not compared with itself and keeps its mark", () => {
    const shown = { ...writeEntry(first, ground.zone, "USD"), views: "100", recommenders: "30" };
    expect(judgeEntry(shown, "s1", false, ground).ok).toBe(true);
    expect(judgeEntry(shown, null, false, ground)).toMatchObject({ fields: { mark: expect.any(String) } });
  });

  test("no numbers before the piece is live, but where no go-live was recorded the slot is enough", () => {
    const unseen = { ...ground, launch: { slotAt: LIVE, liveAt: null }, snapshots: [], counts: [] };
    expect(judgeEntry(entry, null, false, { ...unseen, now: LIVE - 1 })).toMatchObject({
      reason: "not_live_yet",
    });
    expect(judgeEntry(entry, null, false, unseen).ok).toBe(true);
  });
});
