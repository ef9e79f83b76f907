import { describe, expect, it, test } from "vitest";
import { earningsPerHour } from "@/lib/review/earnings-per-hour";
import { gammaRange } from "@/lib/review/gamma-range";
import { headlinePattern } from "@/lib/review/headline-pattern";
import { buildLessonGroups, type ComparedFlight, countMonths } from "@/lib/review/lessons";

test.each([
  ["Does anybody read the manual?", "question"],
  ["“Is it raining?”", "question"],
  ["How I write", "how_to"],
  ["Why tides lie", "how_to"],
  ["Seven small repairs", "number"],
  ["The 12 tools", "number"],
  ["What my father fixed", "how_to"],
  ["The summer I stopped", "own_story"],
  ["I’m done with lists", "own_story"],
  ["Aïe: une histoire", "statement"],
  ["The quiet alarm", "statement"],
  ["", "statement"],
] as const)("the headline “%s” is a %s", (title, pattern) => {
  expect(headlinePattern(title)).toBe(pattern);
});

// Quantiles of the Gamma distribution of mean 1 (R's qgamma(c(.1, .9), shape, shape)).
test.each([
  [2, 0.2659, 1.9449],
  [4, 0.4362, 1.6701],
  [25, 0.7538, 1.2634],
])("eight of ten of a Gamma of shape %d lie where the tables say", (shape, low, high) => {
  const range = gammaRange(shape, 1);
  expect(Math.abs(range.low / low - 1)).toBeLessThan(0.02);
  expect(Math.abs(range.high / high - 1)).toBeLessThan(0.02);
});

describe("earnings per hour of work", () => {
  const worked = (minutes: number, earningsMinor: number, currency = "USD") => ({
    launchId: `${minutes} ${earningsMinor}`,
    minutes,
    earningsMinor,
    currency,
  });

  it("adds up hours and earnings, and names the middle launch beside it", () => {
    expect(earningsPerHour([worked(60, 100), worked(120, 800), worked(60, 300)])).toEqual([
      {
        currency: "USD",
        launches: 3,
        minutes: 240,
        earningsMinor: 1200,
        perHourMinor: 300,
        usualPerHourMinor: 300,
      },
    ]);
  });

  it("never adds currencies, and says nothing of two launches or of those without work", () => {
    const found = earningsPerHour([worked(60, 1), worked(60, 2), worked(0, 900), worked(60, 5, "EUR")]);
    expect(found.map(({ currency, launches, perHourMinor }) => [currency, launches, perHourMinor])).toEqual([
      ["USD", 2, null],
      ["EUR", 1, null],
    ]);
  });
});

describe("launches compared", () => {
  const flight = (part: Partial<ComparedFlight>): ComparedFlight => ({
    title: "Rain",
    publicationName: null,
    topics: [],
    t0At: Date.UTC(2026, 10, 3, 18, 30),
    outcome: 10,
    ...part,
  });

  it("stand under the weekday and hour of the writer's own clock", () => {
    const flights = [
      ...Array.from({ length: 3 }, () => flight({})),
      ...Array.from({ length: 3 }, () => flight({ t0At: Date.UTC(2026, 10, 4, 12), outcome: 40 })),
    ];
    const groups = buildLessonGroups(flights, "Asia/Kathmandu");
    const named = (id: string) => {
      const shrunk = groups.find((group) => group.id === id)?.shrunk;
      return shrunk?.kind === "estimates" ? shrunk.groups.map(({ group }) => group) : [];
    };
    // 18:30 UTC on Tuesday is a quarter past midnight on Wednesday in Kathmandu; noon on Wednesday is 17:45.
    expect(named("hour")).toEqual(["12:00 to 18:00", "00:00 to 06:00"]);
    expect(groups.find(({ id }) => id === "weekday")?.shrunk.kind).toBe("too_few");
  });

  it("without the number in question count for nothing", () => {
    const groups = buildLessonGroups(
      [...Array(9)].map(() => flight({ outcome: null })),
      "UTC",
    );
    expect(groups[0]?.shrunk).toEqual({ kind: "too_few", launches: 0, needs: 5 });
  });

  it("are counted by the writer's own months, this one last", () => {
    const months = countMonths(
      [Date.UTC(2026, 9, 31, 20), Date.UTC(2025, 11, 1)],
      "Asia/Kathmandu",
      Date.UTC(2026, 10, 25),
    );
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ month: "2025-12", launches: 1 });
    expect(months.at(-1)).toEqual({ month: "2026-11", launches: 1 });
  });
});
