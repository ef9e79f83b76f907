import { expect, it } from "vitest";
import { judgeNoteLength } from "@/lib/launch/note-length";
import { parseOperation } from "@/lib/launch/schema";

it.each<[number, string | null, string | null]>([
  [0, null, null],
  [1799, null, null],
  [1800, "Room for 200 more characters.", null],
  [1999, "Room for 1 more character.", null],
  [2000, "Room for 0 more characters.", null],
  [
    2500,
    null,
    "A note holds 2,000 characters, and this is 500 characters longer. Shorten it, or make two notes of it.",
  ],
])(
  "says of a note of %d characters how much room is left, and of a longer one what to do",
  (length, room, refused) => {
    expect(judgeNoteLength(`${"x".repeat(length)} \n`)).toEqual({ room, refused });
  },
);

it.each([2000, 2001])("refuses what the server would refuse, and nothing else: %d", (length) => {
  const text = "x".repeat(length);
  const id = "0193a5f2-7c1e-7b3a-9d52-0a1b2c3d4e5f";
  const { ok } = parseOperation({ id, at: 1, kind: "note", payload: { text } });
  expect(judgeNoteLength(text).refused === null).toBe(ok);
});
