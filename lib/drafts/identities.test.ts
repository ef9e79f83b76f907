import { describe, expect, test } from "vitest";
import { EMPTY_FIELDS } from "@/lib/drafts/draft";
import { feedAddress, findFeedLink } from "@/lib/drafts/feed-address";
import { identitiesOfDraft, listIdentities, mediumIdOf, stripTracking } from "@/lib/drafts/identities";
import { decideImport, indexKnown } from "@/lib/drafts/known-pieces";
import { parseLink } from "@/lib/drafts/parse-link";
import type { Piece } from "@/lib/drafts/piece";

test.each([
  [
    "https://medium.com/@ana/tea-7f2a57783f69?source=rss-1a2b------2",
    "https://medium.com/@ana/tea-7f2a57783f69",
  ],
  ["https://b.org/p?id=3&utm_source=x&fbclid=y#part", "https://b.org/p?id=3#part"],
  ["not a link", null],
])("%s is cleaned of where the click came from", (address, clean) => {
  expect(stripTracking(address)).toBe(clean);
});

test.each([
  ["https://medium.com/p/7f2a57783f69", "7f2a57783f69"],
  ["https://medium.com/p/7f2a57783f69/edit", "7f2a57783f69"],
  ["https://medium.com/@ana/tea-7f2a57783f69", "7f2a57783f69"],
  ["https://ana.medium.com/tea-7f2a57783f69?x=1", "7f2a57783f69"],
  ["https://medium.com/@ana", null],
  ["https://blog.example.org/tea-7f2a57783f69", null],
])("the Medium id of %s is %s", (address, id) => {
  expect(mediumIdOf(address)).toBe(id);
});

describe("the same piece", () => {
  const piece = (identities: string[]): Piece => ({
    ...EMPTY_FIELDS,
    title: "T",
    publishedAt: null,
    isPublished: true,
    source: "feed",
    identities,
  });

  test("is known across feed and export, by id or by address", () => {
    const feed = listIdentities({
      links: ["https://ana.org/tea"],
      guid: "https://medium.com/p/7f2a57783f69",
    });
    const exported = listIdentities({ mediumId: "7f2a57783f69", links: ["https://www.ana.org/tea/"] });
    expect(exported).toEqual(feed);
  });

  test("is known when the writer had typed only its link", () => {
    const known = indexKnown([
      {
        id: "d1",
        title: "T",
        sourceKey: null,
        canonicalUrl: null,
        publishedUrl: "http://medium.com/@ana/tea-7f2a57783f69",
      },
    ]);
    const [outcome] = decideImport([piece(["medium:7f2a57783f69"])], known);
    expect(outcome).toMatchObject({ kind: "there", draftId: "d1" });
  });

  test("twice in one file is made once", () => {
    const kinds = decideImport([piece(["guid:a"]), piece(["guid:b", "guid:a"]), piece([])], new Map()).map(
      (one) => one.kind,
    );
    expect(kinds).toEqual(["make", "there", "make"]);
  });

  test("is not every piece of a site whose feed links to its home page", () => {
    expect(
      identitiesOfDraft({ sourceKey: null, canonicalUrl: "https://ana.org/", publishedUrl: null }),
    ).toEqual([]);
    expect(listIdentities({ links: ["https://ana.org"], guid: "urn:1" })).toEqual(["guid:urn:1"]);
  });
});

test.each([
  ["@ana", "https://medium.com/feed/@ana"],
  ["medium.com/@ana", "https://medium.com/feed/@ana"],
  ["https://medium.com/better-humans", "https://medium.com/feed/better-humans"],
  ["https://medium.com/feed/@ana", "https://medium.com/feed/@ana"],
  ["https://ana.medium.com", "https://ana.medium.com/feed"],
  ["http://127.0.0.1:8080/feed.xml", "http://127.0.0.1:8080/feed.xml"],
  ["blog.example.org/rss", "https://blog.example.org/rss"],
  ["javascript:alert(1)", null],
  ["file:///etc/passwd", null],
  ["https://u:p@b.org/rss", null],
  ["two words", null],
])("the address %s means the feed %s", (typed, address) => {
  expect(feedAddress(typed)).toBe(address);
});

test("a page's head leads to its feed", () => {
  const page =
    '<!doctype html><html><head><link rel="alternate" type="application/atom+xml" href="/atom.xml"></head></html>';
  expect(findFeedLink(page, "https://b.org/blog/")).toBe("https://b.org/atom.xml");
  expect(findFeedLink("<rss/>", "https://b.org/")).toBeNull();
});

test.each([
  ["medium.com/@ana", "https://medium.com/@ana"],
  [" https://a.org/x ", "https://a.org/x"],
  ["localhost", null],
  ["ftp://a.org", null],
  ["data:text/html,x", null],
  ["https://", null],
  ["", null],
])("%j as a link is %j", (typed, link) => {
  expect(parseLink(typed)).toBe(link);
});
