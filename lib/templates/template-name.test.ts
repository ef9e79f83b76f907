import fc from "fast-check";
import { expect, test } from "vitest";
import { freeName, isSameName } from "@/lib/templates/template-name";

test("case and blanks do not make another name", () => {
  expect(isSameName(" My  usual launch", "my usual Launch ")).toBe(true);
  expect(isSameName("Launch", "Launch 2")).toBe(false);
});

test("a free name is free, and begins with the one that was wanted", () => {
  const names = fc.constantFrom("Usual", "usual", "Usual 2", "Usual 3", "Other");
  fc.assert(
    fc.property(names, fc.array(names), (wanted, taken) => {
      const name = freeName(wanted, taken);
      expect(name.startsWith(wanted)).toBe(true);
      expect(taken.some((other) => isSameName(other, name))).toBe(false);
    }),
  );
});
