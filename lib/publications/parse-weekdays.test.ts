import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWeekdays, formatWeekdays } from "@/lib/publications/format-weekdays";
import { parseWeekdays } from "@/lib/publications/parse-weekdays";

describe("the days of a week", () => {
  it.each([
    ["", []],
    ["any day", []],
    ["Mon, Wed", [1, 3]],
    ["wed; mon; Wed", [1, 3]],
    ["Tuesdays and Thursdays", [2, 4]],
    ["Tues/Thurs", [2, 4]],
    ["Mon.–Fri.", [1, 2, 3, 4, 5]],
    ["Mon - Wed, Sat", [1, 2, 3, 6]],
    ["Sat to Mon", [1, 6, 7]],
    ["weekdays & Sunday", [1, 2, 3, 4, 5, 7]],
    ["1 3 5", [1, 3, 5]],
    ["every day", [1, 2, 3, 4, 5, 6, 7]],
  ])("are read as people write them: “%s”", (text, days) => {
    expect(parseWeekdays(text)).toEqual(days);
  });

  it.each(["M", "Mon, Xyz", "8", "0", "Mon-Wed-Fri", "Mon-", "twice a week", ",", "constructor"])(
    "are refused where a word is none of them: “%s”",
    (text) => {
      expect(parseWeekdays(text)).toBeNull();
    },
  );

  it.each([
    [[1, 2, 3, 4, 5], "Mon–Fri"],
    [[1, 3], "Mon, Wed"],
    [[6, 7], "Sat, Sun"],
    [[1, 2, 3, 4, 5, 6, 7], "every day"],
  ])("are shown short", (days, words) => {
    expect(describeWeekdays(days)).toBe(words);
  });

  it("are the same again after they were written down", () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7]), (days) => {
        expect(parseWeekdays(formatWeekdays(days))).toEqual(days);
      }),
    );
  });
});
