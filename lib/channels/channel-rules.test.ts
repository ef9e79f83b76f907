import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAudience, parsePercent, shareOutRest, sumTenths } from "@/lib/channels/audience-rows";
import { formatEstimate, formatPercent, formatRange } from "@/lib/channels/format-number";
import {
  describeParameter,
  PARAMETER_NAMES,
  parseParameter,
  showParameter,
} from "@/lib/channels/parameter-text";
import { PLATFORMS } from "@/lib/channels/platforms";
import { isParameterValue, resolveChannel } from "@/lib/channels/resolve-channel";

const plain = { platform: "x" as const, overrides: {}, postMinutes: null };

describe("resolveChannel", () => {
  it("gives the platform's default with its source and year where the writer set nothing", () => {
    expect(resolveChannel(plain).halfLifeMinutes).toMatchObject({
      value: 52,
      from: "default",
      year: 2026,
      assumption: false,
    });
    expect(resolveChannel(plain).reach).toMatchObject({ from: "default", year: null, assumption: true });
  });

  it("puts the writer's own value in the default's place, also where it means no limit", () => {
    const resolved = resolveChannel({
      ...plain,
      overrides: { halfLifeMinutes: 30, cap: null },
      postMinutes: 7,
    });
    expect(resolved.halfLifeMinutes).toMatchObject({ value: 30, from: "own", assumption: false });
    expect(resolved.cap).toMatchObject({ value: null, from: "own" });
    expect(resolved.postMinutes).toMatchObject({ value: 7, from: "own" });
  });

  it("ignores an own value that breaks its range", () => {
    const resolved = resolveChannel({ ...plain, overrides: { reach: 3, cap: 1.5, halfLifeMinutes: null } });
    expect(resolved.reach.from).toBe("default");
    expect(resolved.cap.from).toBe("default");
    expect(resolved.halfLifeMinutes.from).toBe("default");
  });

  it("never gives a discount without a gap, whatever was set", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(PLATFORMS)),
        fc.dictionary(
          fc.constantFrom(...PARAMETER_NAMES),
          fc.oneof(fc.double(), fc.integer({ min: -5, max: 99 }), fc.constant(null)),
        ),
        ({ id }, overrides) => {
          const resolved = resolveChannel({ platform: id, overrides, postMinutes: null });
          if (resolved.repeatFactor.value < 1) expect(resolved.minGapMinutes.value).toBeGreaterThanOrEqual(1);
          for (const name of PARAMETER_NAMES) expect(isParameterValue(name, resolved[name].value)).toBe(true);
        },
      ),
    );
  });
});

describe("a parameter's text", () => {
  it.each([
    ["click", "2.1", 0.021],
    ["click", "2,1 %", 0.021],
    ["halfLifeMinutes", "1,393", 1_393],
    ["cap", "no limit", null],
    ["reach", "", undefined],
    ["postMinutes", "5 min", 5],
  ] as const)("%s: %j is %j", (name, text, value) => {
    expect(parseParameter(name, text)).toEqual({ ok: true, value });
  });

  it.each([
    ["click", "101"],
    ["click", "-1"],
    ["halfLifeMinutes", "0"],
    ["halfLifeMinutes", "no limit"],
    ["postMinutes", "2.5"],
    ["cap", "many"],
    ["repeatFactor", "0"],
  ] as const)("%s: %j is refused", (name, text) => {
    expect(parseParameter(name, text)).toEqual({ ok: false, reason: "out_of_range" });
  });

  it("shows every default in a form that reads back as itself", () => {
    for (const platform of Object.values(PLATFORMS)) {
      for (const name of PARAMETER_NAMES) {
        const { value } = platform[name];
        expect(parseParameter(name, showParameter(name, value))).toEqual({ ok: true, value });
        expect(describeParameter(name, value)).not.toBe("");
      }
    }
  });
});

describe("the audience's zones", () => {
  it("keeps shares that add up to the whole, under the zones' names of today", () => {
    const rows = [
      { zone: "Asia/Calcutta", percent: "62.5" },
      { zone: "America/New_York", percent: "37,5 %" },
      { zone: "", percent: "" },
    ];
    expect(parseAudience(rows)).toEqual({
      ok: true,
      audience: [
        { zone: "Asia/Kolkata", share: 0.625 },
        { zone: "America/New_York", share: 0.375 },
      ],
    });
    expect(parseAudience([])).toEqual({ ok: true, audience: [] });
  });

  it("names every problem at its line", () => {
    const rows = [
      { zone: "Atlantis", percent: "50" },
      { zone: "Europe/Berlin", percent: "fifty" },
      { zone: "Europe/Berlin", percent: "1" },
    ];
    expect(parseAudience(rows)).toEqual({
      ok: false,
      problems: [
        { row: 0, reason: "zone_unknown" },
        { row: 1, reason: "percent_unreadable" },
        { row: 2, reason: "zone_twice" },
      ],
    });
    expect(parseAudience([{ zone: "UTC", percent: "90" }])).toEqual({
      ok: false,
      problems: [{ row: null, reason: "not_hundred", total: 90 }],
    });
  });

  it("shares the rest out over the lines without a percent", () => {
    const rows = ["50", "", "", ""].map((percent, index) => ({ zone: String(index), percent }));
    expect(shareOutRest(rows).map((row) => row.percent)).toEqual(["50", "16.7", "16.7", "16.6"]);
  });

  it("always shares out to exactly 100 and keeps the lines", () => {
    const percent = fc.oneof(
      fc.constant(""),
      fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ zone: fc.string(), percent }), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const shared = shareOutRest(rows);
          expect(sumTenths(shared)).toBe(1_000);
          expect(shared.map((row) => row.zone)).toEqual(rows.map((row) => row.zone));
          for (const row of shared) expect(parsePercent(row.percent)).not.toBeNull();
        },
      ),
    );
  });
});

describe("numbers in words", () => {
  it.each([
    [0, "none"],
    [0.3, "fewer than 1"],
    [3.4, "about 3"],
    [237, "about 240"],
    [12_345, "about 12,000"],
  ])("%d is %j", (value, words) => {
    expect(formatEstimate(value)).toBe(words);
  });

  it("never rounds more than nothing to nothing", () => {
    expect(formatPercent(0.000_03)).toBe("under 0.01 %");
    expect(formatPercent(0.435)).toBe("43.5 %");
    expect(formatRange(0, 0)).toBe("0");
    expect(formatRange(2, 1_200)).toBe("2–1,200");
  });
});
