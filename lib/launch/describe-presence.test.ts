import { describe, expect, it } from "vitest";
import { describePresence } from "@/lib/launch/describe-presence";
import type { Person } from "@/lib/launch/presence";

const NOW = Date.UTC(2026, 10, 24, 12, 45);
const place = { now: NOW, zone: "Asia/Kathmandu" };
const person = (change: Partial<Person>): Person => ({
  id: "ben",
  screens: 0,
  awaySince: null,
  hasOpened: true,
  ...change,
});

describe("describePresence", () => {
  it.each<[string, Person[], string, boolean]>([
    ["one page open", [person({ screens: 1 })], "Ben is here", true],
    ["two pages open", [person({ screens: 2 })], "Ben is here on 2 screens", true],
    ["gone a while", [person({ awaySince: NOW - 600_000 })], "Ben offline since 18:20", false],
    [
      "gone the day before",
      [person({ awaySince: NOW - 86_400_000 })],
      "Ben offline since Mon 23 Nov, 18:30",
      false,
    ],
    ["a link never taken up", [person({ hasOpened: false })], "Ben has not opened the link", false],
    ["a link taken up and nothing since", [person({})], "Ben is not here", false],
    ["nothing said yet", [], "Ben has not opened the link", false],
  ])("says of a helper with %s what is known", (_, people, text, isHere) => {
    expect(describePresence([{ id: "ben", name: "Ben", isWriter: false }], people, place)).toEqual([
      { id: "ben", isHere, text },
    ]);
  });

  it("never says of the writer that they have not opened a link", () => {
    const ana = { id: "ana", name: "Ana", isWriter: true };
    expect(describePresence([ana], [], place)[0]?.text).toBe("Ana is not here");
  });
});
