import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeedEntry } from "@/lib/feeds/feed-entry";
import { isSameTitle, normaliseTitle } from "@/lib/feeds/normalise-title";
import { recognisePiece, type SoughtPiece } from "@/lib/feeds/recognise-piece";

const SLOT = Date.UTC(2026, 10, 25, 12, 45);
const HOUR = 3_600_000;

const PIECE: SoughtPiece = {
  title: "Tea at every station",
  publicationName: "The Startup",
  sourceKey: null,
  canonicalUrl: null,
  publishedUrl: null,
  slotAt: SLOT,
};

const entry = (change: Partial<FeedEntry> = {}): FeedEntry => ({
  title: "Something else",
  link: "https://medium.com/@ana/something-else-0a1b2c3d4e5f",
  guid: "https://medium.com/p/0a1b2c3d4e5f",
  publishedAt: SLOT + 60_000,
  ...change,
});

describe("recognising a piece in a feed", () => {
  const titled = entry({ title: "Tea at every station" });
  const old = { publishedAt: SLOT - 30 * 24 * HOUR };
  const ID = { canonicalUrl: "https://medium.com/p/0a1b2c3d4e5f/edit" };
  const OWN = { publishedUrl: "https://ana.example/tea/?source=x" };
  const there = entry({ link: "http://www.ana.example/tea", guid: "17" });
  const CASES: [string, Partial<SoughtPiece>, FeedEntry[], FeedEntry[] | null, "link" | "title" | null][] = [
    ["by Medium's id, whatever its headline is now", ID, [entry()], null, "link"],
    ["by an address it is known by, without what says where a click came from", OWN, [there], null, "link"],
    ["by the key it was imported with", { sourceKey: "medium:0a1b2c3d4e5f" }, [entry()], null, "link"],
    ["by its title", {}, [entry(), titled], null, "title"],
    [
      "by its address before another of its title",
      ID,
      [entry({ ...titled, link: null, guid: "9" }), entry()],
      null,
      "link",
    ],
    ["not by the title of a piece from weeks before", {}, [{ ...titled, ...old }], null, null],
    [
      "not by yesterday's piece of a daily column",
      {},
      [{ ...titled, publishedAt: SLOT - 24 * HOUR }],
      null,
      null,
    ],
    [
      "by the title of what an editor published three hours early",
      {},
      [{ ...titled, publishedAt: SLOT - 3 * HOUR }],
      null,
      "title",
    ],
    ["not by an old title that has only now come into view", {}, [{ ...titled, ...old }], [], null],
    ["not by its address at an old date, at the first look", ID, [entry(old)], null, null],
    ["by its address at an old date, where the feed did not have it before", ID, [entry(old)], [], "link"],
    ["not by its address at an old date, where the feed had it before", ID, [entry(old)], [entry(old)], null],
    [
      "by a title without a date only where it was not before",
      {},
      [{ ...titled, publishedAt: null }],
      [],
      "title",
    ],
    ["not by a title without a date at the first look", {}, [{ ...titled, publishedAt: null }], null, null],
    ["not without a title", { title: " ?! " }, [entry({ title: "…" })], null, null],
    ["not in an empty feed", {}, [], null, null],
  ];
  it.each(CASES)("finds it %s", (_, change, entries, before, by) => {
    expect(recognisePiece({ ...PIECE, ...change }, entries, before)?.by ?? null).toBe(by);
  });

  it("starts no hour by title with anything dated before half a day ahead of the slot", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SLOT - 12 * HOUR - 1 }),
        fc.boolean(),
        (publishedAt, wasLooked) => {
          const found = recognisePiece(PIECE, [{ ...titled, publishedAt }], wasLooked ? [] : null);
          expect(found).toBeNull();
        },
      ),
    );
  });
});

describe("comparing titles", () => {
  const SAME: [string, string][] = [
    ["Tea at every station", "TEA AT EVERY STATION"],
    ["“Tea” at every station", '"Tea" at every station'],
    ["Don't wait — go", "Don’t wait – go"],
    ["Don't wait—go", "Don’t wait - go"],
    ["Tea  at every\u00a0station.", "Tea at every station"],
    ["Tea at every station", "Tea at every station | The Startup"],
    ["Tea at every station", "Tea at every station | by Ana Rao | The Startup | Medium"],
    ["Tea – a story", "Tea - a story – Medium"],
    ["चाय हर स्टेशन पर", "चाय हर स्टेशन पर | Medium"],
    ["Ｔea", "tea"],
  ];
  it.each(SAME)("takes %s and %s for the same", (own, found) => {
    expect(isSameTitle(own, found, "The Startup")).toBe(true);
  });

  const OTHER: [string, string][] = [
    ["Tea at every station", "Tea at every second station"],
    ["Tea", "Tea | Coffee"],
    ["C++ in a day", "C in a day"],
    ["Tea", "Tea | The Ending"],
    ["", ""],
    ["…", "!"],
  ];
  it.each(OTHER)("does not take %s and %s for the same", (own, found) => {
    expect(isSameTitle(own, found, "The Startup")).toBe(false);
  });

  it("compares what is compared already as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        expect(normaliseTitle(normaliseTitle(title))).toBe(normaliseTitle(title));
      }),
    );
  });
});
