import { expect, it } from "vitest";
import type { PlatformId } from "@/lib/channels/platform";
import { matchSource } from "@/lib/review/match-source";

const channels: { name: string; platform: PlatformId }[] = [
  { name: "Medium followers", platform: "medium_followers" },
  { name: "X @ana", platform: "x" },
  { name: "Small Repairs", platform: "newsletter" },
  { name: "LinkedIn", platform: "linkedin" },
];

it.each([
  ["X", "X @ana"],
  ["twitter.com", "X @ana"],
  ["Twitter", "X @ana"],
  ["t.co", "X @ana"],
  ["linkedin.com", "LinkedIn"],
  ["Small Repairs (newsletter)", "Small Repairs"],
  ["medium.com", undefined],
  ["Google", undefined],
  ["Stack Exchange", undefined],
  ["", undefined],
])("a line called “%s” is about %s", (name, expected) => {
  expect(matchSource(name, channels)?.name).toBe(expected);
});

it("does not choose between two channels of one platform", () => {
  const two = [...channels, { name: "X @work", platform: "x" as const }];
  expect(matchSource("Twitter", two)).toBeNull();
  expect(matchSource("X @work", two)).toBeNull();
});
