import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adviseSubmission } from "@/lib/publications/advise-submission";
import { answerBasis, answerDue, submitBy } from "@/lib/publications/expect-answer";
import type { AnswerTimes } from "@/lib/publications/measure-answers";
import type { SubmissionState } from "@/lib/publications/submission";
import { daysBetween } from "@/lib/time/calendar-date";

const FOUR: AnswerTimes = { count: 4, medianDays: 5.5, shortestDays: 3, longestDays: 11, accepted: 2 };
const ONE: AnswerTimes = { count: 1, medianDays: 6, shortestDays: 6, longestDays: 6, accepted: 0 };

describe("by when to submit", () => {
  test("leaves a day before the slot and counts half a day as one", () => {
    expect(submitBy("2026-12-10", answerBasis(FOUR, 30))).toMatchObject({
      answerOn: "2026-12-09",
      safeOn: "2026-11-28",
      medianOn: "2026-12-03",
    });
    expect(submitBy("2026-12-10", answerBasis(null, 14))).toMatchObject({
      safeOn: "2026-11-25",
      medianOn: null,
    });
    expect(submitBy("2026-12-10", answerBasis(null, null))).toBeNull();
  });

  test("is in time for every answer that was measured", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const longestDays = sorted.at(-1) ?? 0;
        const medianDays = sorted[Math.floor(sorted.length / 2)] ?? 0;
        const answers = { ...FOUR, count: days.length, longestDays, medianDays };
        const by = submitBy("2026-12-10", answerBasis(answers, null));
        expect(by && daysBetween(by.safeOn, by.answerOn)).toBeGreaterThanOrEqual(longestDays);
        expect(by?.medianOn && by.medianOn >= by.safeOn).toBe(true);
      }),
    );
  });
});

test.each([
  [FOUR, 30, "2026-11-12", "measured"],
  [ONE, 30, "2026-12-01", "own"],
  [ONE, null, "2026-11-07", "measured"],
  [null, 14, "2026-11-15", "own"],
  [null, null, "2026-11-22", "told"],
])("an answer given %j and %s allowed days is due by %s", (answers, answerDays, on, basis) => {
  expect(answerDue("2026-11-01", answers, answerDays)).toMatchObject({ on, basis });
});

describe("the advice at a submission", () => {
  const standing = (state: SubmissionState, answerDays: number | null, on = "2026-11-01") => ({
    state,
    answerDays,
    steps: [{ id: "a", state, happenedOn: on, recordedAt: 0, declared: [] }],
  });
  const advise = (
    state: SubmissionState,
    answers: AnswerTimes | null,
    answerDays: number | null,
    today: string,
  ) => adviseSubmission(standing(state, answerDays), answers, "2026-12-10", today);

  test.each([
    [
      "planned",
      FOUR,
      null,
      "2026-11-20",
      "Submit by Sat 28 Nov 2026 to hear before Thu 10 Dec 2026, by Thu 3 Dec 2026 for an even chance: 4 answers took 3 to 11 days, half of them up to 5.5.",
    ],
    [
      "planned",
      FOUR,
      null,
      "2026-11-29",
      "Submit by Thu 3 Dec 2026 for an even chance to hear before Thu 10 Dec 2026: 4 answers took 3 to 11 days, half of them up to 5.5.",
    ],
    [
      "planned",
      FOUR,
      null,
      "2026-12-05",
      "Too late to count on an answer before Thu 10 Dec 2026: 4 answers took 3 to 11 days, half of them up to 5.5.",
    ],
    [
      "planned",
      ONE,
      null,
      "2026-11-20",
      "Submit by Thu 3 Dec 2026 to hear before Thu 10 Dec 2026: its one answer took 6 days.",
    ],
    [
      "planned",
      null,
      14,
      "2026-11-20",
      "Submit by Wed 25 Nov 2026 to hear before Thu 10 Dec 2026 (no answers recorded yet; you allow 14 days).",
    ],
    [
      "planned",
      null,
      null,
      "2026-11-20",
      "No answers recorded yet, and you noted no days: by when to submit for Thu 10 Dec 2026 cannot be said.",
    ],
    ["sent", null, 14, "2026-11-15", "You allow 14 days."],
    ["sent", null, 14, "2026-11-16", "That is longer than the 14 days you allow: ask, or withdraw."],
    ["sent", FOUR, 14, "2026-11-12", "Their longest answer took 11 days (of 4)."],
    [
      "sent",
      FOUR,
      14,
      "2026-11-13",
      "That is longer than any answer of theirs took (11 days, 4 answers): ask, or withdraw.",
    ],
    ["sent", null, null, "2026-11-22", ""],
    [
      "sent",
      null,
      null,
      "2026-11-23",
      "That is longer than the 21 days others tell of (single accounts, 2020–2025): ask, or withdraw.",
    ],
    ["declined", FOUR, 14, "2026-11-20", ""],
  ] as [SubmissionState, AnswerTimes | null, number | null, string, string][])(
    "that is %s, given %j and %s allowed days, on %s: %s",
    (state, answers, answerDays, today, text) => {
      expect(advise(state, answers, answerDays, today)).toBe(text);
    },
  );
});
