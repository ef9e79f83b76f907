import fc from "fast-check";
import { expect, test } from "vitest";
import { DRAFT_STATES, type DraftState } from "@/lib/drafts/draft-state";
import {
  DECLARATIONS,
  type Declaration,
  GUEST_LIMIT,
  type SubmissionSurroundings,
} from "@/lib/publications/check-rules";
import {
  checkStanding,
  decideSubmission,
  draftStateAfter,
  type SubmissionChange,
} from "@/lib/publications/decide-submission";
import { ACCEPTS } from "@/lib/publications/publication";
import {
  SUBMISSION_STATES,
  type SubmissionState,
  type SubmissionStep,
  stateOf,
} from "@/lib/publications/submission";

test.each([
  ["writing", "planned", "sent", [], "submitted"],
  ["submitted", "sent", "accepted", [], "accepted"],
  ["submitted", "sent", "declined", [], "ready"],
  ["submitted", "sent", "declined", ["sent"], "submitted"],
  ["accepted", "accepted", "withdrawn", [], "ready"],
  ["accepted", "accepted", "sent", [], "submitted"],
  ["ready", "declined", "planned", [], "ready"],
  ["idea", null, "planned", [], "idea"],
  ["submitted", "planned", null, [], "submitted"],
  ["scheduled", "sent", "declined", [], "scheduled"],
  ["live", "planned", "sent", [], "live"],
  ["reviewed", "sent", "accepted", [], "reviewed"],
] as [DraftState, SubmissionState | null, SubmissionState | null, SubmissionState[], DraftState][])(
  "a %s draft whose submission goes from %s to %s beside %j is then %s",
  (draft, before, after, others, then) => {
    expect(draftStateAfter(draft, before, after, others)).toBe(then);
  },
);

test("a draft in the calendar or beyond is moved by no submission", () => {
  for (const draft of DRAFT_STATES.filter((state) => ["scheduled", "live", "reviewed"].includes(state))) {
    for (const before of SUBMISSION_STATES) {
      for (const after of SUBMISSION_STATES) expect(draftStateAfter(draft, before, after, [])).toBe(draft);
    }
  }
});

test("an undo gives back steps, dates and the draft's state as they were before the step", () => {
  const today = "2026-11-22";
  const around = { accepts: "both" as const, isPublished: false, sameDraft: [], waitingThere: 0 };
  const steps: SubmissionStep[] = [
    { id: "a", state: "planned", happenedOn: today, recordedAt: 0, declared: [] },
  ];
  const step = { id: "b", state: "sent" as const, happenedOn: "2026-11-02", recordedAt: 1, declared: [] };
  const sent = decideSubmission({ steps, around, draftState: "writing" }, { kind: "step", step }, today);
  if (!sent.ok || sent.steps === null) throw new Error("it can be sent");
  expect(sent).toMatchObject({ draftState: "submitted", steps: [{ happenedOn: "2026-11-02" }, step] });
  const undo = { kind: "undo" as const, draftState: "writing" as const, happenedOn: today };
  expect(decideSubmission({ ...sent, steps: sent.steps, around }, undo, today)).toEqual({
    ok: true,
    steps,
    draftState: "writing",
  });
});

// ── All that a store does with submissions, in memory ──

const DRAFTS = 5;
const TODAY = "2026-11-22";

type Held = { draft: number; publication: number; steps: SubmissionStep[] };
type World = { held: Held[]; removed: Held[][]; published: Set<number>; draftStates: DraftState[] };

function around(world: World, own: Pick<Held, "draft" | "publication">): SubmissionSurroundings {
  const others = world.held.filter((one) => one.draft !== own.draft || one.publication !== own.publication);
  return {
    accepts: ACCEPTS[own.publication] ?? "unknown",
    isPublished: world.published.has(own.draft),
    sameDraft: others
      .filter((one) => one.draft === own.draft)
      .map((one) => ({ publicationName: String(one.publication), state: stateOf(one.steps) })),
    waitingThere: others.filter((one) => one.publication === own.publication && isSent(one)).length,
  };
}

const isSent = (one: Held) => stateOf(one.steps) === "sent";
const hasDeclared = (one: Held, declaration: Declaration) =>
  one.steps.at(-1)?.declared.includes(declaration) === true;

const place = { draft: fc.nat(DRAFTS - 1), publication: fc.nat(ACCEPTS.length - 1) };
const date = fc.constantFrom("2026-11-01", "2026-11-10", TODAY);
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("offer" as const), ...place }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("step" as const),
      ...place,
      state: fc.constantFrom(...SUBMISSION_STATES, "sent" as const, "sent" as const),
      happenedOn: date,
      declared: fc.subarray([...DECLARATIONS]),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo" as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("date" as const), ...place, happenedOn: date }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove_publication" as const), ...place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("restore" as const), index: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("publish" as const), ...place }) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** One thing that happens. Answers the places it led into "sent" or "accepted", and whether a published draft went. */
function happen(world: World, one: Event, number: number): void {
  if (one.kind === "restore") {
    const [removed] = world.removed.splice(one.index % Math.max(1, world.removed.length), 1);
    const declaredLast = (removed ?? []).toSorted(
      (a, b) => (a.steps.at(-1)?.declared.length ?? 0) - (b.steps.at(-1)?.declared.length ?? 0),
    );
    for (const held of declaredLast) {
      const isTaken = world.held.some(
        (other) => other.draft === held.draft && other.publication === held.publication,
      );
      if (!isTaken && checkStanding(held.steps, around(world, held)).ok) world.held.push(held);
    }
    return;
  }
  if (one.kind === "publish") return void world.published.add(one.draft);
  if (one.kind === "remove_publication") {
    const gone = world.held.filter(({ publication }) => publication === one.publication);
    world.held = world.held.filter((held) => !gone.includes(held));
    return void world.removed.push(gone);
  }
  const own = world.held.find((held) => held.draft === one.draft && held.publication === one.publication);
  if (one.kind === "offer" || own === undefined) {
    const first = {
      id: `${number}`,
      state: "planned" as const,
      happenedOn: TODAY,
      recordedAt: 0,
      declared: [],
    };
    if (own === undefined) world.held.push({ ...one, steps: [first] });
    return;
  }
  if (one.kind === "remove") {
    world.held = world.held.filter((held) => held !== own);
    return void world.removed.push([own]);
  }
  const changes: Record<typeof one.kind, () => SubmissionChange> = {
    step: () => ({
      kind: "step",
      step: {
        id: `${number}`,
        state: one.kind === "step" ? one.state : "planned",
        happenedOn: "happenedOn" in one ? one.happenedOn : TODAY,
        recordedAt: number,
        declared: one.kind === "step" ? one.declared : [],
      },
    }),
    undo: () => ({ kind: "undo", draftState: null, happenedOn: null }),
    date: () => ({
      kind: "date",
      stepId: own.steps.at(-1)?.id ?? "",
      happenedOn: "happenedOn" in one ? one.happenedOn : TODAY,
    }),
  };
  const standing = {
    steps: own.steps,
    around: around(world, own),
    draftState: world.draftStates[one.draft] ?? "writing",
  };
  const decided = decideSubmission(standing, changes[one.kind](), TODAY);
  if (!decided.ok) return;
  world.draftStates[one.draft] = decided.draftState;
  if (decided.steps === null) world.held = world.held.filter((held) => held !== own);
  else own.steps = decided.steps;
}

test("no sequence of offers, steps, undos, removals and restorations breaks a limit, but for what was declared with the step it stands on", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 150 }), (events) => {
      const world: World = { held: [], removed: [], published: new Set([0]), draftStates: [] };
      events.forEach((one, number) => {
        happen(world, one, number);
        const sent = world.held.filter(isSent);
        for (let publication = 0; publication < ACCEPTS.length; publication++) {
          const guests = sent.filter(
            (held) => held.publication === publication && !hasDeclared(held, "approved_writer"),
          );
          expect(guests.length).toBeLessThanOrEqual(GUEST_LIMIT);
        }
        for (let draft = 0; draft < DRAFTS; draft++) {
          const own = world.held.filter((held) => held.draft === draft);
          expect(own.filter((held) => stateOf(held.steps) === "accepted").length).toBeLessThanOrEqual(1);
          const alone = own.filter((held) => isSent(held) && !hasDeclared(held, "asked_about_several"));
          expect(alone.length).toBeLessThanOrEqual(1);
        }
        for (const { draft, publication, steps } of sent) {
          // Draft 0 was published from the start; what a publication takes yields to no declaration.
          expect([ACCEPTS[publication], draft]).not.toEqual(["drafts", 0]);
          if (!world.published.has(draft)) expect(ACCEPTS[publication]).not.toBe("published");
          const dates = steps.map(({ happenedOn }) => happenedOn);
          expect(dates).toEqual(dates.toSorted());
        }
      });
    }),
    { numRuns: 150 },
  );
});
