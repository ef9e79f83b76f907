import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildAgenda } from "@/lib/launch/build-agenda";
import { buildReplan, type RestBasis } from "@/lib/launch/build-replan";
import { chooseReplan, LEAST_GAIN, planRest, type ReplanOffer } from "@/lib/launch/choose-replan";
import type { LaunchState } from "@/lib/launch/launch-state";
import { leaveRest } from "@/lib/launch/leave-rest";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { buildAudience } from "@/lib/plan/build-instance";
import { buildPlan } from "@/lib/plan/build-plan";
import { checkPlan } from "@/lib/plan/check-plan";
import { WRITER } from "@/lib/plan/crew";
import { parseInstance } from "@/lib/plan/parse-instance";
import type { PlanInput } from "@/lib/plan/plan-input";
import { arbitraryCrewInput, arbitraryPlanInput } from "@/lib/testing/arbitrary-plan-input";

const MINUTE = 60_000;

function basisOf(input: PlanInput): RestBasis {
  const tasks = buildPlan({ ...input, now: input.slotAt - 3000 * MINUTE });
  const { launchId, slotAt, crew } = input;
  return { launchId, slotAt, crew, tasks, audience: buildAudience(input, tasks) };
}

function stateOf({ tasks, slotAt }: RestBasis, deeds: readonly Deed[]): LaunchState {
  const operations = deeds.map(
    ({ minute, body }, index): Operation => ({
      ...body,
      id: `id${String(index).padStart(4, "0")}`,
      at: slotAt + minute * MINUTE + index,
      by: "ana",
    }),
  );
  return reduce({ tasks, slotAt, plannedAt: null, target: 100 }, operations);
}

/** An hour that was shuffled, in which some of it was done, late or early, some skipped, a few moved by hand. */
const hourUnderWay = fc.record({
  input: fc.oneof(arbitraryPlanInput, arbitraryCrewInput),
  late: fc.constantFrom(0, 4, 40),
  minute: fc.integer({ min: 0, max: 40 }),
  isShuffled: fc.boolean(),
  deeds: fc.array(fc.constantFrom("done", "open", "open", "open", "open", "open", "skipped", "moved"), {
    minLength: 40,
    maxLength: 40,
  }),
  minutes: fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 40, maxLength: 40 }),
  heldAt: fc.integer({ min: 0, max: 9 }),
});

type Hour = Omit<Parameters<Parameters<typeof hourUnderWay.map>[0]>[0], "heldAt">;
type Deed = { minute: number; body: OperationBody };

function underWay({ input, late, minute, isShuffled, deeds, minutes }: Hour) {
  const basis = basisOf(input);
  const hour = basis.tasks.filter(({ phase, startMinute }) => phase === "hour" && startMinute !== null);
  const minuteOf = (index: number) => minutes[index % minutes.length] ?? 0;
  const liveAt = basis.slotAt + late * MINUTE;
  const bodies: Deed[] = [
    { minute: late, body: { kind: "go_live", payload: { liveAt, source: "person" } } },
    {
      minute: late,
      body: {
        kind: "replan",
        payload: {
          plan: hour.flatMap(({ id, rule }, index) =>
            isShuffled && rule.fixedStart === null
              ? [{ task: id, person: WRITER, start: minuteOf(index) }]
              : [],
          ),
        },
      },
    },
  ];
  for (const [index, { id }] of hour.entries()) {
    const deed = deeds[index % deeds.length];
    const at = late + Math.min(minute, minuteOf(index));
    if (deed === "done" || deed === "skipped") {
      bodies.push({ minute: at, body: { kind: "tick", payload: { taskId: id, status: deed } } });
    } else if (deed === "moved") {
      bodies.push({
        minute: at,
        body: { kind: "move", payload: { taskId: id, startMinute: minuteOf(index + 1) } },
      });
    }
  }
  const state = stateOf(basis, bodies);
  return { basis, state, now: state.t0At + minute * MINUTE };
}

/** What an offer promises, told by the checker. */
function faultsOf(
  { basis, state, now }: ReturnType<typeof underWay>,
  held: ReadonlySet<string>,
  offer: ReplanOffer,
) {
  const faults: string[] = [];
  const states = new Map(state.tasks.map((own) => [own.taskId, own]));
  for (const { task, start } of offer.plan) {
    const own = states.get(task);
    if (own?.status !== "open") faults.push(`${task} is ${own?.status}`);
    if (own?.isPinned || basis.tasks.find(({ id }) => id === task)?.locked) faults.push(`${task} is fixed`);
    if (held.has(task)) faults.push(`${task} is in hand`);
    if (state.t0At + start * MINUTE < now) faults.push(`${task} starts in the past`);
  }
  const found = planRest(basis, state, now, held);
  if (found === null) return [...faults, "there is nothing to plan"];
  const stays = found.plan.filter(({ task }) => !found.movable.has(task));
  return [...faults, ...checkPlan(found.instance, [...offer.plan, ...stays]).problems];
}

describe("chooseReplan", () => {
  it("moves nothing that is done, skipped, in hand or fixed by a person, and keeps every rule", () => {
    let offers = 0;
    fc.assert(
      fc.property(hourUnderWay, (hour) => {
        const launch = underWay(hour);
        const { basis, state, now } = launch;
        const open = buildAgenda(basis.tasks, state, now).open.filter(({ task }) => task.phase === "hour");
        const shown = new Set(open.slice(hour.heldAt, hour.heldAt + 1).map(({ task }) => task.id));
        const offer = chooseReplan(basis, state, now, shown);
        if (offer === null) return;
        offers += 1;
        const first = open.find(({ state: { assignee } }) => assignee === null);
        const held = new Set([...shown, ...(first === undefined ? [] : [first.task.id])]);
        expect(faultsOf(launch, held, offer)).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(offers).toBeGreaterThan(5);
  });

  it("writes valid instances of the planner's format, however the hour went", () => {
    fc.assert(
      fc.property(hourUnderWay, fc.boolean(), (hour, mayAllSlip) => {
        const { basis, state, now } = underWay(hour);
        const slipping = new Set(mayAllSlip ? basis.tasks.map(({ id }) => id) : []);
        const view = { heldIds: new Set<string>(), slipping, clashing: new Set<string>() };
        const replan = buildReplan(basis, state, now, view);
        expect(parseInstance(replan?.instance)).toMatchObject({ ok: true });
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it("brings, carried out as it stands, what it promises more than leaving the rest as it is", () => {
    fc.assert(
      fc.property(hourUnderWay, (hour) => {
        const { basis, state, now } = underWay(hour);
        const offer = chooseReplan(basis, state, now, new Set());
        if (offer === null) return;
        expect(offer.gain).toBeGreaterThanOrEqual(LEAST_GAIN);
        const entries = new Map(offer.plan.map((entry) => [entry.task, entry]));
        const taken = state.tasks.map((own) => {
          const entry = entries.get(own.taskId);
          if (entry === undefined) return own;
          return {
            ...own,
            startMinute: entry.start,
            assignee: entry.person === WRITER ? null : entry.person,
          };
        });
        const found = planRest(basis, state, now, new Set());
        if (found === null) throw new Error("an offer without a plan");
        const worth = (tasks: typeof taken) =>
          checkPlan(found.instance, leaveRest(found.instance, { tasks })).value ?? 0;
        expect(worth(taken)).toBeCloseTo(worth(state.tasks) + offer.gain, 6);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("says nothing before the piece is live", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, (input) => {
        const basis = basisOf(input);
        expect(chooseReplan(basis, stateOf(basis, []), basis.slotAt, new Set())).toBe(null);
      }),
      { numRuns: 10 },
    );
  });
});
