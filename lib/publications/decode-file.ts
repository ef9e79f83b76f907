export type FileFault =
  | "file_empty"
  | "file_too_large"
  | "file_is_workbook"
  | "file_is_utf16"
  | "file_not_text"
  | "file_damaged";

export type DecodedFile =
  | { ok: true; text: string; encoding: "utf-8" | "utf-16" | "windows-1252" }
  | { ok: false; reason: FileFault };

export const FILE_BYTES = 5 * 1024 * 1024;

/** Here, so that the browser can say it before it sends the file. */
export const FILE_TOO_LARGE =
  "The file is larger than 5 MB. Split it and import the parts one after the other.";

/**
 * Turns a file's bytes into text. UTF-8 with or without BOM is read as it is, and UTF-16 with one, which Excel saves as
 * "Unicode text". What it saves as plain "CSV" is Windows-1252: read so and said so, for nothing is written before the
 * writer saw the preview. UTF-16 without a mark, workbooks, damaged texts and anything that is no text are refused, each
 * with its own reason.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes.length > FILE_BYTES) return { ok: false, reason: "file_too_large" };
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { ok: false, reason: "file_is_workbook" };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, "utf-16be");
  if (looksLikeUtf16(bytes)) return { ok: false, reason: "file_is_utf16" };
  if (bytes.includes(0)) return { ok: false, reason: "file_not_text" };
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "") return { ok: false, reason: "file_empty" };
  if (isValidUtf8(bytes)) return { ok: true, text, encoding: "utf-8" };
  return decodeWindows1252(bytes, text);
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Half a letter, or half of a pair of them, is damage. */
function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedFile {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes("\u0000")) return { ok: false, reason: "file_not_text" };
    return text.trim() === "" ? { ok: false, reason: "file_empty" } : { ok: true, text, encoding: "utf-16" };
  } catch {
    return { ok: false, reason: "file_damaged" };
  }
}

/** By a zero in every other byte, as any text in Latin letters has. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return (even === 0) !== (odd === 0) && even + odd > head.length / 3;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Only a text that holds no true UTF-8 letter: one that holds both was damaged on its way. */
function decodeWindows1252(bytes: Uint8Array, asUtf8: string): DecodedFile {
  if (/[^\p{ASCII}\uFFFD]/u.test(asUtf8)) return { ok: false, reason: "file_damaged" };
  const text = new TextDecoder("windows-1252").decode(bytes);
  // The five bytes that Windows-1252 leaves empty come out as control characters.
  return /(?![\r\n\t])\p{Cc}/u.test(text)
    ? { ok: false, reason: "file_not_text" }
    : { ok: true, text, encoding: "windows-1252" };
}
