import { expect, test } from "vitest";
import { parseInstanceLimit } from "@/lib/channels/schema";

test.each([
  ['{"configuration":{"statuses":{"max_characters":500,"characters_reserved_per_url":23}}}', 500],
  ['{"configuration":{"statuses":{"max_characters":11000}}}', 11000],
  ['{"max_toot_chars":2048}', 2048],
  ['{"configuration":{"statuses":{"max_characters":0}}}', null],
  ['{"configuration":{}}', null],
  ["<html>", null],
  ["", null],
])("of an instance that says %j the limit is %s", (text, limit) => {
  expect(parseInstanceLimit(text)).toBe(limit);
});
