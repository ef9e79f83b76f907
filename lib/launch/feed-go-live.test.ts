import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildFeedGoLive, mayFeedConfirm } from "@/lib/launch/feed-go-live";
import type { Operation, OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { parseOperation } from "@/lib/launch/schema";

const AT = Date.UTC(2026, 10, 25, 13, 25);
const TASKS = [
  { id: "look", kind: "confirm-live" },
  { id: "link", kind: "copy-link" },
];
const seen = { liveAt: AT - 60_000, url: "https://medium.com/p/7f2a57783f69", at: AT };
const LAUNCH = "0193aa00-0000-7000-8000-000000000001";

const live = (liveAt: number | null, source: "person" | "feed"): OperationBody => ({
  kind: "go_live",
  payload: { liveAt, source },
});
const logOf = (...bodies: OperationBody[]): Operation[] =>
  bodies.map((body, index) => ({ id: `${index}`, at: AT + index, by: "ana", ...body }));

describe("whether the feed may start the hour", () => {
  const CASES: [string, OperationBody[], boolean][] = [
    ["yes, where nobody has said anything", [], true],
    ["no, where a person has", [live(AT, "person")], false],
    ["no, where it has itself", [live(AT, "feed")], false],
    ["no, where a person took its word back", [live(AT, "feed"), live(null, "person")], false],
    [
      "no, where a person took it back and said so themselves",
      [live(AT, "feed"), live(null, "person"), live(AT, "person")],
      false,
    ],
    ["yes, where a person took back their own slip", [live(AT, "person"), live(null, "person")], true],
    ["yes, where a person only told the link", [live(null, "person")], true],
    ["no, where the hour is ended", [{ kind: "end", payload: {} }], false],
    [
      "yes, where it was reopened",
      [
        { kind: "end", payload: {} },
        { kind: "reopen", payload: {} },
      ],
      true,
    ],
  ];
  it.each(CASES)("%s", (_, bodies, may) => {
    expect(mayFeedConfirm(logOf(...bodies))).toBe(may);
  });
});

describe("what the feed does", () => {
  const operations = buildFeedGoLive(LAUNCH, seen, TASKS);

  it("is what a device could have sent", () => {
    for (const operation of operations) expect(parseOperation(operation)).toEqual({ ok: true, operation });
  });

  it("has the same ids whenever it is done again, and others for another launch", () => {
    const ids = operations.map(({ id }) => id);
    const later = buildFeedGoLive(LAUNCH, { ...seen, at: AT + 99, liveAt: AT }, TASKS);
    expect(later.map(({ id }) => id)).toEqual(ids);
    const other = buildFeedGoLive("0193aa00-0000-7000-8000-000000000002", seen, TASKS);
    expect(other.some(({ id }) => ids.includes(id))).toBe(false);
    expect(new Set(ids).size).toBe(3);
  });

  it("leaves the link to be taken where the feed names none", () => {
    const done = buildFeedGoLive(LAUNCH, { ...seen, url: null }, TASKS).flatMap(({ kind, payload }) =>
      kind === "tick" ? [payload.taskId] : [],
    );
    expect(done).toEqual(["look"]);
  });

  it("makes every open task follow, by however many minutes the piece is late", () => {
    const slotAt = AT - 40 * 60_000;
    const tasks = [0, 7, 59].map((startMinute) => ({ id: `t${startMinute}`, startMinute, skipped: false }));
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 180 }), (lateMinutes) => {
        const liveAt = slotAt + lateMinutes * 60_000;
        const log = buildFeedGoLive(LAUNCH, { ...seen, liveAt }, []).map((one) => ({ ...one, by: "feed" }));
        const state = reduce({ tasks, slotAt, plannedAt: null, target: 100 }, log);
        expect(state).toMatchObject({ t0At: liveAt, liveSource: "feed", liveUrl: seen.url });
        expect(state.tasks.map(({ expectedAt }) => expectedAt)).toEqual(
          [0, 7, 59].map((minute) => liveAt + minute * 60_000),
        );
      }),
    );
  });
});
