import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePage } from "@/lib/readiness/decode-page";
import { readPage } from "@/lib/readiness/read-page";

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));
/** “café” as Windows-1252 has it. */
const CAFE = [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94];
const SAID = "“café”";
/** "ｱ漢" in Shift_JIS. */
const KANJI = [0xb1, 0x8a, 0xbf];

describe("a fetched page's letters", () => {
  it.each<[name: string, bytes: Uint8Array, type: string, text: string]>([
    [
      "iso-8859-1 by the header, which browsers take for Windows-1252",
      bytesOf(CAFE),
      "text/html; charset=ISO-8859-1",
      SAID,
    ],
    ["windows-1252 by the header", bytesOf(CAFE), 'text/html;charset="windows-1252"', SAID],
    [
      "its own head",
      bytesOf("<meta charset=iso-8859-1>", CAFE),
      "text/html",
      `<meta charset=iso-8859-1>${SAID}`,
    ],
    [
      "its head in the old way",
      bytesOf("<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>", CAFE),
      "text/html",
      `<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>${SAID}`,
    ],
    [
      "the header before the head",
      bytesOf("<meta charset=utf-8>", CAFE),
      "text/html; charset=latin1",
      `<meta charset=utf-8>${SAID}`,
    ],
    [
      "a head outside comments",
      bytesOf("<!--<meta charset=koi8-r>-->é"),
      "text/html",
      "<!--<meta charset=koi8-r>-->é",
    ],
    ["a byte order mark before all", bytesOf([0xef, 0xbb, 0xbf], "é"), "text/html; charset=latin1", "é"],
    ["an encoding of Japan", bytesOf(KANJI), "text/html; charset=Shift_JIS", "ｱ漢"],
    ["UTF-16 by the header", bytesOf([0x41, 0, 0xe9, 0]), "text/html; charset=utf-16le", "Aé"],
    [
      "a head that cannot be as wide as it says",
      bytesOf("<meta charset=utf-16>é"),
      "text/html",
      "<meta charset=utf-16>é",
    ],
    ["nothing, in UTF-8", bytesOf("é"), "text/html", "é"],
    ["nothing, in Windows-1252", bytesOf(CAFE), "text/html", SAID],
    [
      "UTF-8, with one letter damaged",
      bytesOf("a".repeat(600), [0xe9]),
      "text/html; charset=utf-8",
      `${"a".repeat(600)}\uFFFD`,
    ],
  ])("are read by %s", (_name, bytes, type, text) => {
    expect(decodePage(bytes, type)).toEqual({ ok: true, text });
  });

  it.each([
    ["another encoding than the one it names", bytesOf(CAFE), "text/html; charset=utf-8", "encoding_wrong"],
    ["an encoding nobody knows", bytesOf("plain"), "text/html; charset=klingon", "encoding_unknown"],
    ["an encoding browsers refuse", bytesOf("plain"), "text/html; charset=iso-2022-kr", "encoding_unknown"],
    [
      "none it names and none that is common",
      bytesOf([0x81, 0x8d, 0x8f, 0xe9]),
      "text/html",
      "encoding_unnamed",
    ],
  ])("in %s are refused with that reason", (_name, bytes, type, reason) => {
    expect(decodePage(bytes, type)).toEqual({ ok: false, reason });
  });

  it("are never lost in UTF-8, named or not", () => {
    const texts = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !["\uFFFD", "\0", "\uFEFF"].some((sign) => text.includes(sign)));
    fc.assert(
      fc.property(texts, fc.constantFrom("text/plain", "text/plain; charset=UTF-8"), (text, type) => {
        const bytes = new TextEncoder().encode(text);
        fc.pre(!/charset|encoding/i.test(text));
        expect(decodePage(bytes, type)).toEqual({ ok: true, text });
      }),
    );
  });

  it("reach the comparison from a page of the old web", () => {
    const words = bytesOf(
      "<html><body><article><p>",
      CAFE,
      ` and so on ${"word ".repeat(60)}</p></article></body></html>`,
    );
    const page = readPage(words, "text/html; charset=iso-8859-1", "https://tides.example.org/a");
    expect(page.ok && page.text).toContain(`${SAID} and so on`);
  });
});
