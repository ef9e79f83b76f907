import { expect, test, vi } from "vitest";
import { rememberLately } from "./remember-lately";

test("the same content is asked once, until others were asked more lately", () => {
  const answer = vi.fn((hours: readonly { clicks: number }[], usual: number) => hours.length + usual);
  const ask = rememberLately(answer, 2);
  expect([ask([{ clicks: 1 }], 5), ask([{ clicks: 1 }], 5), ask([{ clicks: 2 }], 5)]).toEqual([6, 6, 6]);
  expect(answer).toHaveBeenCalledTimes(2);
  ask([{ clicks: 1 }], 5);
  ask([], 7);
  ask([{ clicks: 1 }], 5);
  expect(answer).toHaveBeenCalledTimes(3);
  ask([{ clicks: 2 }], 5);
  expect(answer).toHaveBeenCalledTimes(4);
});
