import { describe, expect, it } from "vitest";
import {
  judgeStatistics,
  type StatisticsGround,
  type StatisticsLine,
} from "@/lib/measurement/judge-statistics";
import { readStatistics } from "@/lib/measurement/read-statistics";
import type { Snapshot } from "@/lib/measurement/snapshot";
import type { Launch } from "@/lib/slot/launch";

const ZONE = "Asia/Kathmandu";
const T0 = Date.UTC(2026, 10, 3, 13, 30);
const DAY = 86_400_000;

const launch = (id: string, draftTitle: string, t0At = T0): Launch => ({
  id,
  draftId: `draft of ${id}`,
  draftTitle,
  publicationId: null,
  publicationName: null,
  slotWall: "2026-11-03T19:15",
  slotZone: ZONE,
  slotOccurrence: null,
  slotAt: t0At,
  target: 100,
  plannedAt: null,
  planRevision: 0,
  liveAt: t0At,
  endedAt: null,
  reviewedAt: null,
  createdAt: 0,
});

const GROUND: StatisticsGround = {
  launches: [launch("a", "The manual nobody reads"), launch("b", "Rain")],
  snapshots: new Map(),
  counts: new Map(),
  launchId: "b",
  takenWall: "2026-11-10T20:00",
  currency: "USD",
  zone: ZONE,
  now: T0 + 10 * DAY,
};

function judge(text: string, more: Partial<StatisticsGround> = {}): StatisticsLine[] {
  const found = readStatistics(text);
  if (!found.ok) throw new Error(found.reason);
  return judgeStatistics(
    found,
    found.columns.map(({ field }) => field),
    { ...GROUND, ...more },
  );
}

const asStored = (lines: StatisticsLine[]): Map<string, Snapshot[]> =>
  Map.groupBy(
    lines.flatMap((line): Snapshot[] =>
      line.kind === "new" || line.kind === "unusual"
        ? [{ ...line.values, id: `s${line.line}`, launchId: line.launchId ?? "", updatedAt: 1 }]
        : [],
    ),
    ({ launchId }) => launchId,
  );

describe("rows of a statistics table", () => {
  it("belong to the launch of their title, at the time the writer gives, for the mark that fits", () => {
    const [first, second] = judge(
      "Story,Views,Reads,Earnings\nThe Manual  nobody reads,1.2K,480,$12.34\nrain,90,40,\n",
    );
    expect(first).toMatchObject({
      kind: "new",
      launchId: "a",
      values: { views: 1200, reads: 480, earningsMinor: 1234, mark: "7d" },
    });
    expect(second).toMatchObject({ kind: "new", launchId: "b", values: { views: 90, earningsMinor: null } });
  });

  it("without a title belong to the launch one came from, and to nobody otherwise", () => {
    expect(judge("Views\n90\nReads\n40")).toMatchObject([{ kind: "new", launchId: "b" }]);
    expect(judge("Views\n90\nReads\n40", { launchId: null })).toMatchObject([
      { kind: "refused", launchId: null },
    ]);
  });

  it.each([
    ["Somebody else’s,1,1,", /None of your launches/],
    ["Rain,many,1,", /Type a number/],
    ["Rain,,,", /at least one number/],
    ["Rain,9,1,2026-11-30", /has not come yet/],
    ["Rain,9,1,2026-11-01", /was not live then/],
    ["Rain,9,1,someday", /could not be understood/],
  ])("are refused alone and with the reason: %s", (row, reason) => {
    const lines = judge(`title,views,reads,taken\nThe manual nobody reads,5,2,\n${row}\n`);
    expect(lines[0]?.kind).toBe("new");
    expect(lines[1]).toMatchObject({ kind: "refused", line: 3, problems: [expect.stringMatching(reason)] });
  });

  it("that look unusual say so, against what is stored and against rows above them", () => {
    const lines = judge(
      "title,views,reads,taken\nRain,100,40,2026-11-08 09:00\nRain,80,90,2026-11-09 09:00\n",
    );
    expect(lines.map(({ kind }) => kind)).toEqual(["new", "unusual"]);
    expect(lines[1]).toMatchObject({
      problems: [expect.stringMatching(/^Lower than the 100/), "More reads than views."],
    });
  });

  it("read in a second time bring nothing new, though the mark is taken by then", () => {
    const text =
      "title,mark,taken,views,reads\nRain,7d,2026-11-10T14:00:00Z,100,40\nRain,other,2026-11-05 18:00,80,30\n";
    const first = judge(text);
    expect(first.map(({ kind }) => kind)).toEqual(["new", "new"]);
    expect(judge(text, { snapshots: asStored(first) }).map(({ kind }) => kind)).toEqual(["known", "known"]);
  });

  it("count a date alone as its noon in the writer's zone", () => {
    const [line] = judge("title,views,date\nRain,9,2026-11-05\n");
    expect(line).toMatchObject({ values: { takenAt: Date.UTC(2026, 10, 5, 6, 15) } });
  });

  it("of a piece that flew twice belong to the later flight", () => {
    const again = launch("c", "Rain", T0 + 2 * DAY);
    expect(
      judge("title,views\nRain,9\n", { launches: [...GROUND.launches, again], launchId: null }),
    ).toMatchObject([{ launchId: "c" }]);
  });
});
