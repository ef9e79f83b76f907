import { expect, test } from "vitest";
import { decodeFile, FILE_BYTES } from "@/lib/publications/decode-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));

test.each([
  ["UTF-8", utf8("Name\nCafé")],
  ["UTF-8 with BOM", bytes([0xef, 0xbb, 0xbf], utf8("Name\nCafé"))],
])("%s is read, and the mark does not reach the text", (_, file) => {
  expect(decodeFile(file)).toEqual({ ok: true, text: "Name\nCafé", encoding: "utf-8" });
});

test.each([
  ["little-endian UTF-16, as Excel saves Unicode text,", utf16le],
  ["big-endian UTF-16", (text: string) => utf16le(text).map((_, at, all) => all[at ^ 1] ?? 0)],
])("%s is read by its mark, which does not reach the text", (_, encode) => {
  const text = "Name\tViews\r\nCafé 🎈\t1,204";
  expect(decodeFile(encode(`\uFEFF${text}`))).toEqual({ ok: true, text, encoding: "utf-16" });
});

test("Windows-1252, as Excel saves plain CSV, is read and named", () => {
  expect(decodeFile(bytes(utf8("Name\nCaf"), [0xe9, 0x92]))).toEqual({
    ok: true,
    text: "Name\nCafé’",
    encoding: "windows-1252",
  });
});

test.each([
  ["nothing", new Uint8Array(), "file_empty"],
  ["only a mark", bytes([0xef, 0xbb, 0xbf]), "file_empty"],
  ["UTF-16 that ends within a letter", bytes([0xff, 0xfe], utf16le("Name"), [0x41]), "file_damaged"],
  ["UTF-16 with half a pair", bytes([0xff, 0xfe], utf16le("Name\ud83c"), utf16le("A")), "file_damaged"],
  ["UTF-16 with a zero in it", bytes([0xff, 0xfe], utf16le("Na\u0000me")), "file_not_text"],
  ["only a mark of UTF-16", bytes([0xff, 0xfe]), "file_empty"],
  ["UTF-16 without mark", utf16le("Name,Address\nA,b.org"), "file_is_utf16"],
  ["a workbook", bytes([0x50, 0x4b, 3, 4], [0, 0, 0, 1, 2, 3]), "file_is_workbook"],
  ["an old workbook", bytes([0xd0, 0xcf, 0x11, 0xe0], [1]), "file_is_workbook"],
  ["a picture", bytes([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), "file_not_text"],
  ["bytes no encoding has", bytes(utf8("Name\n"), [0x81, 0x8d]), "file_not_text"],
  ["UTF-8 cut within a letter", bytes(utf8("Name\nCafé, Caf"), [0xc3]), "file_damaged"],
  ["more than 5 MB", new Uint8Array(FILE_BYTES + 1).fill(97), "file_too_large"],
])("%s is refused with its own reason", (_, file, reason) => {
  expect(decodeFile(file)).toEqual({ ok: false, reason });
});
