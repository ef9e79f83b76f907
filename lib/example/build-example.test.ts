import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords } from "@/lib/drafts/count-words";
import { DRAFT_STATES } from "@/lib/drafts/draft-state";
import { buildExample } from "@/lib/example/build-example";
import type { Example, ExampleLaunch } from "@/lib/example/example";
import { isExamplePiece, isExampleReview } from "@/lib/example/is-example-text";
import { makeIds } from "@/lib/example/make-ids";
import type { Operation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { parseOperation } from "@/lib/launch/schema";
import { findDoubts } from "@/lib/measurement/find-doubts";
import { MARKS, suggestMark } from "@/lib/measurement/mark";
import { finishMinute, isPlanned } from "@/lib/plan/task";
import { addStep, type SubmissionStep } from "@/lib/publications/submission";
import { resolveSlot } from "@/lib/slot/resolve-slot";
import { dateAt, daysBetween } from "@/lib/time/calendar-date";

const NOW = Date.UTC(2026, 10, 22, 9, 41);
const ZONES = [
  "Asia/Kathmandu",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "UTC",
  "Pacific/Apia",
];
const example = buildExample(NOW, "Asia/Kathmandu");
const flown = example.launches.filter((launch) => launch.liveAt !== null);

const operationsOf = (launch: ExampleLaunch) =>
  launch.operations.map((operation) => ({ ...operation, by: "mira" }) as Operation);
const stateOf = (launch: ExampleLaunch) => reduce(launch, operationsOf(launch));

/** Every instant that says something has happened. */
function listPast({ channels, publications, drafts, submissions, launches }: Example): number[] {
  return [
    ...channels.map(({ createdAt }) => createdAt),
    ...publications.map(({ createdAt }) => createdAt),
    ...drafts.flatMap(({ createdAt, updatedAt, publishedAt }) => [createdAt, updatedAt, publishedAt ?? 0]),
    ...submissions.flatMap(({ steps }) => steps.map(({ recordedAt }) => recordedAt)),
    ...launches.flatMap((launch) => [
      launch.createdAt,
      launch.plannedAt,
      launch.liveAt ?? 0,
      launch.endedAt ?? 0,
      launch.reviewedAt ?? 0,
      ...launch.operations.map(({ at }) => at),
      ...launch.snapshots.map(({ takenAt }) => takenAt),
    ]),
  ];
}

describe("the example desk", () => {
  it("has a writer with 456 Medium followers, six other channels, eight publications and drafts in every state", () => {
    expect(example.channels).toHaveLength(7);
    expect(
      example.channels.find(({ platform }) => platform === "medium_followers")?.counts.at(-1)?.followers,
    ).toBe(456);
    expect(new Set(example.channels.map(({ platform }) => platform)).size).toBe(7);
    expect(example.publications).toHaveLength(8);
    expect(new Set(example.drafts.map(({ state }) => state))).toEqual(new Set(DRAFT_STATES));
  });

  it("has three reviewed launches and one whose slot is a week ahead, with a plan", () => {
    expect(flown).toHaveLength(3);
    for (const launch of flown) expect(launch.reviewedAt).not.toBeNull();
    const [next] = example.launches.filter((launch) => launch.liveAt === null);
    expect(daysBetween(dateAt(NOW, "Asia/Kathmandu"), dateAt(next?.slotAt ?? 0, "Asia/Kathmandu"))).toBe(7);
    expect(next?.tasks.length).toBeGreaterThan(25);
    expect(next?.tasks.filter((task) => task.kind === "post").every((task) => task.postText !== "")).toBe(
      true,
    );
  });

  it("says of everything that carries a name of its own that it is made up", () => {
    for (const { notes } of [...example.channels, ...example.publications])
      expect(notes).toContain("Example data");
    for (const { address } of example.publications) expect(new URL(address).hostname).toMatch(/\.example$/);
    for (const { publishedUrl } of example.drafts) {
      if (publishedUrl !== null) expect(new URL(publishedUrl).hostname).toMatch(/\.example$/);
    }
  });

  it("knows its own texts again, and any changed letter", () => {
    for (const draft of example.drafts) expect(isExamplePiece(draft)).toBe(true);
    const [draft] = example.drafts;
    expect(isExamplePiece({ title: "", subtitle: "", topics: [], ...draft, body: `${draft?.body} ` })).toBe(
      false,
    );
    for (const { reviewNote } of example.launches) expect(isExampleReview(reviewNote)).toBe(true);
  });

  it("is written, not filled in: finished pieces are of readable length", () => {
    for (const draft of example.drafts.filter(({ state }) => !["idea", "writing", "live"].includes(state))) {
      expect(countWords(draft.body).words).toBeGreaterThan(180);
    }
  });

  it("is the same desk for the same moment", () => {
    expect(buildExample(NOW, "Asia/Kathmandu")).toEqual(example);
  });

  it("gives every row an id of its own", () => {
    let next = 0;
    const desk = buildExample(
      NOW,
      "UTC",
      makeIds(() => `id-${next++}`),
    );
    const ids = [
      ...desk.channels.flatMap(({ id, counts }) => [id, ...counts.map((count) => count.id)]),
      ...desk.publications.map(({ id }) => id),
      ...desk.drafts.map(({ id }) => id),
      ...desk.submissions.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]),
      ...desk.launches.flatMap((launch) => [launch.id, ...launch.tasks.map(({ id }) => id)]),
      ...desk.launches.flatMap((launch) => [...launch.operations, ...launch.snapshots].map(({ id }) => id)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("at any moment, in any zone, the example", () => {
  const moment = fc.record({
    now: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 11, 31) }),
    zone: fc.constantFrom(...ZONES),
  });

  it("has no past that lies ahead, and slots that exist", () => {
    fc.assert(
      fc.property(moment, ({ now, zone }) => {
        const desk = buildExample(now, zone);
        for (const at of listPast(desk)) expect(at).toBeLessThanOrEqual(now + 3);
        for (const { slotWall, slotZone, slotOccurrence, slotAt } of desk.launches) {
          const resolved = resolveSlot({ wall: slotWall, zone: slotZone, occurrence: slotOccurrence }, 0);
          expect(resolved).toMatchObject({ ok: true, slot: { slotAt } });
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe.each(flown.map((launch) => [launch.id, launch] as const))("%s", (_id, launch) => {
  it("has a log that the live hour itself would have taken", () => {
    const at = (index: number) => launch.operations[index]?.at ?? 0;
    for (const [index, operation] of launch.operations.entries()) {
      const sent = { ...operation, id: "00000000-0000-7000-8000-000000000000" };
      expect(parseOperation(sent)).toMatchObject({ ok: true });
      if (index > 0) expect(operation.at).toBeGreaterThanOrEqual(at(index - 1));
    }
  });

  it("went live when its row says, was ticked through, and ended", () => {
    const state = stateOf(launch);
    expect(state.liveAt).toBe(launch.liveAt);
    expect(state.endedAt).toBe(launch.endedAt);
    expect(state.counts).toHaveLength(4);
    const open = state.tasks.filter((task) => task.status === "open").map((task) => task.taskId);
    const own = launch.tasks
      .filter((task) => isPlanned(task) && !task.automatic)
      .filter((task) => launch.slotAt + (finishMinute(task) ?? 0) * 60_000 < NOW)
      .map(({ id }) => id);
    expect(own.filter((id) => open.includes(id))).toEqual([]);
    for (const task of state.tasks) {
      const planned = launch.tasks.find(({ id }) => id === task.taskId);
      const finish = planned === undefined ? null : finishMinute(planned);
      if (task.doneAt === null || finish === null) continue;
      expect(task.doneAt).toBeGreaterThanOrEqual(launch.slotAt + finish * 60_000);
    }
  });

  it("has numbers at every mark it is old enough for that no check doubts", () => {
    const due = MARKS.filter(({ minutes }) => (launch.liveAt ?? 0) + minutes * 60_000 < NOW).map(
      ({ id }) => id,
    );
    expect(launch.snapshots.map(({ mark }) => mark)).toEqual(due);
    const live = stateOf(launch).counts.map((count) => ({ ...count, takenAt: count.at }));
    for (const snapshot of launch.snapshots) {
      expect(suggestMark((snapshot.takenAt - (launch.liveAt ?? 0)) / 60_000, [])).toBe(snapshot.mark);
      const others = [...live, ...launch.snapshots.filter((other) => other !== snapshot)];
      expect(findDoubts(snapshot, others)).toEqual([]);
    }
  });
});

it("keeps to the submissions' rules, step by step", () => {
  const today = dateAt(NOW, "Asia/Kathmandu");
  for (const submission of example.submissions) {
    const steps = submission.steps.map((step) => ({ ...step, declared: [] }));
    let kept: SubmissionStep[] = steps.slice(0, 1);
    for (const step of steps.slice(1)) {
      const added = addStep(kept, step, today);
      expect(added).toMatchObject({ ok: true });
      if (added.ok) kept = added.steps;
    }
    expect(kept).toEqual(steps);
  }
});
