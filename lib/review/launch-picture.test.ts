import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { launchPicture, type PicturedLaunch } from "@/lib/review/launch-picture";

const launch = (part: Partial<PicturedLaunch> = {}): PicturedLaunch => ({
  title: "Slow mornings",
  line: "The first hour, Tue 3 Nov 2026",
  comparisons: [],
  clicks: null,
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
    const uncounted = launchPicture(launch({ count: null, arrivals: [] }));
    expect(uncounted).toContain("Nobody counted this hour");
    expect(uncounted).toContain("No count was read in this hour.");
    expect(uncounted).not.toContain(">–<");
  });

  it("explains itself: minutes, counts, and a legend of what is drawn and nothing else", () => {
    const bare = launchPicture(launch());
    for (const words of ["T0", "+30 min", ">0<", ">100<", "planned", "done in time", "target 100"]) {
      expect(bare).toContain(words);
    }
    expect(bare).not.toContain("clicks");
    expect(bare).not.toContain("done late");
    const clicked = launchPicture(launch({ clicks: [0, 12, 3] }));
    expect(clicked).toContain(">clicks<");
    expect(clicked).toContain("up to 12 / min");
  });

  it("is well-formed whatever the title is, and a long one is cut to two lines", () => {
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 120 }), fc.array(fc.nat(9)), (title, clicks) => {
        const picture = launchPicture(launch({ title, clicks }));
        expect(XMLValidator.validate(picture)).toBe(true);
        expect(picture.match(/font-size="40"/g)?.length ?? 0).toBeLessThanOrEqual(2);
      }),
    );
  });
});
