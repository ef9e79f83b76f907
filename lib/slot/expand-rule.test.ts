import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { expandRule } from "@/lib/slot/expand-rule";
import { recurrenceRuleOf } from "@/lib/slot/recurrence-rule";

const wall = (text: string) => Date.parse(`${text}Z`);
const textOf = (moment: number) => new Date(moment).toISOString().slice(0, 16);

function expand(rule: string, start: string, from: string, to: string, left = 100_000) {
  const parsed = recurrenceRuleOf(ICAL.Recur.fromString(rule));
  if (parsed === null) throw new Error("not a rule");
  const { moments, isCut } = expandRule(parsed, wall(start), { from: wall(from), to: wall(to) }, { left });
  return { times: moments.map(textOf), isCut };
}

describe("a recurrence rule", () => {
  // Most of them are the examples of RFC 5545, 3.8.5.3, which begin at 09:00 in 1997.
  it.each([
    ["FREQ=DAILY;COUNT=3", "1997-09-02T09:00", ["09-02", "09-03", "09-04"]],
    ["FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02T09:00", ["09-02", "09-12", "09-22", "10-02", "10-12"]],
    ["FREQ=WEEKLY;INTERVAL=2;COUNT=3;WKST=SU", "1997-09-02T09:00", ["09-02", "09-16", "09-30"]],
    ["FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH", "1997-09-02T09:00", ["09-02", "09-04", "09-09", "09-11"]],
    [
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      "1997-08-05T09:00",
      ["08-05", "08-10", "08-19", "08-24"],
    ],
    [
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      "1997-08-05T09:00",
      ["08-05", "08-17", "08-19", "08-31"],
    ],
    ["FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05T09:00", ["09-05", "10-03", "11-07"]],
    ["FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22T09:00", ["09-22", "10-20", "11-17"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", "1997-09-28T09:00", ["09-28", "10-29", "11-28"]],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=1", "1997-09-02T09:00", ["02-13"]],
    ["FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3;COUNT=3", "1997-09-04T09:00", ["09-04", "10-07", "11-06"]],
    [
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3",
      "1997-09-29T09:00",
      ["09-29", "10-30", "11-27"],
    ],
    ["FREQ=MONTHLY;COUNT=3", "1997-10-31T09:00", ["10-31", "12-31", "01-31"]],
    ["FREQ=YEARLY;BYDAY=20MO;COUNT=2", "1997-05-19T09:00", ["05-19", "05-18"]],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=2", "1997-05-12T09:00", ["05-12", "05-11"]],
    [
      "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200",
      "1997-01-01T09:00",
      ["01-01", "04-10", "07-19", "01-01"],
    ],
    ["FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=3", "1997-03-13T09:00", ["03-13", "03-20", "03-27"]],
    [
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=2",
      "1996-11-05T09:00",
      ["11-05", "11-07"],
    ],
    ["FREQ=YEARLY;COUNT=2", "1996-02-29T09:00", ["02-29", "02-29"]],
  ])("gives the days the standard says: %s", (rule, start, days) => {
    const { times, isCut } = expand(rule, start, "1990-01-01T00:00", "2010-01-01T00:00");
    expect(times.map((time) => time.slice(5, 10))).toEqual(days);
    expect(isCut).toBe(false);
  });

  it.each([
    ["FREQ=HOURLY;INTERVAL=3;COUNT=3", ["09:00", "12:00", "15:00"]],
    ["FREQ=MINUTELY;INTERVAL=90;COUNT=4", ["09:00", "10:30", "12:00", "13:30"]],
    ["FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=4", ["09:00", "09:20", "10:00", "10:20"]],
    ["FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=5", ["09:00", "09:20", "09:40", "10:00", "10:20"]],
  ])("repeats within the day: %s", (rule, hours) => {
    const { times } = expand(rule, "1997-09-02T09:00", "1997-09-01T00:00", "1997-09-03T00:00");
    expect(times.map((time) => time.slice(11))).toEqual(hours);
  });

  it("of 1970 costs no more than one of today when it has no count", () => {
    for (const rule of [
      "FREQ=DAILY",
      "FREQ=WEEKLY;BYDAY=MO,FR",
      "FREQ=MONTHLY;BYDAY=-1FR",
      "FREQ=YEARLY",
      "FREQ=MINUTELY;INTERVAL=30",
    ]) {
      const { times, isCut } = expand(rule, "1970-01-01T09:00", "2026-11-01T00:00", "2026-11-15T00:00", 1500);
      expect(isCut, rule).toBe(false);
      expect(times.every((time) => time >= "2026-11-01T00:00" && time < "2026-11-15T00:00")).toBe(true);
    }
  });

  it.each([
    ["FREQ=SECONDLY", "2026-01-01T00:00"],
    ["FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "1970-01-01T00:00"],
    ["FREQ=MINUTELY;COUNT=99999999;BYDAY=MO", "1970-01-01T00:00"],
    [
      "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13",
      "1970-01-01T00:00",
    ],
  ])("that would repeat without end is cut off: %s", (rule, start) => {
    const { isCut, times } = expand(rule, start, "2026-11-01T00:00", "2027-02-01T00:00", 50_000);
    expect(isCut).toBe(true);
    expect(times.length).toBeLessThanOrEqual(50_000);
  });

  it("that no day can meet gives nothing and ends", () => {
    for (const rule of [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4",
      "FREQ=DAILY;INTERVAL=999999999",
    ]) {
      expect(expand(rule, "1970-01-02T00:00", "2026-11-01T00:00", "2027-02-01T00:00")).toEqual({
        times: [],
        isCut: false,
      });
    }
  });

  const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
  // Every seventh day on another weekday never comes, and the library looks for it forever.
  const everyDays = fc.integer({ min: 1, max: 40 }).filter((days) => days % 7 !== 0);
  const anyRule = fc.oneof(
    fc
      .record({ interval: fc.integer({ min: 1, max: 9 }), by: fc.subarray(days, { minLength: 0 }) })
      .map(
        ({ interval, by }) =>
          `FREQ=WEEKLY;INTERVAL=${interval}${by.length > 0 ? `;BYDAY=${by.join(",")}` : ""}`,
      ),
    fc
      .record({ interval: everyDays, by: fc.subarray(days) })
      .map(
        ({ interval, by }) =>
          `FREQ=DAILY;INTERVAL=${interval}${by.length > 0 ? `;BYDAY=${by.join(",")}` : ""}`,
      ),
    fc
      .record({
        interval: fc.integer({ min: 1, max: 7 }),
        position: fc.constantFrom(1, 2, 3, 4, -1, -2),
        day: fc.constantFrom(...days),
      })
      .map(({ interval, position, day }) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${position}${day}`),
    fc
      .subarray([1, 5, 15, 28, -1, -3], { minLength: 1 })
      .map((on) => `FREQ=MONTHLY;BYMONTHDAY=${on.join(",")}`),
    fc
      .record({
        month: fc.integer({ min: 1, max: 12 }),
        position: fc.constantFrom(1, 2, 4, -1),
        day: fc.constantFrom(...days),
      })
      .map(({ month, position, day }) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${position}${day}`),
  );
  const anyStart = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000 + 33_300_000));

  it("gives what a second, independent expansion gives, wherever the span begins", () => {
    fc.assert(
      fc.property(anyRule, anyStart, fc.integer({ min: 0, max: 900 }), (rule, start, later) => {
        // Whether a start that its own rule does not meet counts is left open by the standard.
        const from = start.getTime() + 60_000 + later * 86_400_000;
        const to = from + 400 * 86_400_000;
        const iterator = ICAL.Recur.fromString(rule).iterator(
          ICAL.Time.fromDateTimeString(start.toISOString().slice(0, 19)),
        );
        const wanted: string[] = [];
        for (let time = iterator.next(); time; time = iterator.next()) {
          const at = Date.parse(`${time.toString().slice(0, 19)}Z`);
          if (at >= to) break;
          if (at >= from) wanted.push(textOf(at));
        }
        const found = expand(
          rule,
          start.toISOString().slice(0, 19),
          new Date(from).toISOString().slice(0, 19),
          new Date(to).toISOString().slice(0, 19),
        );
        expect(found.times, rule).toEqual(wanted);
      }),
      { numRuns: 400 },
    );
  });
});
