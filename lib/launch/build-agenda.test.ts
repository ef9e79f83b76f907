import { describe, expect, it } from "vitest";
import { type AgendaTask, buildAgenda } from "@/lib/launch/build-agenda";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const at = (minute: number) => SLOT + minute * 60_000;
const task = (
  id: string,
  phase: AgendaTask["phase"],
  startMinute: number,
  more: Partial<AgendaTask> = {},
) => ({
  id,
  kind: "own" as AgendaTask["kind"],
  phase,
  startMinute,
  durationMinutes: 2,
  automatic: false,
  skipped: false,
  ...more,
});
const tasks = [
  task("headline", "days", -2880),
  task("tabs", "countdown", -10),
  task("publish", "hour", 0, { kind: "publish" }),
  task("notice", "hour", 0, { automatic: true }),
  task("x", "hour", 3),
  task("linkedin", "hour", 6),
  task("numbers", "hour", 15),
  task("reread", "after", 120),
];
const agendaAt = (
  minute: number,
  bodies: [number, OperationBody][] = [],
  selectedId: string | null = null,
) => {
  const operations = bodies.map(
    ([when, body], n): Operation => ({ id: `id${n}`, at: at(when), by: "ana", ...body }),
  );
  const state = reduce({ tasks, slotAt: SLOT, plannedAt: null, target: 100 }, operations);
  return buildAgenda(tasks, state, at(minute), selectedId);
};
const done = (taskId: string): OperationBody => ({ kind: "tick", payload: { taskId, status: "done" } });
const live = (minute: number): OperationBody => ({
  kind: "go_live",
  payload: { liveAt: at(minute), source: "person" },
});
const ids = (items: { task: AgendaTask }[]) => items.map((item) => item.task.id);

describe("buildAgenda", () => {
  it("asks for the earliest open task and shows the next two", () => {
    const agenda = agendaAt(-30, [[-60, done("headline")]]);
    expect(agenda.now?.task.id).toBe("tabs");
    expect(ids(agenda.next)).toEqual(["publish", "x"]);
    expect(agenda).toMatchObject({ moment: "countdown", sinceT0: -30 * 60_000 });
  });

  it("asks for the countdown's own tasks before what the days before left over, from an hour ahead", () => {
    expect(agendaAt(-61).now?.task.id).toBe("headline");
    expect(ids(agendaAt(-60).open)).toEqual([
      "tabs",
      "publish",
      "x",
      "linkedin",
      "numbers",
      "reread",
      "headline",
    ]);
    expect(ids(agendaAt(-60).late)).toEqual(["headline"]);
  });

  it("never asks for what happens by itself, nor for what is done or skipped", () => {
    const agenda = agendaAt(1, [
      [0, live(0)],
      [0.5, done("publish")],
      [0.6, { kind: "tick", payload: { taskId: "x", status: "skipped" } }],
    ]);
    expect(ids(agenda.open)).toEqual(["linkedin", "numbers", "reread", "headline", "tabs"]);
  });

  it("puts what was left from before T0 behind everything once the piece is live, and still calls it late", () => {
    const agenda = agendaAt(3.5, [
      [0, live(0)],
      [0, done("publish")],
    ]);
    expect(agenda.now?.task.id).toBe("x");
    expect(ids(agenda.late)).toEqual(["headline", "tabs"]);
  });

  it("asks for publishing when the slot has come, before what the countdown left over", () => {
    expect(ids(agendaAt(0).open).slice(0, 1)).toEqual(["publish"]);
    expect(ids(agendaAt(0).late)).toEqual(["headline", "tabs"]);
  });

  it("does not call anything after T0 late while nobody has seen the piece", () => {
    const agenda = agendaAt(40, [
      [-60, done("headline")],
      [-5, done("tabs")],
    ]);
    expect(agenda.moment).toBe("waiting");
    expect(agenda.sinceT0).toBe(0);
    expect(agenda.now).toMatchObject({ task: { id: "publish" }, isLate: true });
    expect(agenda.late).toEqual([]);
    expect(agenda.open.find((item) => item.task.id === "x")?.startsAt).toBe(at(43));
  });

  it("counts every open task from the confirmed go-live", () => {
    const agenda = agendaAt(8, [[8, live(7)]]);
    expect(agenda.open.find((item) => item.task.id === "x")?.startsAt).toBe(at(10));
    expect(agenda.sinceT0).toBe(60_000);
  });

  it("stands still while held, and lets the times ahead move away", () => {
    const agenda = agendaAt(-4, [[-10, { kind: "hold", payload: {} }]]);
    expect(agenda).toMatchObject({ moment: "held", sinceT0: -10 * 60_000, expectedT0At: at(6) });
    expect(agenda.open.find((item) => item.task.id === "publish")?.startsAt).toBe(at(6));
  });

  it("turns to the task the person chose, for as long as it is open", () => {
    const bodies: [number, OperationBody][] = [[0, live(0)]];
    expect(agendaAt(1, bodies, "linkedin").now?.task.id).toBe("linkedin");
    expect(agendaAt(1, [...bodies, [1, done("linkedin")]], "linkedin").now?.task.id).toBe("x");
  });

  it("does not ask to publish what is live, whoever saw it first", () => {
    expect(agendaAt(1, [[1, live(0)]]).now?.task.id).toBe("x");
  });

  it("knows when the hour is over and when it was ended", () => {
    expect(agendaAt(60, [[0, live(0)]]).moment).toBe("over");
    expect(
      agendaAt(61, [
        [0, live(0)],
        [60, { kind: "end", payload: {} }],
      ]).moment,
    ).toBe("ended");
  });

  it("lets the clock and the hour's latenesses stand still once the hour is ended, but not those of the days after", () => {
    const bodies: [number, OperationBody][] = [
      [0, live(0)],
      [20, { kind: "end", payload: {} }],
    ];
    const agenda = agendaAt(300, bodies);
    expect(agenda.sinceT0).toBe(20 * 60_000);
    const late = new Map(agenda.open.map((item) => [item.task.id, item.lateMinutes]));
    expect(late.get("x")).toBe(15);
    expect(late.get("numbers")).toBe(3);
    expect(late.get("reread")).toBe(178);
  });

  it("does not make preparation late by going live early: it keeps its time before the slot", () => {
    const agenda = agendaAt(-7000, [[-7000, live(-7000)]]);
    expect(agenda.late).toEqual([]);
    expect(agenda.open.find((item) => item.task.id === "headline")).toMatchObject({
      startsAt: at(-2880),
      state: { expectedAt: at(-2880) },
      isLate: false,
    });
  });

  it("calls preparation left over, without a lateness that grows, once its time has passed and the piece is live", () => {
    const headline = agendaAt(30, [[0, live(0)]]).open.find((item) => item.task.id === "headline");
    expect(headline).toMatchObject({ isLate: true, isLeftOver: true, lateMinutes: null });
    expect(agendaAt(-60).late[0]).toMatchObject({ isLeftOver: false, lateMinutes: 2818 });
  });

  it("has nothing to ask for when all is done", () => {
    const all = tasks.map((each): [number, OperationBody] => [0, done(each.id)]);
    expect(agendaAt(5, all)).toMatchObject({ now: null, next: [], late: [] });
  });
});
