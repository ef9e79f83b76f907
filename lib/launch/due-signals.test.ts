import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgendaTask, buildAgenda } from "@/lib/launch/build-agenda";
import { dueSignals } from "@/lib/launch/due-signals";
import type { OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const at = (minute: number) => SLOT + minute * 60_000;
const task = (id: string, startMinute: number, more: Partial<AgendaTask> = {}) => ({
  id,
  kind: "own" as AgendaTask["kind"],
  phase: (startMinute < 0 ? "countdown" : "hour") as AgendaTask["phase"],
  startMinute,
  durationMinutes: 2,
  automatic: false,
  skipped: false,
  ...more,
});
const tasks = [
  task("tabs", -10),
  task("publish", 0, { kind: "publish" }),
  task("notice", 0, { automatic: true }),
  task("x", 3),
  task("linkedin", 6),
];
const live: OperationBody = { kind: "go_live", payload: { liveAt: SLOT, source: "person" } };
const signalsAt = (
  minute: number,
  bodies: [number, OperationBody][] = [],
  given: ReadonlySet<string> = new Set(),
) => {
  const operations = bodies.map(([when, body], n) => ({ id: `id${n}`, at: at(when), by: "ana", ...body }));
  const state = reduce({ tasks, slotAt: SLOT, plannedAt: null, target: 100 }, operations);
  return dueSignals(buildAgenda(tasks, state, at(minute)), at(minute), given);
};
const told = (...args: Parameters<typeof signalsAt>) =>
  signalsAt(...args).map(({ kind, task: { id } }) => `${id} ${kind}`);

describe("dueSignals", () => {
  it.each([
    [-11.1, []],
    [-11, ["tabs soon"]],
    [-10, ["tabs due"]],
    [-8, []],
    [-7.9, ["tabs late"]],
    [-1, ["publish soon"]],
  ])("at T%s says %j", (minute, expected) => {
    expect(told(minute)).toEqual(expected);
  });

  it("lets a signal go that comes more than a minute and a half too late", () => {
    expect(told(-6.4)).toEqual([]);
    expect(told(-8.4)).toEqual([]);
  });

  it("follows the real start: nothing of the hour is announced before it, all of it after", () => {
    expect(told(2)).toEqual([]);
    expect(told(2, [[0, live]])).toEqual(["x soon"]);
    expect(told(3, [[0, live]])).toEqual(["x due"]);
  });

  it("says nothing while the countdown stands still, and nothing once the hour is ended", () => {
    expect(told(-10, [[-20, { kind: "hold", payload: {} }]])).toEqual([]);
    const ended: [number, OperationBody][] = [
      [0, live],
      [2, { kind: "end", payload: {} }],
    ];
    expect(told(3, ended)).toEqual([]);
  });

  it("says nothing about what is done, and speaks again about what was moved", () => {
    expect(told(-10, [[-11, { kind: "tick", payload: { taskId: "tabs", status: "done" } }]])).toEqual([]);
    const moved: [number, OperationBody] = [
      -10,
      { kind: "move", payload: { taskId: "tabs", startMinute: -5 } },
    ];
    const before = new Set(signalsAt(-10).map(({ key }) => key));
    expect(told(-5, [moved], before)).toEqual(["tabs due"]);
  });

  it("puts what asks for hands now before what is late, and that before what comes", () => {
    const crowded: [number, OperationBody][] = [
      [0, live],
      [1, { kind: "move", payload: { taskId: "linkedin", startMinute: 5 } }],
      [1, { kind: "move", payload: { taskId: "tabs", startMinute: 6 } }],
    ];
    expect(told(5.1, crowded)).toEqual(["linkedin due", "x late", "tabs soon"]);
  });

  it("gives every signal once, however often and however unevenly it is asked", () => {
    const instants = fc.array(fc.double({ min: -15, max: 15, noNaN: true }), { maxLength: 80 });
    fc.assert(
      fc.property(instants, (minutes) => {
        const given = new Set<string>();
        for (const minute of minutes.sort((a, b) => a - b)) {
          for (const { key } of signalsAt(minute, [[0, live]], given)) {
            expect(given.has(key)).toBe(false);
            given.add(key);
          }
        }
      }),
    );
  });
});
