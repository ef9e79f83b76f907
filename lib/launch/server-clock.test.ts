import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addExchange,
  type ClockExchange,
  learnOffset,
  openingOffset,
  stampAfter,
} from "@/lib/launch/server-clock";

/** A device `ahead` ms behind the server asks at `start` on the server's clock; the answer needs `there` and `back` ms. */
const exchange = (start: number, ahead: number, there: number, back: number): ClockExchange => ({
  sentAt: start - ahead,
  serverAt: start + there,
  receivedAt: start + there + back - ahead,
});

const delay = fc.integer({ min: 0, max: 2000 });
const ahead = fc.integer({ min: -5 * 3_600_000, max: 5 * 3_600_000 });

describe("the server's clock as a device knows it", () => {
  it("is unknown before the first exchange", () => {
    expect(learnOffset([])).toBeNull();
  });

  it("is never further off than it says, for any delays and any wrong device clock", () => {
    fc.assert(
      fc.property(ahead, fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 12 }), (off, delays) => {
        const known = delays.reduce<ClockExchange[]>(
          (all, [there, back], index) => addExchange(all, exchange(index * 10_000, off, there, back)),
          [],
        );
        const guess = learnOffset(known);
        expect(Math.abs((guess?.offset ?? 0) - off)).toBeLessThanOrEqual(guess?.uncertainty ?? 0);
      }),
    );
  });

  it("comes from the quickest exchange", () => {
    const known = [exchange(0, 7000, 400, 10), exchange(1000, 7000, 5, 5), exchange(2000, 7000, 10, 300)];
    expect(learnOffset(known)).toEqual({ offset: 7000, uncertainty: 5 });
  });

  it("is learned anew when the device's clock was set in between", () => {
    const known = addExchange([exchange(0, 0, 2, 2)], exchange(1000, 3_600_000, 50, 60));
    expect(learnOffset(known)).toEqual({ offset: 3_599_995, uncertainty: 55 });
  });

  it("keeps the last eight exchanges only", () => {
    let known: ClockExchange[] = [];
    for (let n = 0; n < 20; n++) known = addExchange(known, exchange(n * 1000, 0, 5, 5));
    expect(known).toHaveLength(8);
    expect(known[0]?.sentAt).toBe(12_000);
  });
});

describe("openingOffset", () => {
  const HOUR = 3_600_000;

  const page = (serverAt: number, readAt: number) => [{ serverAt, readAt }];

  it("is read off a page the server has just made where nothing is known", () => {
    expect(openingOffset(page(9000, 2000), [])).toBe(7000);
  });

  it("is what the device learned before when the page is one it has kept, be it for seconds or hours", () => {
    for (const age of [400, 46_000, 5 * HOUR]) {
      expect(openingOffset(page(9000, 2000 + age), [7000])).toBe(7000);
    }
  });

  it("follows a page that proves the device's clock to have been set back since", () => {
    expect(openingOffset(page(9000 + 3 * HOUR, 2400), [7000])).toBe(3 * HOUR + 6600);
  });

  it("is never behind the truth by more than the youngest thing the device has heard, in whatever order", () => {
    const truth = fc.integer({ min: -4 * HOUR, max: 4 * HOUR });
    const ages = fc.array(fc.nat(8 * HOUR), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(truth, ages, fc.array(fc.nat(HOUR), { maxLength: 2 }), (offset, heard, kept) => {
        const readAt = 10 * HOUR;
        const sayings = heard.map((age) => ({ serverAt: readAt + offset - age, readAt }));
        const guesses = kept.map((low) => offset - low);
        const opening = openingOffset(sayings, guesses);
        expect(opening).toBe(offset - Math.min(...heard, ...kept));
        expect(openingOffset(sayings.toReversed(), guesses.toReversed())).toBe(opening);
      }),
    );
  });
});

describe("stampAfter", () => {
  it("is the server's time, but always after everything seen", () => {
    expect(stampAfter(1000.4, 500)).toBe(1000);
    expect(stampAfter(1000, 1000)).toBe(1001);
    expect(stampAfter(1000, 9000)).toBe(9001);
  });
});
