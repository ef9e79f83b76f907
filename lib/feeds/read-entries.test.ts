import { describe, expect, it } from "vitest";
import { readEntries } from "@/lib/feeds/read-entries";
import { type KeptLook, readLook } from "@/lib/feeds/read-look";
import { buildMediumFeed } from "@/lib/testing/medium-feed";

const ADDRESS = "https://ana.example/blog";
const read = (text: string | Buffer) => readEntries(Buffer.from(text), ADDRESS);

describe("reading a watched feed", () => {
  it("takes title, entries, their dates and links without what says where a click came from", () => {
    const feed = buildMediumFeed([{ id: "7f2a57783f69", title: "Tea &amp; rain", paragraphs: ["x"] }]);
    expect(read(feed)).toEqual({
      kind: "feed",
      title: "Stories by Ana Brandt on Medium",
      entries: [
        {
          title: "Tea & rain",
          link: "https://medium.com/@ana/tea-amp-rain-7f2a57783f69",
          guid: "https://medium.com/p/7f2a57783f69",
          publishedAt: Date.UTC(2026, 10, 3, 12, 30),
        },
      ],
    });
  });

  it("keeps the newest of many, whatever their order", () => {
    const pieces = Array.from({ length: 90 }, (_, index) => ({
      id: `${1e11 + index}`,
      title: `${index}`,
      paragraphs: [],
      publishedAt: new Date(Date.UTC(2026, 0, 1 + index)).toUTCString(),
    }));
    const text = read(buildMediumFeed(pieces));
    const titles = text.kind === "feed" ? text.entries.map(({ title }) => title) : [];
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([60, "89", "30"]);
  });

  it("takes an empty feed for one that has nothing yet, and a page for where it leads", () => {
    expect(read("<rss><channel><title>New</title></channel></rss>")).toEqual({
      kind: "feed",
      title: "",
      entries: [],
    });
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/f.xml"></head></html>';
    expect(read(page)).toEqual({ kind: "page", leadsTo: "https://ana.example/f.xml" });
  });

  const FAULTS: [string | Buffer, string][] = [
    ["<!doctype html><html><head></head></html>", "not_a_feed"],
    ["<rss><channel>", "xml_broken"],
    ['<!DOCTYPE a [<!ENTITY b "c">]><rss/>', "xml_entities"],
    [Buffer.from([0xc3, 0x28]), "not_text"],
  ];
  it.each(FAULTS)("says what is wrong with %j", (text, reason) => {
    const found = read(text);
    // A page that is no well-formed XML is broken for a reader of feeds.
    expect(found.kind === "fault" ? found.reason : found.kind).toMatch(
      reason === "not_a_feed" ? /not_a_feed|xml_broken/ : reason,
    );
  });
});

describe("what is known of a feed after a look", () => {
  const known: KeptLook = {
    title: "Ana",
    etag: '"1"',
    lastModified: "",
    entries: [{ title: "Tea", link: null, guid: "1", publishedAt: null }],
    answeredAt: 5,
    result: "read",
    status: null,
    failures: 2,
    leadsTo: "",
  };
  const answered = (text: ReturnType<typeof read>) =>
    readLook(known, { kind: "answered", text, etag: '"2"', lastModified: "then" }, 9);

  it("is what it was, and when, where nothing has changed", () => {
    expect(readLook(known, { kind: "unchanged" }, 9)).toEqual({
      ...known,
      answeredAt: 9,
      failures: 0,
      result: "unchanged",
    });
  });

  it("is what it was, and one failure more, where nothing came", () => {
    const outcome = { kind: "refused", reason: "answered_with_error", status: 429 } as const;
    expect(readLook(known, outcome, 9)).toEqual({
      ...known,
      failures: 3,
      result: "answered_with_error",
      status: 429,
    });
  });

  it("is what came, with its marks", () => {
    expect(answered({ kind: "feed", title: "", entries: [] })).toEqual({
      ...known,
      entries: [],
      etag: '"2"',
      lastModified: "then",
      answeredAt: 9,
      failures: 0,
    });
  });

  it("keeps no marks of what is not a feed, or it would be told for ever that it still is none", () => {
    expect(answered({ kind: "fault", reason: "xml_broken" })).toMatchObject({
      etag: "",
      result: "xml_broken",
      failures: 3,
    });
    expect(answered({ kind: "page", leadsTo: "https://a.example/f" })).toMatchObject({
      etag: "",
      leadsTo: "https://a.example/f",
    });
  });
});
