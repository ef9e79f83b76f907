import { expect, test } from "vitest";
import { newTask } from "@/lib/plan/new-task";
import { applyTakeBack, buildTakeBack } from "@/lib/plan/take-back";

const task = (key: string, startMinute: number) => ({
  ...newTask("l", { key, kind: "own", phase: "hour", minutes: 2, title: key, detail: "" }),
  startMinute,
});

test("taking a change back restores what was moved, added and removed", () => {
  const before = [task("a", 1), task("b", 5), task("c", 9)];
  const after = [task("a", 1), task("b", 20), task("d", 30)];
  const takeBack = buildTakeBack(before, after);
  expect(takeBack.put.map(({ title }) => title)).toEqual(["b", "c"]);
  expect(takeBack.remove).toEqual(["l.d"]);
  expect(applyTakeBack(after, takeBack)).toEqual(before);
});

test("what somebody else changed in the meantime stays", () => {
  const takeBack = buildTakeBack([task("a", 1), task("b", 5)], [task("a", 1), task("b", 20)]);
  expect(applyTakeBack([task("a", 44), task("b", 20)], takeBack)).toEqual([task("b", 5), task("a", 44)]);
});
