import { expect, test } from "vitest";
import { acceptsBrotli } from "./built-files";

test.each([
  ["gzip, deflate, br, zstd", true],
  ["br;q=0.5, gzip", true],
  ["BR", true],
  ["gzip, br;q=0", false],
  ["gzip, br; q=0.0", false],
  ["gzip, brotli", false],
  ["", false],
  [undefined, false],
])("a browser that sends %j takes packed files: %s", (header, isTaken) => {
  expect(acceptsBrotli(header)).toBe(isTaken);
});
