import fc from "fast-check";
import { expect, it } from "vitest";
import { nameOfAddress } from "@/lib/readiness/name-of-address";

it.each([
  ["https://www.tides.example.org/", "tides.example.org"],
  ["https://tides.example.org/tables/spring/", "tides.example.org/tables/spring"],
  ["https://tides.example.org/a?id=7#x", "tides.example.org/a?id=7"],
  ["https://tides.example.org/caf%C3%A9", "tides.example.org/café"],
  ["https://tides.example.org/%E9", "tides.example.org/%E9"],
  ["http://127.0.0.1:8080/clocks", "127.0.0.1:8080/clocks"],
])("%s is called %s", (address, name) => {
  expect(nameOfAddress(address)).toBe(name);
});

it("is never longer than one line, and begins with the site", () => {
  fc.assert(
    fc.property(fc.webPath({ size: "medium" }), (path) => {
      const address = `https://tides.example.org${path}`;
      const name = nameOfAddress(address);
      expect(name.length).toBeLessThanOrEqual(80);
      expect(name.startsWith("tides.example.org")).toBe(true);
    }),
  );
});
