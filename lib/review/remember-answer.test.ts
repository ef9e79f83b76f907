import { expect, test, vi } from "vitest";
import { rememberAnswer } from "./remember-answer";

test("a key is asked again only when its question has changed, and the longest unasked is forgotten", () => {
  const answer = vi.fn((hours: readonly { clicks: number }[], usual: number) => hours.length + usual);
  const ask = rememberAnswer(answer, 2);
  expect([ask("x", [{ clicks: 1 }], 5), ask("x", [{ clicks: 1 }], 5)]).toEqual([6, 6]);
  expect(answer).toHaveBeenCalledTimes(1);
  expect(ask("x", [{ clicks: 2 }], 5)).toBe(6);
  expect(ask("y", [{ clicks: 2 }], 7)).toBe(8);
  expect(answer).toHaveBeenCalledTimes(3);
  ask("x", [{ clicks: 2 }], 5);
  expect(answer).toHaveBeenCalledTimes(3);
  ask("z", [], 0);
  ask("x", [{ clicks: 2 }], 5);
  ask("y", [{ clicks: 2 }], 7);
  expect(answer).toHaveBeenCalledTimes(5);
});
