import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPart } from "@/lib/channels/own-part";
import { addDays } from "@/lib/time/calendar-date";

const TODAY = "2026-11-25";

test("it cannot be told while nothing was counted", () => {
  expect(ownPart([TODAY], [], 10, TODAY)).toEqual({ known: false, own: 1 });
  expect(ownPart([TODAY], [{ postedOn: addDays(TODAY, -90), posts: 40 }], 10, TODAY).known).toBe(false);
});

test.each([
  [1, 9, false, 0],
  [1, 8, true, 1],
  [2, 18, false, 0],
  [2, 9, true, 9],
  [0, 0, false, 0],
])("%i own of %i others: over is %s, %i missing", (own, others, isOver, missing) => {
  const days = Array.from({ length: own }, () => TODAY);
  const answer = ownPart(days, [{ postedOn: TODAY, posts: others }], 10, TODAY);
  expect(answer).toEqual({ known: true, own, others, isOver, missing });
});

test("what is missing is just enough", () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(100), fc.integer({ min: 2, max: 20 }), (own, others, oneIn) => {
      const days = Array.from({ length: own }, () => TODAY);
      const at = (posts: number) => ownPart(days, [{ postedOn: TODAY, posts }], oneIn, TODAY);
      const now = at(others);
      if (!now.known) return;
      expect(at(others + now.missing)).toMatchObject({ isOver: false });
      if (now.missing > 0) expect(at(others + now.missing - 1)).toMatchObject({ isOver: true });
    }),
  );
});
