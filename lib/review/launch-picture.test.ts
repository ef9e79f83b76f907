import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { launchPicture, type PicturedLaunch } from "@/lib/review/launch-picture";

const launch = (part: Partial<PicturedLaunch> = {}): PicturedLaunch => ({
  title: "Slow mornings",
  line: "The first hour, Tue 3 Nov 2026",
  comparisons: [],
  arrivals: [
    { minute: 0, count: 0 },
    { minute: 60, count: 42 },
  ],
  band: [],
  count: 42,
  target: 100,
  top: 100,
  ...part,
});

/** Any code point, halves of letters and control letters among them. */
const letter = fc.oneof(
  fc.constantFrom("<", "&", ">", '"', " ", "\u0000", "\ud800"),
  fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
);

describe("the picture of a launch", () => {
  it("says the result, or that nobody counted", () => {
    expect(launchPicture(launch())).toContain(">42</text>");
    expect(launchPicture(launch({ count: null }))).toContain("not counted");
  });

  it("is well-formed whatever the title is, and a long one is cut to two lines", () => {
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 120 }), (title) => {
        const picture = launchPicture(launch({ title }));
        expect(XMLValidator.validate(picture)).toBe(true);
        expect(picture.match(/font-size="40"/g)?.length ?? 0).toBeLessThanOrEqual(2);
      }),
    );
  });
});
