import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerTimes } from "@/lib/publications/measure-answers";
import { ACCEPTS, type Publication } from "@/lib/publications/publication";
import { FIT_PARTS, FIT_WEIGHTS, type FitFacts, type FitPiece, scoreFit } from "@/lib/publications/score-fit";
import { SUBMISSION_STATES } from "@/lib/publications/submission";
import { LATER_FIT_DRAFTS } from "@/lib/testing/fit-drafts";
import { measureFit, rankSet, rankSetByTopics } from "@/lib/testing/fit-figures";

const NOW = Date.parse("2026-11-22T10:00Z");
const MOMENT = { today: "2026-11-22", now: NOW };
const DAY = 86_400_000;

const BARE: Publication = {
  id: "p",
  name: "Shore",
  address: "https://shore.org",
  addressKey: "shore.org",
  followers: null,
  followersReadOn: null,
  topics: [],
  accepts: "unknown",
  howToSubmit: "",
  newsletter: null,
  answerDays: null,
  postingDays: [],
  notes: "",
  createdAt: 0,
  updatedAt: 0,
};
const FACTS: FitFacts = {
  publication: BARE,
  match: null,
  bestScore: 0,
  seen: null,
  answers: null,
  waiting: 0,
  standing: null,
};
const PIECE: FitPiece = { topics: ["Writing"], isPublished: false, slotOn: "2026-12-02" };
const ANSWERS: AnswerTimes = { count: 4, medianDays: 6, shortestDays: 3, longestDays: 9, accepted: 1 };

const part = (name: (typeof FIT_PARTS)[number], facts: Partial<FitFacts>, piece: Partial<FitPiece> = {}) => {
  const found = scoreFit({ ...FACTS, ...facts }, { ...PIECE, ...piece }, MOMENT).parts.find(
    (one) => one.name === name,
  );
  if (found === undefined) throw new Error(name);
  return found;
};
const of = (publication: Partial<Publication>) => ({ publication: { ...BARE, ...publication } });

describe("fit", () => {
  test("of a publication of which nothing is known is all range, and says of every part that it is not known", () => {
    const fit = scoreFit(FACTS, PIECE, MOMENT);
    expect([fit.low, fit.points, fit.high, fit.obstacle]).toEqual([0, 50, 100, null]);
    expect(fit.parts.every(({ share, reason }) => share === null && reason !== "")).toBe(true);
  });

  test("has weights that add up to a hundred", () => {
    expect(FIT_PARTS.reduce((sum, name) => sum + FIT_WEIGHTS[name], 0)).toBe(100);
  });

  test.each([
    [["Writing"], 1, "shares Writing"],
    [["writing "], 1, "shares Writing"],
    [["Editing"], 0.5, "has topics near Writing"],
    [["Cats"], 0, "None of your topics"],
  ])("counts topics %j as %d", (topics, share, reason) => {
    const judged = part("topics", of({ topics }));
    expect(judged.share).toBe(share);
    expect(judged.reason).toContain(reason);
  });

  test.each([
    [{ answers: ANSWERS }, "2026-12-02", 1],
    [{ answers: ANSWERS }, "2026-12-01", 0.5],
    [{ answers: ANSWERS }, "2026-11-29", 0.5],
    [{ answers: ANSWERS }, "2026-11-28", 0],
    [of({ answerDays: 9 }), "2026-12-02", 1],
    [of({ answerDays: 9 }), "2026-12-01", 0],
    [{ answers: ANSWERS, ...of({ answerDays: 30 }) }, "2026-12-02", 1],
    [{ answers: ANSWERS }, null, null],
    [{}, "2026-12-02", null],
  ])("holds answer times %j against a slot on %s as %s", (facts, slotOn, share) => {
    expect(part("answers", facts, { slotOn }).share).toBe(share);
  });

  test.each([
    [
      [
        ["A", 3],
        ["B", 4],
        ["C", 5],
      ],
      0,
      1,
    ],
    [
      [
        ["A", 3],
        ["A", 4],
      ],
      0,
      0.5,
    ],
    [
      [
        ["A", 10],
        ["B", 12],
        ["C", 30],
      ],
      0,
      1,
    ],
    [
      [
        ["A", 11],
        ["B", 12],
        ["C", 30],
      ],
      0,
      0.5,
    ],
    [[["", 3]], 0, 1],
    [
      [
        ["A", 3],
        ["B", 4],
        ["C", 5],
      ],
      31,
      null,
    ],
    [[], 0, 0],
  ] as [[string, number][], number, number | null][])(
    "takes posts by %j, read %d days ago, as %s alive",
    (posts, readDays, share) => {
      const readAt = NOW - readDays * DAY;
      const seen = {
        readAt,
        posts: posts.map(([author, days]) => ({
          title: "x",
          author,
          topics: [],
          publishedAt: readAt - days * DAY,
        })),
      };
      expect(part("fresh", { seen }).share).toBe(share);
    },
  );

  test.each([
    [of({ accepts: "drafts" }), true, "drafts_only"],
    [of({ accepts: "published" }), false, "published_only"],
    [{ waiting: 3 }, false, "three_waiting"],
    [{ waiting: 2 }, false, null],
    [{ standing: "declined" as const }, false, "declined"],
    [{ standing: "sent" as const }, false, "on_the_list"],
  ])("says what stands in the way: %j, published %s", (facts, isPublished, obstacle) => {
    expect(scoreFit({ ...FACTS, ...facts }, { ...PIECE, isPublished }, MOMENT).obstacle).toBe(obstacle);
  });

  test("lies within its range, and to learn what was unknown never leaves it", () => {
    const facts = fc.record({
      publication: fc.record({
        followers: fc.option(fc.nat(2_000_000)),
        newsletter: fc.option(fc.boolean()),
        answerDays: fc.option(fc.integer({ min: 1, max: 60 })),
        accepts: fc.constantFrom(...ACCEPTS),
        topics: fc.subarray(["Writing", "Editing", "Cats"]),
      }),
      waiting: fc.nat(5),
      standing: fc.option(fc.constantFrom(...SUBMISSION_STATES)),
    });
    fc.assert(
      fc.property(facts, fc.boolean(), fc.nat(2_000_000), (random, newsletter, followers) => {
        const known = { ...FACTS, ...random, publication: { ...BARE, ...random.publication } };
        const before = scoreFit(known, PIECE, MOMENT);
        expect(before.low).toBeLessThanOrEqual(before.points);
        expect(before.points).toBeLessThanOrEqual(before.high);
        const learnt = {
          ...known.publication,
          newsletter: known.publication.newsletter ?? newsletter,
          followers: known.publication.followers ?? followers,
        };
        const after = scoreFit({ ...known, publication: learnt }, PIECE, MOMENT);
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeLessThanOrEqual(before.high);
      }),
    );
  });

  test("finds the right publication of the made set among the first five for four drafts in five, and shared topics alone do not", () => {
    const few = LATER_FIT_DRAFTS;
    const fit = measureFit((draft) => rankSet(draft), few);
    expect(fit.firstFive).toBeGreaterThanOrEqual(0.8);
    expect(measureFit(rankSetByTopics, few).firstFive).toBeLessThan(fit.firstFive);
  });
});
