import { expect, test } from "vitest";
import { addTaskSchema } from "@/lib/plan/schema";

function wrongFields(task: { title: string; when: string; durationMinutes: number }): string[] {
  const parsed = addTaskSchema.safeParse({ launchId: "launch", ...task });
  return parsed.success ? [] : [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))];
}

test("every wrong field of a new task is named at once", () => {
  expect(wrongFields({ title: "Tea", when: "T+12", durationMinutes: 5 })).toEqual([]);
  expect(wrongFields({ title: "Tea", when: "banana", durationMinutes: -2 })).toEqual([
    "when",
    "durationMinutes",
  ]);
  expect(wrongFields({ title: " ", when: "", durationMinutes: Number.NaN })).toEqual([
    "title",
    "when",
    "durationMinutes",
  ]);
});

test("a time that only the launch's own clocks can refuse is left to them", () => {
  expect(wrongFields({ title: "Tea", when: "2026-03-08 02:15", durationMinutes: 5 })).toEqual([]);
});
