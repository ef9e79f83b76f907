import { expect, it } from "vitest";
import { helperSaveSchema } from "@/lib/plan/schema";

const save = (name: string) =>
  helperSaveSchema.safeParse({ launchId: "launch", helperId: null, name, channelIds: [] });

it.each([
  ["Ben \u202e", "Ben"],
  ["Be\u0007n", "Ben"],
  [" Ben\tBo ", "Ben Bo"],
  ["x".repeat(60), "x".repeat(60)],
])("keeps of a helper's name what any sentence can hold: %j", (name, kept) => {
  expect(save(name).data?.name).toBe(kept);
});

it.each([
  ["\u202e ", "Give them a name."],
  ["x".repeat(61), "A shorter name, please."],
])("asks for another name instead of %j", (name, message) => {
  expect(save(name).error?.issues.map((issue) => issue.message)).toEqual([message]);
});
