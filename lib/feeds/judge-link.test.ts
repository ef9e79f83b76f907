import { describe, expect, it } from "vitest";
import { judgeLink } from "@/lib/feeds/judge-link";

const TITLE = "Tea at every station";
const TEA = {
  title: TITLE,
  link: "https://medium.com/@ana/tea-at-every-station-7f2a57783f69",
  publishedAt: 1,
};
const LAMP = {
  title: "The lamp repairer",
  link: "https://medium.com/@ana/the-lamp-repairer-0a1b2c3d4e5f",
  publishedAt: 1,
};
const feeds = [{ fresh: [TEA, LAMP] }];

describe("an address typed as the piece's", () => {
  const REFUSED: [string, RegExp][] = [
    ["https://medium.com/new-story", /your own view of the draft/],
    ["https://medium.com/p/7f2a57783f69/edit", /your own view of the draft/],
    ["medium.com/p/7f2a57783f69/edit?source=x", /your own view of the draft/],
    ["https://betterhumans.pub/p/7f2a57783f69/edit", /your own view of the draft/],
    ["https://medium.com/me/stories/drafts", /your own view of the draft/],
    ["https://medium.com/me/settings", /not a piece/],
    ["https://medium.com/@ana", /not a piece/],
    ["https://medium.com/tag/tea", /not a piece/],
    ["https://medium.com/feed/@ana", /not a piece/],
    ["https://ana.medium.com/", /not a piece/],
    ["http://localhost:3306/go/mcjv8xk", /would lead to itself.*copy its own address/],
    ["hour.example.org/go/acdefghj?utm_source=x", /would lead to itself/],
    ["javascript:alert(1)", /whole address/],
    ["ftp://medium.com/x", /whole address/],
    ["tea", /whole address/],
    ["https://user:word@medium.com/p/7f2a57783f69", /whole address/],
  ];
  it.each(REFUSED)("is refused with what to do: %s", (typed, reason) => {
    const verdict = judgeLink(typed, { title: TITLE, feeds });
    expect(verdict.url).toBeNull();
    expect(verdict.refused).toMatch(reason);
  });

  const TAKEN: [string, string, string][] = [
    [
      "medium.com/@ana/tea-at-every-station-7f2a57783f69?source=rss",
      TEA.link,
      "note: The feed has this piece.",
    ],
    [
      "https://medium.com/p/7f2a57783f69",
      "https://medium.com/p/7f2a57783f69",
      "note: The feed has this piece.",
    ],
    [LAMP.link, LAMP.link, "warning: In the feed this address is “The lamp repairer”."],
    [
      "https://ana.example/2026/tea",
      "https://ana.example/2026/tea",
      `warning: The feed has the piece at ${TEA.link}.`,
    ],
  ];
  it.each(TAKEN)("is taken, with what the feed says: %s", (typed, url, said) => {
    const verdict = judgeLink(typed, { title: TITLE, feeds });
    expect(verdict).toMatchObject({ url, refused: null });
    expect(verdict.warning === null ? `note: ${verdict.note}` : `warning: ${verdict.warning}`).toBe(said);
  });

  const ALONE: [string, string | null][] = [
    ["https://medium.com/@ana/tea-at-every-station-7f2a57783f69", null],
    ["https://medium.com/p/7f2a57783f69", null],
    [
      "https://medium.com/@ana/a-lamp-repairer-of-old-0a1b2c3d4e5f",
      "The address reads “lamp repairer old”: is it this piece?",
    ],
    ["https://ana.medium.com/every-single-tea-7f2a57783f69", null],
    ["https://example.org/?p=12", null],
  ];
  it.each(ALONE)("is doubted by its own words where no feed is known: %s", (typed, warning) => {
    expect(judgeLink(typed, { title: TITLE, feeds: [] })).toMatchObject({ refused: null, warning });
  });

  it("is kept without a friend link's key, and says so beside what else is said", () => {
    const typed = `${TEA.link}?source=friends_link&sk=0123456789abcdef0123456789abcdef`;
    const known = judgeLink(typed, { title: TITLE, feeds });
    expect(known.url).toBe(TEA.link);
    expect(known.note).toMatch(/^The feed has this piece\. Only the piece’s own address is kept: /);
    const doubted = judgeLink(`${LAMP.link}?sk=0123`, { title: TITLE, feeds: [] });
    expect(doubted).toMatchObject({ url: LAMP.link, warning: expect.stringMatching(/is it this piece/) });
    expect(doubted.note).toMatch(/^Only the piece’s own address is kept/);
  });

  it("is not doubted for a title in another script", () => {
    const typed = "https://medium.com/@ana/chai-har-station-par-7f2a57783f69";
    expect(judgeLink(typed, { title: "चाय हर स्टेशन पर", feeds: [] }).warning).toBeNull();
  });

  it("is nothing while nothing is typed", () => {
    expect(judgeLink("  ", { title: TITLE, feeds })).toEqual({
      url: null,
      refused: null,
      warning: null,
      note: null,
    });
  });
});
