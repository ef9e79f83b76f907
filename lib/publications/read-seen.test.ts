import { expect, test } from "vitest";
import { readSeen } from "@/lib/publications/read-seen";

const read = (text: string) => readSeen(new TextEncoder().encode(text), "https://medium.com/feed/shore");

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Shore</title>
<item><title>On &amp;amp; off tides</title><dc:creator>Ana</dc:creator><category>data-science</category><pubDate>Sat, 14 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>Newer</title><dc:creator>Ben</dc:creator><pubDate>Sun, 15 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>Undated</title></item></channel></rss>`;

test("a feed gives titles, authors, topics and dates of its posts, the latest first, and makes up nothing", () => {
  expect(read(RSS)).toEqual({
    kind: "feed",
    posts: [
      { title: "Newer", author: "Ben", topics: [], publishedAt: Date.parse("2026-11-15T10:00Z") },
      {
        title: "On & off tides",
        author: "Ana",
        topics: ["data science"],
        publishedAt: Date.parse("2026-11-14T10:00Z"),
      },
      { title: "Undated", author: "", topics: [], publishedAt: null },
    ],
  });
});

test("an Atom feed names its authors too", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Shore</title><entry><title>One</title><author><name>Ana</name></author><updated>2026-11-14T10:00:00Z</updated></entry></feed>`;
  expect(read(atom)).toMatchObject({ kind: "feed", posts: [{ title: "One", author: "Ana" }] });
});

test.each([
  ['<rss version="2.0"><channel><title>New</title></channel></rss>', { kind: "feed", posts: [] }],
  [
    '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed/x"></head></html>',
    { kind: "page", leadsTo: "https://medium.com/feed/x" },
  ],
  ["\u0000\u0001", { kind: "fault", reason: "not_text" }],
  ["nothing of the kind", { kind: "fault" }],
])("what is no feed with posts says so: %j", (text, answer) => {
  expect(read(text)).toMatchObject(answer);
});
