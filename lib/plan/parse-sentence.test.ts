import fc from "fast-check";
import { expect, test } from "vitest";
import { describeWhen } from "@/lib/plan/describe-when";
import { parseSentence } from "@/lib/plan/parse-sentence";
import { parseWhen } from "@/lib/plan/parse-when";
import type { RelativeWhen } from "@/lib/plan/relative-when";

const arbitraryWhen: fc.Arbitrary<RelativeWhen> = fc.oneof(
  fc.record({ minute: fc.integer({ min: -10_000, max: 10_000 }) }),
  fc.record({
    days: fc.integer({ min: -180, max: 180 }).filter((days) => days !== 0),
    clock: fc
      .integer({ min: 0, max: 1439 })
      .map((of) => `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`),
  }),
);

test.each<[RelativeWhen, string]>([
  [{ minute: 0 }, "at the moment of going live"],
  [{ minute: -1 }, "1 minute before going live"],
  [{ minute: -15 }, "15 minutes before going live"],
  [{ minute: 60 }, "1 hour after going live"],
  [{ minute: 125 }, "2 hours 5 minutes after going live"],
  [{ minute: -1500 }, "25 hours before going live"],
  [{ days: -3, clock: "10:00" }, "3 days before going live, at 10:00"],
  [{ days: -1, clock: "08:05" }, "1 day before going live, at 08:05"],
  [{ days: 7, clock: "18:30" }, "7 days after going live, at 18:30"],
])("%j is said as “%s”", (when, sentence) => {
  expect(describeWhen(when)).toBe(sentence);
});

test("every sentence is read back as the time it says, by a template and by a plan", () => {
  fc.assert(
    fc.property(arbitraryWhen, (when) => {
      expect(parseSentence(describeWhen(when))).toEqual(when);
      expect(parseSentence(` ${describeWhen(when).toUpperCase()}. `)).toEqual(when);
      const moment = { slotAt: Date.UTC(2026, 10, 3, 12), zone: "UTC", now: 0 };
      const [hour = 0, minute = 0] = "days" in when ? when.clock.split(":").map(Number) : [];
      const startMinute = "days" in when ? when.days * 1440 + hour * 60 + minute - 720 : when.minute;
      expect(parseWhen(describeWhen(when), moment)).toEqual({ ok: true, startMinute });
    }),
  );
});

test.each<[string, RelativeWhen]>([
  ["15 min before", { minute: -15 }],
  ["15min before", { minute: -15 }],
  ["15 minutes before going live.", { minute: -15 }],
  ["fifteen minutes before publishing", { minute: -15 }],
  ["half an hour after", { minute: 30 }],
  ["an hour before T0", { minute: -60 }],
  ["1 h 30 after", { minute: 90 }],
  ["2 hours and 5 minutes later", { minute: 125 }],
  ["T-15", { minute: -15 }],
  ["T − 15", { minute: -15 }],
  ["+12", { minute: 12 }],
  ["T+2 h 05", { minute: 125 }],
  ["T-3 d", { minute: -4320 }],
  ["T0", { minute: 0 }],
  ["at the moment of going live", { minute: 0 }],
  ["going live", { minute: 0 }],
  ["0 minutes before", { minute: 0 }],
  ["3 days before", { days: -3, clock: "10:00" }],
  ["3d before", { days: -3, clock: "10:00" }],
  ["3 days before going live at 9:30", { days: -3, clock: "09:30" }],
  ["the day before, 18.00", { days: -1, clock: "18:00" }],
  ["a week after, at 7:15", { days: 7, clock: "07:15" }],
  ["1 week 2 days before", { days: -9, clock: "10:00" }],
  ["1 day 2 hours before", { minute: -1560 }],
])("“%s” is read", (typed, when) => {
  expect(parseSentence(typed)).toEqual(when);
});

test.each([
  "",
  "soon",
  "before",
  "15",
  "15 minutes",
  "15 bananas before",
  "minutes 15 before",
  "5 min 1 h before",
  "2 hours before, at 10:00",
  "3 days before, at 25:00",
  "half a minute before",
  "400 days before",
  "-5 minutes before",
  "18:42",
])("“%s” is not guessed at", (typed) => {
  expect(parseSentence(typed)).toBeNull();
});
