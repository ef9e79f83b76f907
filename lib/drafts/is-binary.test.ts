import { expect, it } from "vitest";
import { isBinary } from "@/lib/drafts/is-binary";
import { readFeed } from "@/lib/drafts/read-feed";

it("tells a picture or a document from text, also from text in a wrong or a wide encoding", () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  for (const bytes of [png, Buffer.from("%PDF-1.7 text"), Buffer.from("text\0text")]) {
    expect(isBinary(bytes)).toBe(true);
  }
  const wide = Buffer.from("\ufeff<rss/>", "utf16le");
  for (const bytes of [wide, Buffer.from("caf\u00e9", "latin1"), Buffer.from("<rss/>"), Buffer.alloc(0)]) {
    expect(isBinary(bytes)).toBe(false);
  }
});

it("a file that is no text is refused as such, and one in a wrong encoding with that reason", () => {
  const lines = (bytes: Buffer) => [...readFeed(bytes, new Map(), "file")];
  expect(lines(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]))).toEqual([
    { kind: "refused", reason: "binary", message: "This is neither a feed nor a Medium export." },
  ]);
  expect(lines(Buffer.from([0x3c, 0xc3, 0x28]))).toMatchObject([{ kind: "refused", reason: "not_text" }]);
});

it.each([
  ["broken XML", "<rss><channel>", "address", "xml_broken"],
  ["broken XML", "<rss><channel>", "file", "file_xml_broken"],
  ["a list of publications", "name,address\nA,a.org", "file", "file_not_a_feed"],
  ["a list of publications", "name,address\nA,a.org", "address", "not_a_feed"],
  ["a page", "<html><body>x</body></html>", "file", "file_not_a_feed"],
  ["a feed without items", "<rss><channel></channel></rss>", "file", "feed_empty"],
] as const)(
  "%s is refused by what it is and where it came from: %s from a %s",
  (_what, text, source, reason) => {
    expect([...readFeed(Buffer.from(text), new Map(), source)]).toMatchObject([{ kind: "refused", reason }]);
  },
);
