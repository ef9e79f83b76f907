import { describe, expect, it } from "vitest";
import { describeUnknownFields } from "@/lib/plan/unknown-fields";

describe("words in braces", () => {
  it.each([
    ["{title}: {subtitle} {hook} {publication} {tags} {link}", "wording"],
    ["New: {link}", "task"],
    ["A set {1, 2} and {} and { no field at all, only a remark in braces }", "wording"],
  ] as const)("that are fields, or nothing like one, need no word: %s in a %s", (text, place) => {
    expect(describeUnknownFields(text, place)).toBeNull();
  });

  it("that are no field are named, each once", () => {
    expect(describeUnknownFields("{bogus} {title} {bogus}", "wording")).toBe(
      "There is no field {bogus}: it is posted as it stands.",
    );
  });

  it("that are a field written otherwise get the right writing", () => {
    expect(describeUnknownFields("{Link} { Title }", "wording")).toBe(
      "Write {link} for {Link}: as it is, it is posted as it stands. Write {title} for { Title }: as it is, it is posted as it stands.",
    );
  });

  it("that are fields of wordings are not filled in a task's own text", () => {
    expect(describeUnknownFields("“{title}”: {link}", "task")).toBe(
      "{title} is filled in wordings and templates only; here write the words themselves.",
    );
  });
});
