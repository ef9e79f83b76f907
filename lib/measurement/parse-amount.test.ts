import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyDigits, listCurrencies } from "@/lib/measurement/currency";
import { formatAmount, writeAmount } from "@/lib/measurement/format-amount";
import { parseAmount } from "@/lib/measurement/parse-amount";
import { LARGEST_COUNT } from "@/lib/measurement/parse-count";

describe("parseAmount", () => {
  test.each([
    ["", "USD", null],
    ["12.34", "USD", 1234],
    ["12,34", "USD", 1234],
    ["12", "USD", 1200],
    ["12.3", "USD", 1230],
    [".5", "USD", 50],
    ["0", "USD", 0],
    ["$12.34", "USD", 1234],
    ["US$ 1,234.50", "USD", 123_450],
    ["1.234,50 €", "EUR", 123_450],
    ["1 234,50", "EUR", 123_450],
    ["1,234", "USD", 123_400],
    ["1,234,567", "USD", 123_456_700],
    ["₹12,34,567.89", "INR", 123_456_789],
    ["USD 12.34", "USD", 1234],
    ["12.34 usd", "USD", 1234],
    ["1200", "JPY", 1200],
    ["¥1,200", "JPY", 1200],
    ["1.234", "KWD", 1234],
    ["1", "KWD", 1000],
    ["1,234.567", "KWD", 1_234_567],
  ])("reads %j in %s as %j", (text, currency, minor) => {
    expect(parseAmount(text, currency)).toEqual({ ok: true, minor });
  });

  test.each([
    ["twelve", "USD", "amount_not_number"],
    ["12.34.5", "USD", "amount_not_number"],
    ["12 3", "USD", "amount_not_number"],
    ["12 apples", "USD", "amount_not_number"],
    ["-1", "USD", "amount_negative"],
    ["€12", "USD", "amount_other_currency"],
    ["EUR 12", "USD", "amount_other_currency"],
    ["12.345", "USD", "amount_ambiguous"],
    ["12.3456", "USD", "amount_too_fine"],
    ["12.5", "JPY", "amount_too_fine"],
    ["1.200", "JPY", "amount_ambiguous"],
    ["1,234", "KWD", "amount_ambiguous"],
    ["99999999999", "USD", "amount_too_large"],
    ["12", "dollars", "currency_unknown"],
    ["12", "ZZZ", "currency_unknown"],
  ])("refuses %j in %s: %s", (text, currency, reason) => {
    expect(parseAmount(text, currency)).toEqual({ ok: false, reason });
  });

  test("reads back every amount of every currency as it is written and as it is shown, to the last unit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...listCurrencies("USD")),
        fc.integer({ min: 0, max: LARGEST_COUNT }),
        (currency, minor) => {
          expect(parseAmount(formatAmount(minor, currency), currency)).toEqual({ ok: true, minor });
          expect(parseAmount(writeAmount(minor, currency), currency)).toEqual({ ok: true, minor });
        },
      ),
    );
  });

  test("never throws, whatever is typed", () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[$€A-Z]{0,3} ?[\d., ']{0,14}$/));
    fc.assert(
      fc.property(typed, fc.constantFrom("USD", "JPY", "KWD"), (text, currency) => {
        const parsed = parseAmount(text, currency);
        if (parsed.ok && parsed.minor !== null) expect(Number.isSafeInteger(parsed.minor)).toBe(true);
      }),
    );
  });
});

describe("currencies", () => {
  test.each([
    ["JPY", 0],
    ["USD", 2],
    ["KWD", 3],
  ])("%s has %i decimals", (currency, digits) => {
    expect(currencyDigits(currency)).toBe(digits);
  });

  test.each([
    [0, "USD", "USD 0.00"],
    [5, "USD", "USD 0.05"],
    [123_456, "USD", "USD 1,234.56"],
    [1200, "JPY", "JPY 1,200"],
    [1234, "KWD", "KWD 1.234"],
  ])("%i in %s is shown as %s", (minor, currency, text) => {
    expect(formatAmount(minor, currency)).toBe(text);
  });

  test("the list starts with the writer's own and names each once", () => {
    const list = listCurrencies("NPR");
    expect(list.slice(0, 3)).toEqual(["NPR", "USD", "EUR"]);
    expect(new Set(list).size).toBe(list.length);
    expect(listCurrencies("nonsense")[0]).toBe("USD");
  });
});
