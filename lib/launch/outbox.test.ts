import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addLogged, mergeOperations } from "@/lib/launch/merge";
import type { LoggedOperation, SentOperation } from "@/lib/launch/operation";
import {
  acknowledge,
  adoptKept,
  countFailure,
  EMPTY_OUTBOX,
  enqueue,
  nextBatch,
  type Outbox,
  pauseBeforeRetry,
} from "@/lib/launch/outbox";

const tick = (n: number): SentOperation => ({
  id: `id-${n}`,
  at: n,
  kind: "tick",
  payload: { taskId: "a", status: "done" },
});
const filled = (count: number) =>
  Array.from({ length: count }, (_, n) => tick(n)).reduce<Outbox>(enqueue, EMPTY_OUTBOX);

describe("outbox", () => {
  it("sends the oldest first, in order, at most 200 at once", () => {
    const batch = nextBatch(filled(450));
    expect(batch.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, n) => `id-${n}`));
  });

  it("keeps a batch below the server's limit on a body, yet always sends something", () => {
    const note = (n: number): SentOperation => ({
      id: `n-${n}`,
      at: n,
      kind: "note",
      payload: { text: "\u{1F525}".repeat(1000) },
    });
    const outbox = Array.from({ length: 200 }, (_, n) => note(n)).reduce<Outbox>(enqueue, EMPTY_OUTBOX);
    const batch = nextBatch(outbox);
    expect(batch.length).toBeGreaterThan(0);
    expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(256 * 1024);
  });

  it("holds every operation until it is answered for, and each once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.array(fc.nat(80)), (count, answered) => {
        const outbox = filled(count);
        const accepted = answered.map((n) => ({ id: `id-${n}`, seq: n + 1 }));
        const left = acknowledge(enqueue(outbox, tick(0)), { accepted, refused: [], head: 0 }).waiting;
        const expected = new Set([...outbox.waiting, tick(0)].map(({ id }) => id));
        for (const { id } of accepted) expected.delete(id);
        expect(left.map(({ id }) => id)).toEqual([...expected]);
      }),
    );
  });

  it("lets go of what the server refused, so that one bad operation does not block the rest", () => {
    const outbox = filled(2);
    const answer = {
      accepted: [{ id: "id-1", seq: 1 }],
      refused: [{ id: "id-0", reason: "bad_payload" }],
      head: 1,
    };
    expect(acknowledge(outbox, answer).waiting).toEqual([]);
  });

  it("takes in what another tab made, in the order it was made, and lets go of what another tab has sent", () => {
    const outbox = [tick(1), tick(3), tick(5)].reduce<Outbox>(enqueue, EMPTY_OUTBOX);
    const looked = adoptKept(outbox, [tick(2), tick(3)], (id) => id === "id-5");
    expect(looked.outbox.waiting.map(({ id }) => id)).toEqual(["id-2", "id-3", "id-5"]);
    expect(looked.acknowledged).toEqual([tick(1)]);
  });

  it("neither loses nor doubles an operation between tabs, however often they look", () => {
    const numbers = fc.uniqueArray(fc.nat(40));
    fc.assert(
      fc.property(numbers, numbers, numbers, (mine, kept, unkept) => {
        const outbox = mine.map(tick).reduce<Outbox>(enqueue, EMPTY_OUTBOX);
        const inStore = kept.filter((n) => !unkept.includes(n)).map(tick);
        const isOnlyHere = (id: string) => unkept.includes(Number(id.slice(3)));
        const looked = adoptKept(outbox, inStore, isOnlyHere);
        const ids = looked.outbox.waiting.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const all = new Set([...ids, ...looked.acknowledged.map(({ id }) => id)]);
        expect(all).toEqual(new Set([...outbox.waiting, ...inStore].map(({ id }) => id)));
        expect(adoptKept(looked.outbox, inStore, isOnlyHere)).toEqual({ ...looked, acknowledged: [] });
      }),
    );
  });

  it("waits longer after each failure, never more than 20 s, and not at all before the first", () => {
    expect(pauseBeforeRetry(0, 0)).toBe(0);
    expect([1, 2, 3, 4, 5, 6, 7, 50].map((failures) => pauseBeforeRetry(failures, 0))).toEqual([
      500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000,
    ]);
    expect(pauseBeforeRetry(3, 1)).toBe(1000);
    expect(acknowledge(countFailure(filled(1)), { accepted: [], refused: [], head: 0 }).failures).toBe(0);
  });
});

describe("mergeOperations", () => {
  it("shows the server's copy of an operation in place of the device's own", () => {
    const logged: LoggedOperation = { ...tick(1), at: 0, by: "ana", seq: 1, receivedAt: 0 };
    expect(mergeOperations([logged], [tick(1), tick(2)], "bo")).toEqual([logged, { ...tick(2), by: "bo" }]);
  });
});

describe("addLogged", () => {
  it("ends with the same log for any order and repetition of what arrives", () => {
    const log = Array.from(
      { length: 12 },
      (_, n): LoggedOperation => ({
        ...tick(n),
        by: "ana",
        seq: n + 1,
        receivedAt: n,
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: 12 }), fc.subarray(log), fc.nat(12), (a, b, cut) => {
        const whole = addLogged(addLogged(addLogged([], a.slice(0, cut)), b), a.slice(cut));
        expect(whole).toEqual(log);
        expect(addLogged(whole, b)).toBe(whole);
      }),
    );
  });
});
