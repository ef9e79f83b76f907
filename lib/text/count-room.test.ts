import fc from "fast-check";
import { expect, it } from "vitest";
import { countRoom } from "@/lib/text/count-room";

it.each([
  [0, 500, null],
  [399, 500, null],
  [400, 500, { says: "400 of 500 characters.", isOver: false }],
  [500, 500, { says: "500 of 500 characters.", isOver: false }],
  [600, 500, { says: "600 of 500 characters: 100 too many.", isOver: true }],
  [6005, 5000, { says: "6,005 of 5,000 characters: 1,005 too many.", isOver: true }],
])("%i characters where %i fit are told once they are nearly or more than all", (length, most, told) => {
  expect(countRoom(length, most)).toEqual(told);
});

it("is over exactly where more is typed than fits", () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (length, most) => {
      expect(countRoom(length, most)?.isOver ?? false).toBe(length > most);
    }),
  );
});
