import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveCursor } from "@/lib/slot/move-cursor";

const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];

describe("the keys of the week's grid", () => {
  it("walk over the edge of a week into the next one, at the same hour", () => {
    expect(moveCursor({ day: 6, row: 20 }, "ArrowRight")).toEqual({ cursor: { day: 0, row: 20 }, weeks: 1 });
    expect(moveCursor({ day: 0, row: 20 }, "ArrowLeft")).toEqual({ cursor: { day: 6, row: 20 }, weeks: -1 });
    expect(moveCursor({ day: 3, row: 20 }, "PageDown")).toEqual({ cursor: { day: 3, row: 20 }, weeks: 1 });
  });

  it("leave every other key to the browser", () => {
    expect(moveCursor({ day: 3, row: 20 }, "Tab")).toBeNull();
    expect(moveCursor({ day: 3, row: 20 }, "a")).toBeNull();
  });

  it("never lead out of the grid", () => {
    const cursor = fc.record({ day: fc.integer({ min: 0, max: 6 }), row: fc.integer({ min: 0, max: 47 }) });
    fc.assert(
      fc.property(cursor, fc.constantFrom(...KEYS), (from, key) => {
        const to = moveCursor(from, key)?.cursor;
        expect(to?.day).toBeGreaterThanOrEqual(0);
        expect(to?.day).toBeLessThanOrEqual(6);
        expect(to?.row).toBeGreaterThanOrEqual(0);
        expect(to?.row).toBeLessThanOrEqual(47);
      }),
    );
  });
});
