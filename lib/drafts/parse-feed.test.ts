import { describe, expect, test } from "vitest";
import { type FeedItem, parseFeed, pieceOfFeedItem } from "@/lib/drafts/parse-feed";
import { parseFeedTime } from "@/lib/drafts/parse-feed-time";
import type { Piece } from "@/lib/drafts/piece";
import { chooseTopics, leftOutTopics } from "@/lib/drafts/topics";
import { buildMediumFeed } from "@/lib/testing/medium-feed";

function itemsOf(text: string): FeedItem[] {
  const feed = parseFeed(text);
  if (!feed.ok) throw new Error(feed.reason);
  return feed.items;
}

function onlyPiece(text: string): Piece {
  const [item] = itemsOf(text);
  const result = item === undefined ? null : pieceOfFeedItem(item);
  if (result === null || !result.ok) throw new Error(result?.reason ?? "no item");
  return result.piece;
}

const rss = (inner: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title>${inner}</channel></rss>`;

describe("a feed as Medium serves it", () => {
  const piece = onlyPiece(
    buildMediumFeed([
      {
        id: "7f2a57783f69",
        title: "Tea &amp; trains, a <em>slow</em> journey",
        subtitle: "Eleven hours without a signal",
        paragraphs: ["One.", "Two."],
        categories: ["slow-travel", "tea", "a", "b", "c", "d"],
      },
    ]),
  );

  test("gives title, subtitle, text and all its topics, of which a draft takes five", () => {
    expect(piece.title).toBe("Tea & trains, a slow journey");
    expect(piece.subtitle).toBe("Eleven hours without a signal");
    expect(piece.body).toBe("One.\n\nTwo.");
    expect(chooseTopics(piece.topics)).toEqual(["slow travel", "tea", "a", "b", "c"]);
    expect(leftOutTopics(piece.topics)).toHaveLength(1);
  });

  test("gives the link without the mark of where it was clicked", () => {
    expect(piece.publishedUrl).not.toContain("source=");
    expect(piece.identities[0]).toBe("medium:7f2a57783f69");
  });

  test("gives the instant of publishing", () => {
    expect(piece.publishedAt).toBe(Date.UTC(2026, 10, 3, 12, 30));
  });

  test("keeps the feed's order", () => {
    const titles = itemsOf(
      buildMediumFeed(
        ["a", "b", "c"].map((title, i) => ({ id: `7f2a57783f6${i}`, title, paragraphs: ["x"] })),
      ),
    ).map((item) => item.title);
    expect(titles).toEqual(["a", "b", "c"]);
  });
});

describe("other feeds", () => {
  test("Atom gives the same things, from HTML, XHTML or plain text", () => {
    const entry = (content: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><title type="html">A &amp;amp; B</title><link rel="self" href="https://b.org/s"/><link href="https://b.org/p"/><id>urn:1</id><published>2026-01-02T03:04:05Z</published><category term="tea" label="Tea"/>${content}</entry></feed>`;
    const html = onlyPiece(
      entry('<content type="html">&lt;p&gt;x &amp;lt; &lt;b&gt;y&lt;/b&gt;&lt;/p&gt;</content>'),
    );
    expect(html).toMatchObject({
      title: "A & B",
      body: "x < **y**",
      topics: ["Tea"],
      canonicalUrl: "https://b.org/p",
    });
    expect(html.publishedAt).toBe(Date.UTC(2026, 0, 2, 3, 4, 5));
    const xhtml =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x &lt; <b>y</b><br/>z</p></div></content>';
    expect(onlyPiece(entry(xhtml)).body).toBe("x < **y**  \nz");
    expect(onlyPiece(entry("<summary>x &lt; y</summary>")).body).toBe("x < y");
  });

  test("RSS 1.0 keeps its items beside the channel", () => {
    const piece = onlyPiece(
      '<rdf:RDF xmlns:rdf="r" xmlns:dc="d" xmlns="n"><channel><title>B</title></channel><item><title>T</title><link>https://b.org/p</link><description>x</description><dc:date>2026-01-02T03:04:05Z</dc:date></item></rdf:RDF>',
    );
    expect(piece).toMatchObject({ title: "T", body: "x", publishedAt: Date.UTC(2026, 0, 2, 3, 4, 5) });
  });

  test("a title's own angle brackets stay, in any escaping", () => {
    expect(onlyPiece(rss("<item><title><![CDATA[What <div> is for]]></title></item>")).title).toBe(
      "What <div> is for",
    );
    expect(onlyPiece(rss("<item><title>R&amp;amp;D, caf&#233;</title></item>")).title).toBe("R&D, café");
  });

  test("an item without title and text is refused alone", () => {
    const [empty, full] = itemsOf(
      rss("<item><link>https://b.org/1</link></item><item><title>T</title></item>"),
    );
    expect(empty && pieceOfFeedItem(empty)).toMatchObject({ ok: false, reason: "piece_empty" });
    expect(full && pieceOfFeedItem(full)).toMatchObject({ ok: true });
  });

  test("an item whose address is a tracked link is refused alone", () => {
    const link = "<link>https://hour.example.org/go/mcjv8xk?source=rss</link>";
    const [own] = itemsOf(rss(`<item><title>T</title>${link}</item>`));
    expect(own && pieceOfFeedItem(own)).toMatchObject({ ok: false, reason: "piece_tracked_link" });
  });

  test("an article about entity declarations is no attack", () => {
    expect(
      onlyPiece(
        rss(
          "<item><title>T</title><description><![CDATA[Write <code>&lt;!ENTITY a 'b'&gt;</code>]]></description></item>",
        ),
      ).body,
    ).toContain("ENTITY");
  });
});

const HOSTILE: [string, string, string][] = [
  [
    "entities that grow into gigabytes",
    `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`,
    "xml_entities",
  ],
  [
    "an entity that names a file",
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel/></rss>`,
    "xml_entities",
  ],
  ["tags that never end", "<rss><channel><item><title>x", "xml_broken"],
  ["tags that do not match", "<rss></feed>", "xml_broken"],
  ["a thousand levels", `<rss>${"<a>".repeat(1_000)}${"</a>".repeat(1_000)}</rss>`, "xml_broken"],
  [
    "names that would reach the prototype",
    "<rss><__proto__><x/></__proto__><constructor/></rss>",
    "xml_broken",
  ],
  ["no XML", "hello", "xml_broken"],
  ["nothing", "", "xml_broken"],
  ["a web page", "<html><body><p>x</p></body></html>", "not_a_feed"],
  ["a feed without items", "<rss><channel><title>x</title></channel></rss>", "feed_empty"],
  [
    "more items than any feed has",
    `<rss><channel>${"<item/>".repeat(2_001)}</channel></rss>`,
    "feed_too_long",
  ],
];

test.each(HOSTILE)("a feed of %s is refused with its reason", (_name, text, reason) => {
  expect(parseFeed(text)).toEqual({ ok: false, reason });
});

test.each([
  ["Tue, 03 Nov 2026 12:30:00 GMT", Date.UTC(2026, 10, 3, 12, 30)],
  ["Tue, 03 Nov 2026 12:30:00 +0545", Date.UTC(2026, 10, 3, 6, 45)],
  ["Tue, 03 Nov 2026 12:30:00", Date.UTC(2026, 10, 3, 12, 30)],
  ["2026-11-03T12:30:00", Date.UTC(2026, 10, 3, 12, 30)],
  ["2026-11-03", Date.UTC(2026, 10, 3)],
  ["yesterday", null],
  ["", null],
])("the date %j is the same instant on every machine", (text, at) => {
  expect(parseFeedTime(text)).toBe(at);
});
