import { describe, expect, it } from "vitest";
import { parseBatch, parseOperation } from "@/lib/launch/schema";

const id = "0193a5f2-7c1e-7b3a-9d52-0a1b2c3d4e5f";
const at = Date.UTC(2026, 10, 24, 18, 30);
const tick = { id, at, kind: "tick", payload: { taskId: "t", status: "done" } };

describe("parseOperation", () => {
  it.each([
    tick,
    { id, at, kind: "go_live", payload: { liveAt: at, source: "person" } },
    { id, at, kind: "go_live", payload: { liveAt: at, source: "feed", url: "https://medium.com/p/1" } },
    { id, at, kind: "go_live", payload: { liveAt: null, source: "person" } },
    { id, at, kind: "hold", payload: {} },
    { id, at, kind: "resume" },
    { id, at, kind: "count", payload: { recommenders: 0 } },
    { id, at, kind: "move", payload: { taskId: "t", startMinute: -5 } },
    { id, at, kind: "assign", payload: { taskId: "t", crewId: null } },
    { id, at, kind: "note", payload: { text: "x".repeat(2000) } },
    { id, at, kind: "replan", payload: { plan: [{ task: "t", person: null, start: 3 }] } },
    { id, at, kind: "end", payload: {} },
    { id, at, kind: "reopen", payload: {} },
  ])("takes a well-formed $kind", (value) => {
    expect(parseOperation(value)).toMatchObject({ ok: true, operation: { id, at, kind: value.kind } });
  });

  it.each([
    [null, "not_an_operation"],
    ["tick", "not_an_operation"],
    [[], "not_an_operation"],
    [{ ...tick, id: "1" }, "bad_id"],
    [{ ...tick, id: 1 }, "bad_id"],
    [{ ...tick, kind: "explode" }, "unknown_kind"],
    [{ ...tick, kind: "__proto__" }, "unknown_kind"],
    [{ ...tick, at: "now" }, "bad_at"],
    [{ ...tick, at: -1 }, "bad_at"],
    [{ ...tick, at: 1.5 }, "bad_at"],
    [{ ...tick, payload: { taskId: "t", status: "half" } }, "bad_payload"],
    [{ ...tick, payload: { taskId: "", status: "done" } }, "bad_payload"],
    [{ ...tick, payload: { taskId: "t", status: "done", more: 1 } }, "bad_payload"],
    [{ id, at, kind: "note", payload: { text: "x".repeat(2001) } }, "bad_payload"],
    [{ id, at, kind: "note", payload: { text: "   " } }, "bad_payload"],
    [{ id, at, kind: "count", payload: {} }, "bad_payload"],
    [{ id, at, kind: "count", payload: { claps: -1 } }, "bad_payload"],
    [
      { id, at, kind: "go_live", payload: { liveAt: at, source: "person", url: "javascript:alert(1)" } },
      "bad_payload",
    ],
    [{ id, at, kind: "go_live", payload: { source: "person" } }, "bad_payload"],
    [
      {
        id,
        at,
        kind: "go_live",
        payload: { liveAt: at, source: "person", url: "http://localhost:3306/go/mcjv8xk" },
      },
      "tracked_link",
    ],
    [{ id, at, kind: "move", payload: { taskId: "t", startMinute: 0.5 } }, "bad_payload"],
  ])("refuses %j alone, as %s", (value, reason) => {
    expect(parseOperation(value)).toMatchObject({ ok: false, reason });
  });

  it("takes out of a note what no page could show", () => {
    const text = " line\u0000 one\n\ttwo\u202e \ud800\uffff ";
    expect(parseOperation({ id, at, kind: "note", payload: { text } })).toMatchObject({
      operation: { payload: { text: "line one\n\ttwo \ufffd" } },
    });
    expect(parseOperation({ id, at, kind: "note", payload: { text: "\u0000" } })).toMatchObject({
      ok: false,
    });
  });

  it("knows an id again whatever its letters' case", () => {
    expect(parseOperation({ ...tick, id: id.toUpperCase() })).toMatchObject({ ok: true, operation: { id } });
  });
});

describe("parseBatch", () => {
  it("takes 1 to 200 operations and nothing else", () => {
    expect(parseBatch({ operations: [tick] })).toEqual([tick]);
    expect(parseBatch({ operations: Array(200).fill(tick) })).toHaveLength(200);
    for (const wrong of [null, {}, { operations: [] }, { operations: Array(201).fill(tick) }, [tick]]) {
      expect(parseBatch(wrong)).toBeNull();
    }
  });
});
