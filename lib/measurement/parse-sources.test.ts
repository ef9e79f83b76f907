import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSources, writeSources } from "@/lib/measurement/parse-sources";

describe("parseSources", () => {
  test.each([
    ["", []],
    ["Google 1,204", [{ name: "Google", views: 1204 }]],
    [
      "medium.com\t310\nt.co: 1.2K",
      [
        { name: "medium.com", views: 310 },
        { name: "t.co", views: 1200 },
      ],
    ],
    ["email, IM, and direct 87", [{ name: "email, IM, and direct", views: 87 }]],
    ["email, 87", [{ name: "email", views: 87 }]],
    ["Google: 1 204\r\n\r\n", [{ name: "Google", views: 1204 }]],
    ["Google 5\ngoogle 7", [{ name: "Google", views: 12 }]],
    ["Top 10: 204", [{ name: "Top 10", views: 204 }]],
  ])("reads %j", (text, sources) => {
    expect(parseSources(text)).toEqual({ ok: true, sources });
  });

  test.each([
    ["Google", "source_without_views", 1],
    ["Google 5\n12", "source_without_views", 2],
    ["Google 5\nTwitter many", "source_without_views", 2],
    ["Google 45%", "source_in_percent", 1],
    ["Top 10 204", "source_ambiguous", 1],
    [`${"x".repeat(121)} 4`, "source_name_long", 1],
    [Array.from({ length: 101 }, (_, n) => `s${n}: 1`).join("\n"), "sources_too_many", 101],
  ])("refuses %j and names the line", (text, reason, line) => {
    expect(parseSources(text)).toEqual({ ok: false, reason, line });
  });

  test("reads back what it writes", () => {
    const name = fc
      .stringMatching(/^[a-zA-Z][a-zA-Z0-9 .,:/-]{0,30}[a-zA-Z.]$/)
      .map((text) => text.replace(/ +/g, " "));
    const sources = fc.uniqueArray(fc.record({ name, views: fc.nat({ max: 2_000_000_000 }) }), {
      selector: (source) => source.name.toLowerCase(),
      maxLength: 20,
    });
    fc.assert(
      fc.property(sources, (list) => {
        expect(parseSources(writeSources(list))).toEqual({ ok: true, sources: list });
      }),
    );
  });
});
