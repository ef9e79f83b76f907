import { expect, test } from "vitest";
import { shareUnchanged } from "./share-unchanged";

const make = (clicks: number) => ({
  zone: "Asia/Kolkata",
  activity: { evening: 1 },
  flown: [
    { id: "a", clicks: [1, 2] },
    { id: "b", clicks: [clicks] },
  ],
});

test("what stayed as it was is the very same, and all of it where nothing changed", () => {
  const last = make(3);
  expect(shareUnchanged(undefined, last)).toBe(last);
  expect(shareUnchanged(last, make(3))).toBe(last);
  const next = shareUnchanged(last, make(4));
  expect(next).toEqual(make(4));
  expect(next.activity).toBe(last.activity);
  expect(next.flown[0]).toBe(last.flown[0]);
  expect(next.flown[1]).not.toBe(last.flown[1]);
  const shorter = { ...make(3), flown: make(3).flown.slice(0, 1) };
  expect(shareUnchanged(last, shorter)).toEqual(shorter);
});
