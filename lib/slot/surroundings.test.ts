import { expect, it } from "vitest";
import { readersOf } from "@/lib/slot/surroundings";

const EVERYBODY = [{ zone: "America/New_York", share: 1 }];
const OWN = [{ zone: "Europe/London", share: 1 }];

it.each([
  ["the map of the launch says who its readers are", "launch 1", "1", OWN],
  ["another launch's map says nothing of them", "launch 2", "1", EVERYBODY],
  ["a draft has all channels yet, even one with the same id", "draft 1", null, EVERYBODY],
  ["no map has come", null, "1", EVERYBODY],
])("readers are a launch's own where they are known: %s", (_, of, launchId, readers) => {
  const map = of === null ? null : { of, audience: OWN };
  expect(readersOf(map, launchId, EVERYBODY)).toBe(readers);
});
