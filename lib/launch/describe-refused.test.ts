import { describe, expect, it } from "vitest";
import { describeKept, describeRefused, describeUnsent } from "@/lib/launch/describe-refused";
import type { OperationBody } from "@/lib/launch/operation";

const titles = new Map([["x", "Post: X"]]);

describe("describeRefused", () => {
  it.each<[OperationBody, string, string]>([
    [
      { kind: "tick", payload: { taskId: "x", status: "done" } },
      "bad_payload",
      "Not taken by the server: “Post: X” done, because a value in it is out of range.",
    ],
    [
      { kind: "note", payload: { text: `${"a".repeat(60)}bc` } },
      "bad_at",
      `Not taken by the server: the note “${"a".repeat(60)} …”, because its time is out of range.`,
    ],
    [
      { kind: "move", payload: { taskId: "gone", startMinute: 1 } },
      "new_reason",
      "Not taken by the server: “a task” moved, because of “new_reason”.",
    ],
  ])("names the entry and the reason: %j", (body, reason, expected) => {
    expect(describeRefused({ id: "1", at: 1, ...body }, reason, titles)).toBe(expected);
  });
});

describe("describeUnsent", () => {
  it("names the entry alone, as the beginning of a line", () => {
    const body: OperationBody = { kind: "tick", payload: { taskId: "x", status: "done" } };
    expect(describeUnsent({ id: "1", at: 1, ...body }, titles)).toBe("“Post: X” done");
    expect(describeUnsent({ id: "1", at: 1, kind: "count", payload: { claps: 1 } }, titles)).toBe("A count");
  });
});

describe("describeKept", () => {
  it.each([
    [1, "It stays on this device, and is sent only if a link for you is opened here again."],
    [2, "They stay on this device, and are sent only if a link for you is opened here again."],
  ])("speaks of %d by their number", (count, words) => {
    expect(describeKept(count)).toBe(words);
  });
});
