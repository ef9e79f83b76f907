import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LARGEST_COUNT, parseCount } from "@/lib/measurement/parse-count";
import { formatCount } from "@/lib/text/format-count";

describe("parseCount", () => {
  test.each([
    ["", null],
    ["  ", null],
    ["0", 0],
    ["007", 7],
    ["1234", 1234],
    ["1,234", 1234],
    ["1.234", 1234],
    ["1 234", 1234],
    ["1\u202f234", 1234],
    ["1\u00a0234\u00a0567", 1_234_567],
    ["1'234", 1234],
    ["1,234,567", 1_234_567],
    ["12,34,567", 1_234_567],
    ["1.2K", 1200],
    ["1,2k", 1200],
    ["1.23 K", 1230],
    ["1.234K", 1234],
    ["1,234.5K", 1_234_500],
    ["12K", 12_000],
    ["1.2M", 1_200_000],
    ["2b", 2_000_000_000],
    ["12.0", 12],
    ["+5", 5],
    ["１２３", 123],
  ])("reads %j as %j", (text, value) => {
    expect(parseCount(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["abc", "count_not_number"],
    ["1.2.3", "count_not_number"],
    ["1 2", "count_not_number"],
    ["12 views", "count_not_number"],
    ["1,23,4", "count_not_number"],
    ["1.234,567.8", "count_not_number"],
    ["1.2", "count_not_whole"],
    ["1.2345K", "count_not_whole"],
    ["1,234K", "count_ambiguous"],
    ["-3", "count_negative"],
    ["3b", "count_too_large"],
    ["99999999999999999999", "count_too_large"],
  ])("refuses %j: %s", (text, reason) => {
    expect(parseCount(text)).toEqual({ ok: false, reason });
  });

  test("takes a loss only where one is possible", () => {
    expect(parseCount("-3", true)).toEqual({ ok: true, value: -3 });
    expect(parseCount("\u22121,234", true)).toEqual({ ok: true, value: -1234 });
    expect(parseCount("-0", true)).toEqual({ ok: true, value: 0 });
  });

  test("reads back every count as it is shown, whatever groups it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -LARGEST_COUNT, max: LARGEST_COUNT }),
        fc.constantFrom(",", ".", " ", "'", "\u202f"),
        (count, separator) => {
          const text = formatCount(count).replaceAll(",", separator);
          expect(parseCount(text, true)).toEqual({ ok: true, value: count === 0 ? 0 : count });
        },
      ),
    );
  });

  test("never throws and gives only whole numbers, whatever is typed", () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[\d., '’kKmM_]{0,16}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseCount(text, true);
        if (parsed.ok && parsed.value !== null) expect(Number.isSafeInteger(parsed.value)).toBe(true);
      }),
    );
  });
});
