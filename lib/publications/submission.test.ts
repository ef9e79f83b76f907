import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureAnswers } from "@/lib/publications/measure-answers";
import type { SubmissionState, SubmissionStep } from "@/lib/publications/submission";
import {
  addStep,
  changeStepDate,
  listNextStates,
  SUBMISSION_STATES,
  stateOf,
  undoStep,
  waitingDays,
} from "@/lib/publications/submission";
import { addDays } from "@/lib/time/calendar-date";

const TODAY = "2026-11-22";

function step(state: SubmissionState, happenedOn: string, id = `${state}-${happenedOn}`): SubmissionStep {
  return { id, state, happenedOn, declared: [], recordedAt: 0 };
}

function walk(...all: [SubmissionState, string][]): SubmissionStep[] {
  return all.map(([state, on]) => step(state, on));
}

const planned = walk(["planned", "2026-11-01"]);
const sent = walk(["planned", "2026-11-01"], ["sent", "2026-11-03"]);
const declined = [...sent, step("declined", "2026-11-10")];

describe("a submission", () => {
  test.each([
    ["planned", ["sent"]],
    ["sent", ["accepted", "declined", "withdrawn"]],
    ["accepted", ["withdrawn"]],
    ["declined", ["planned"]],
    ["withdrawn", ["planned"]],
  ] as [SubmissionState, SubmissionState[]][])("can go from %s to %j and nowhere else", (from, to) => {
    expect(listNextStates(from)).toEqual(to);
  });

  test.each([
    ["an answer before it was sent", planned, step("accepted", TODAY), "not_sent_yet"],
    ["a withdrawal before it was sent", planned, step("withdrawn", TODAY), "nothing_to_withdraw"],
    ["a second sending", sent, step("sent", TODAY), "already_there"],
    ["a plan while it waits", sent, step("planned", TODAY), "withdraw_first"],
    ["sending again after a refusal, unplanned", declined, step("sent", TODAY), "plan_again_first"],
    ["a date in the future", planned, step("sent", "2026-11-23"), "step_in_future"],
    ["an answer dated before the sending", sent, step("accepted", "2026-11-02"), "step_before_last"],
  ])("refuses %s with its own reason", (_, steps, next, reason) => {
    expect(addStep(steps, next, TODAY)).toEqual({ ok: false, reason });
  });

  test("sent before the day it was put on the list moves the plan's date back with it", () => {
    expect(addStep(planned, step("sent", "2026-10-20"), TODAY)).toEqual({
      ok: true,
      steps: [{ ...planned[0], happenedOn: "2026-10-20" }, step("sent", "2026-10-20")],
    });
    const again = [...declined, step("planned", "2026-11-15")];
    expect(addStep(again, step("sent", "2026-11-09"), TODAY)).toEqual({
      ok: false,
      reason: "step_before_last",
    });
  });

  test("keeps the order of its steps when a date is changed", () => {
    expect(changeStepDate(declined, "sent-2026-11-03", "2026-11-05", TODAY)).toMatchObject({ ok: true });
    expect(changeStepDate(declined, "sent-2026-11-03", "2026-11-11", TODAY)).toEqual({
      ok: false,
      reason: "step_after_next",
    });
    expect(changeStepDate(declined, "declined-2026-11-10", "2026-11-02", TODAY)).toEqual({
      ok: false,
      reason: "step_before_last",
    });
  });

  test("counts the days it waits from the day it was sent, and none once answered", () => {
    expect(waitingDays(sent, TODAY)).toBe(19);
    expect(waitingDays(declined, TODAY)).toBeNull();
  });

  test("under any events and date changes goes only along allowed paths, in order of date, never into the future", () => {
    const event = fc.record({
      state: fc.constantFrom(...SUBMISSION_STATES),
      days: fc.integer({ min: -30, max: 3 }),
      kind: fc.constantFrom("add", "date", "undo"),
      index: fc.nat(10),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let steps = walk(["planned", "2026-11-10"]);
        events.forEach(({ state, days, kind, index }, number) => {
          const on = addDays(TODAY, days);
          if (kind === "undo") steps = undoStep(steps) ?? steps;
          else {
            const id = steps[index % steps.length]?.id ?? "";
            const next =
              kind === "add"
                ? addStep(steps, step(state, on, `s${number}`), TODAY)
                : changeStepDate(steps, id, on, TODAY);
            if (next.ok) steps = next.steps;
          }
        });
        steps.slice(1).forEach((later, index) => {
          const earlier = steps[index];
          expect(earlier && listNextStates(earlier.state)).toContain(later.state);
          expect((earlier?.happenedOn ?? "") <= later.happenedOn).toBe(true);
        });
        expect(steps.every((one) => one.happenedOn <= TODAY)).toBe(true);
      }),
    );
  });

  test("undone is where it was before", () => {
    for (const from of SUBMISSION_STATES) {
      for (const to of listNextStates(from)) {
        const steps = [step(from, "2026-11-01", "first")];
        const next = addStep(steps, step(to, TODAY), TODAY);
        expect(next.ok && undoStep(next.steps)).toEqual(steps);
        expect(next.ok && stateOf(next.steps)).toBe(to);
      }
    }
  });
});

describe("answer times", () => {
  test("are unknown without an answer", () => {
    expect(measureAnswers([])).toBeNull();
    expect(measureAnswers([sent, [...sent, step("withdrawn", "2026-11-20")]])).toBeNull();
  });

  test("are the median over every round, from sending to answer", () => {
    const twice = [
      ...declined,
      step("planned", "2026-11-10"),
      step("sent", "2026-11-11"),
      step("accepted", "2026-11-12"),
    ];
    expect(measureAnswers([twice])).toEqual({
      count: 2,
      medianDays: 4,
      shortestDays: 1,
      longestDays: 7,
      accepted: 1,
    });
    expect(measureAnswers([declined])).toMatchObject({ count: 1, medianDays: 7, accepted: 0 });
  });
});
