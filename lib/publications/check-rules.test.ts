import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Declaration, SubmissionSurroundings } from "@/lib/publications/check-rules";
import { checkRules, DECLARATIONS, GUEST_LIMIT } from "@/lib/publications/check-rules";
import type { Accepts } from "@/lib/publications/publication";
import { ACCEPTS } from "@/lib/publications/publication";
import type { SubmissionState, SubmissionStep } from "@/lib/publications/submission";
import { addStep, SUBMISSION_STATES, stateOf, undoStep } from "@/lib/publications/submission";

const TODAY = "2026-11-22";
const FREE: SubmissionSurroundings = { accepts: "both", isPublished: false, sameDraft: [], waitingThere: 0 };

function reasonOf(
  state: SubmissionState,
  around: Partial<SubmissionSurroundings>,
  declared: Declaration[] = [],
) {
  const check = checkRules(state, { ...FREE, ...around }, declared);
  return check.ok ? "allowed" : check.reason;
}

describe("the rules of submitting", () => {
  test.each([
    [0, "allowed"],
    [2, "allowed"],
    [3, "three_waiting"],
    [9, "three_waiting"],
  ])("let a guest have three pieces waiting: with %i others the next is %s", (waitingThere, outcome) => {
    expect(reasonOf("sent", { waitingThere })).toBe(outcome);
    expect(reasonOf("sent", { waitingThere }, ["approved_writer"])).toBe("allowed");
  });

  test("warn before a piece is offered to two, and yield when the writer says so", () => {
    const sameDraft = [{ publicationName: "B", state: "sent" as const }];
    expect(checkRules("sent", { ...FREE, sameDraft }, [])).toEqual({
      ok: false,
      reason: "offered_elsewhere",
      publicationName: "B",
      declaration: "asked_about_several",
    });
    expect(reasonOf("sent", { sameDraft }, ["asked_about_several"])).toBe("allowed");
  });

  test("let one publication carry a piece, whatever is declared", () => {
    const sameDraft = [{ publicationName: "B", state: "accepted" as const }];
    expect(reasonOf("sent", { sameDraft }, [...DECLARATIONS])).toBe("carried_elsewhere");
    expect(reasonOf("accepted", { sameDraft }, [...DECLARATIONS])).toBe("carried_elsewhere");
  });

  test.each([
    ["drafts", true, "drafts_only"],
    ["drafts", false, "allowed"],
    ["published", true, "allowed"],
    ["published", false, "published_only"],
    ["both", true, "allowed"],
    ["both", false, "allowed"],
    ["unknown", true, "allowed"],
    ["unknown", false, "allowed"],
  ] as [Accepts, boolean, string][])(
    "keep to what it takes: %s, published %s, is %s",
    (accepts, isPublished, outcome) => {
      expect(reasonOf("sent", { accepts, isPublished }, [...DECLARATIONS])).toBe(outcome);
    },
  );

  test("never hinder a plan, a refusal or a withdrawal", () => {
    for (const state of ["planned", "declined", "withdrawn"] as const) {
      expect(
        reasonOf(state, {
          accepts: "drafts",
          isPublished: true,
          waitingThere: 9,
          sameDraft: [{ publicationName: "B", state: "accepted" }],
        }),
      ).toBe("allowed");
    }
  });
});

type World = { draft: number; publication: number; steps: SubmissionStep[]; declared: Declaration[] }[];

const DRAFTS = 5;
const PUBLICATIONS: Accepts[] = [...ACCEPTS];

function surroundings(world: World, own: World[number]): SubmissionSurroundings {
  const others = world.filter((one) => one !== own);
  return {
    accepts: PUBLICATIONS[own.publication] ?? "unknown",
    isPublished: own.draft === 0,
    sameDraft: others
      .filter((one) => one.draft === own.draft)
      .map((one) => ({ publicationName: String(one.publication), state: stateOf(one.steps) })),
    waitingThere: others.filter((one) => one.publication === own.publication && stateOf(one.steps) === "sent")
      .length,
  };
}

const event = fc.record({
  draft: fc.nat(DRAFTS - 1),
  publication: fc.nat(PUBLICATIONS.length - 1),
  kind: fc.constantFrom("step", "step", "step", "undo"),
  state: fc.constantFrom(...SUBMISSION_STATES),
  declared: fc.subarray([...DECLARATIONS]),
});

function apply(world: World, events: (typeof event extends fc.Arbitrary<infer E> ? E : never)[]): World {
  events.forEach(({ draft, publication, kind, state, declared }, number) => {
    const index = world.findIndex((one) => one.draft === draft && one.publication === publication);
    const own = world[index];
    if (own === undefined) {
      const first = { id: `first${number}`, state: "planned" as const, happenedOn: TODAY, recordedAt: 0 };
      world.push({ draft, publication, steps: [first], declared: [] });
      return;
    }
    const step = { id: `s${number}`, state, happenedOn: TODAY, recordedAt: 0 };
    const added = kind === "step" ? addStep(own.steps, step, TODAY) : null;
    const steps = added === null ? undoStep(own.steps) : added.ok ? added.steps : null;
    if (steps === null || !checkRules(stateOf(steps), surroundings(world, own), declared).ok) return;
    world[index] = { ...own, steps, declared: [...own.declared, ...declared] };
  });
  return world;
}

test("no sequence of steps and undos breaks a rule, but for what the writer declared", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 120 }), (events) => {
      const world = apply([], events);
      const inState = (state: SubmissionState) => world.filter((one) => stateOf(one.steps) === state);
      for (let draft = 0; draft < DRAFTS; draft++) {
        expect(inState("accepted").filter((one) => one.draft === draft).length).toBeLessThanOrEqual(1);
        const offers = inState("sent").filter((one) => one.draft === draft);
        expect(offers.length <= 1 || offers.some((one) => one.declared.includes("asked_about_several"))).toBe(
          true,
        );
      }
      for (let publication = 0; publication < PUBLICATIONS.length; publication++) {
        const waiting = inState("sent").filter((one) => one.publication === publication);
        const isWithin = waiting.length <= GUEST_LIMIT;
        expect(isWithin || waiting.some((one) => one.declared.includes("approved_writer"))).toBe(true);
      }
      for (const one of [...inState("sent"), ...inState("accepted")]) {
        expect([PUBLICATIONS[one.publication], one.draft === 0]).not.toEqual(["drafts", true]);
        expect([PUBLICATIONS[one.publication], one.draft === 0]).not.toEqual(["published", false]);
      }
    }),
    { numRuns: 300 },
  );
});
