import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_COMPARED, toggleCompared } from "@/lib/publications/arrange-fit";

describe("publications side by side", () => {
  it.each([
    [[], "a", ["a"]],
    [["a"], "a", []],
    [["a", "b"], "c", ["a", "b", "c"]],
    [["a", "b", "c"], "b", ["a", "c"]],
    [["a", "b", "c"], "d", null],
  ])("%j with %s chosen are %j", (compare, id, after) => {
    expect(toggleCompared(compare, id)).toEqual(after);
  });

  it("never lose one that was not chosen, and are never more than fit", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: MOST_COMPARED });
    fc.assert(
      fc.property(ids, fc.constantFrom("a", "b", "c", "d", "e"), (compare, id) => {
        const after = toggleCompared(compare, id) ?? compare;
        expect(after.length).toBeLessThanOrEqual(MOST_COMPARED);
        for (const other of compare) if (other !== id) expect(after).toContain(other);
      }),
    );
  });
});
