import fc from "fast-check";
import { expect, it } from "vitest";
import { shiftPlaces } from "@/lib/readiness/shift-places";

it("a passage in front of an edit stays, one behind it moves along, one the edit touches is left out", () => {
  const before = "one two three";
  const places = [
    { start: 0, end: 3 },
    { start: 4, end: 7 },
    { start: 8, end: 13 },
  ];
  expect(shiftPlaces(places, before, "one 2 three")).toEqual([
    { start: 0, end: 3 },
    { start: 6, end: 11 },
  ]);
});

it("a passage that is still shown holds the letters it held before", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 30 });
  fc.assert(
    fc.property(texts, texts, fc.nat(30), fc.nat(30), (before, after, from, length) => {
      const start = Math.min(from, before.length);
      const end = Math.min(before.length, start + length);
      for (const place of shiftPlaces([{ start, end }], before, after)) {
        expect(after.slice(place.start, place.end)).toBe(before.slice(start, end));
      }
    }),
  );
});
