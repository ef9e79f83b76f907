import { describe, expect, it } from "vitest";
import { type DeskFacts, listNextSteps } from "@/lib/desk/list-next-steps";
import type { DraftSummary } from "@/lib/drafts/draft";
import { buildSchedule } from "@/lib/measurement/build-schedule";
import type { Submission } from "@/lib/publications/submission";
import type { Launch } from "@/lib/slot/launch";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-11-22T12:00:00Z");
const EMPTY: DeskFacts = {
  drafts: [],
  launches: [],
  submissions: [],
  failing: new Map(),
  channelCount: 1,
  publicationCount: 1,
  schedules: new Map(),
  revivals: new Map(),
  now: NOW,
  today: "2026-11-22",
};

const draft = (part: Partial<DraftSummary>) =>
  ({
    id: "d1",
    title: "On tides",
    state: "writing",
    words: 900,
    publishedUrl: null,
    canonicalUrl: null,
    ...part,
  }) as DraftSummary;
const launch = (part: Partial<Launch>) =>
  ({
    id: "l1",
    draftId: "d1",
    draftTitle: "On tides",
    slotAt: NOW + 72 * HOUR,
    plannedAt: null,
    liveAt: null,
    endedAt: null,
    reviewedAt: null,
    ...part,
  }) as Launch;
const sent = (happenedOn: string, answerDays: number | null) =>
  ({
    id: "s1",
    draftId: "d1",
    draftTitle: "On tides",
    publicationId: "shore",
    publicationName: "Shore",
    state: "sent",
    answerDays,
    steps: [{ id: "x", state: "sent", happenedOn, recordedAt: 0 }],
  }) as unknown as Submission;

const answeredIn = (days: number) =>
  ({
    id: `other-${days}`,
    draftId: `other-${days}`,
    draftTitle: "Other",
    draftState: "live",
    publicationId: "shore",
    state: "accepted",
    answerDays: null,
    steps: [
      { id: "a", state: "sent", happenedOn: "2026-10-01", recordedAt: 0 },
      { id: "b", state: "accepted", happenedOn: `2026-10-0${1 + days}`, recordedAt: 1 },
    ],
  }) as unknown as Submission;

const ids = (facts: Partial<DeskFacts>) => listNextSteps({ ...EMPTY, ...facts }).map((step) => step.id);

describe("the next step", () => {
  it("on a new desk is to bring a piece, channels and publications, in this order", () => {
    expect(ids({ channelCount: 0, publicationCount: 0 })).toEqual(["drafts", "channels", "publications"]);
  });

  it("of a ready or accepted piece is a slot, until it has a launch", () => {
    expect(ids({ drafts: [draft({ state: "ready" })] })).toEqual(["d1-slot"]);
    expect(ids({ drafts: [draft({ state: "accepted" })], launches: [launch({ plannedAt: 1 })] })).toEqual([]);
    expect(ids({ drafts: [draft({ state: "writing" })] })).toEqual([]);
  });

  it("of a ready piece that fails a check is to look again, before its slot, which it keeps", () => {
    expect(ids({ drafts: [draft({ state: "ready", words: 0 })] })).toEqual(["d1-write"]);
    const failing = new Map([["d1", ["Links"]]]);
    expect(ids({ drafts: [draft({ state: "ready" })], failing })).toEqual(["d1-readiness", "d1-slot"]);
  });

  it.each([
    ["a slot without a plan", launch({}), ["l1-plan"]],
    ["a slot in half an hour", launch({ slotAt: NOW + HOUR / 2, plannedAt: 1 }), ["l1-live"]],
    ["a slot that passed two days ago", launch({ slotAt: NOW - 48 * HOUR }), ["l1-missed"]],
    [
      "an ended hour without a review",
      launch({ slotAt: NOW - 48 * HOUR, liveAt: NOW - 48 * HOUR, endedAt: NOW - 47 * HOUR }),
      ["l1-review"],
    ],
  ])("of %s is told", (_name, one, expected) => {
    expect(ids({ drafts: [draft({ state: "scheduled" })], launches: [one] })).toEqual(expected);
  });

  it("is to read numbers while they are due", () => {
    const liveAt = NOW - 25 * HOUR;
    const flown = launch({ slotAt: liveAt, liveAt, endedAt: liveAt + HOUR, reviewedAt: liveAt + 2 * HOUR });
    const drafts = [draft({ state: "reviewed" })];
    const due = { drafts, launches: [flown], schedules: new Map([["l1", buildSchedule(liveAt, [], NOW)]]) };
    expect(ids(due)).toEqual(["l1-numbers"]);
    expect(listNextSteps({ ...EMPTY, ...due })[0]?.detail).toBe("The reading at 24 hours is due.");
  });

  it("is to ask when the allowed days for an answer are over, and not a day before", () => {
    const drafts = [draft({ state: "submitted" })];
    expect(ids({ drafts, submissions: [sent("2026-11-14", 7)] })).toEqual(["s1-answer"]);
    expect(ids({ drafts, submissions: [sent("2026-11-15", 7)] })).toEqual([]);
  });

  it("is to ask after three weeks where no days are known, and by the longest of three answers where there are", () => {
    const drafts = [draft({})];
    expect(ids({ drafts, submissions: [sent("2026-11-01", null)] })).toEqual([]);
    expect(ids({ drafts, submissions: [sent("2026-10-31", null)] })).toEqual(["s1-answer"]);
    const answered = [3, 4, 5].map((days) => answeredIn(days));
    expect(ids({ drafts, submissions: [...answered, sent("2026-11-17", 30)] })).toEqual([]);
    expect(ids({ drafts, submissions: [...answered, sent("2026-11-16", 30)] })).toEqual(["s1-answer"]);
  });

  it("of a declined piece that nobody considers is the next best publication", () => {
    const declined = { ...answeredIn(3), state: "declined", draftState: "ready" } as Submission;
    expect(ids({ drafts: [draft({})], submissions: [declined] })).toEqual(["other-3-next-best"]);
    const asked = { ...sent("2026-11-20", null), draftId: "other-3" };
    expect(ids({ drafts: [draft({})], submissions: [declined, asked] })).toEqual([]);
  });

  it("names a piece that is read again for two weeks, after numbers that are due", () => {
    const flown = launch({ liveAt: NOW - 100 * 24 * HOUR, endedAt: 1, reviewedAt: 1 });
    const revival = (daysAgo: number) =>
      new Map([
        ["l1", { fromDay: 30, toDay: 90, from: 1_000, to: 2_500, takenAt: NOW - daysAgo * 24 * HOUR }],
      ]);
    expect(ids({ launches: [flown], revivals: revival(3) })).toEqual(["l1-revival", "drafts"]);
    expect(ids({ launches: [flown], revivals: revival(15) })).toEqual(["drafts"]);
    const schedules = new Map([["l1", buildSchedule(flown.liveAt ?? 0, [], NOW)]]);
    expect(ids({ launches: [flown], revivals: revival(3), schedules })).toEqual(["l1-numbers", "drafts"]);
  });
});
