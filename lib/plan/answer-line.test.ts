import { describe, expect, test } from "vitest";
import { answerLine, answerName, parsePlanCommand } from "@/lib/plan/answer-line";
import { NO_ANSWER } from "@/lib/plan/optimise-plan";

describe("the words of the command", () => {
  test.each([
    [["a.json", "b.json"], { ok: true, seconds: 20, files: ["a.json", "b.json"] }],
    [["--seconds", "0.5", "a.json"], { ok: true, seconds: 0.5, files: ["a.json"] }],
    [["a.json", "--seconds", "3"], { ok: true, seconds: 3, files: ["a.json"] }],
    [["a.json", "--seconds"], { ok: false, reason: "--seconds needs a number above 0" }],
    [["a.json", "--seconds", "soon"], { ok: false, reason: "--seconds needs a number above 0" }],
    [[], { ok: false, reason: "Name at least one instance file." }],
  ])("%j are understood or refused with a reason", (words, command) => {
    expect(parsePlanCommand(words)).toEqual(command);
  });
});

describe("the line of one file", () => {
  test("has the keys of the contract, in their order, and no number JSON cannot say", () => {
    const line = answerLine("x", { ...NO_ANSWER, status: "feasible", bound: Number.POSITIVE_INFINITY }, 1.26);
    expect(Object.keys(JSON.parse(line))).toEqual([
      "name",
      "status",
      "plan",
      "value",
      "bound",
      "finish",
      "count",
      "milliseconds",
      "problems",
      "conflict",
      "omitted",
    ]);
    expect(JSON.parse(line)).toMatchObject({ name: "x", bound: null, milliseconds: 1.3 });
    expect(line).not.toContain("\n");
  });

  test.each([
    [{ name: "own" }, "own"],
    [{ name: 3 }, "file"],
    [null, "file"],
  ])("%j is named after itself, or after its file", (input, name) => {
    expect(answerName(input, "file")).toBe(name);
  });
});
