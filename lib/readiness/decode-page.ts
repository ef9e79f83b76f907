export type EncodingFault = "encoding_wrong" | "encoding_unknown" | "encoding_unnamed";
export type DecodedPage = { ok: true; text: string } | { ok: false; reason: EncodingFault };

/** Where a page names its encoding in its text; the standard looks at 1,024 bytes, browsers look further (assumption). */
const HEAD_BYTES = 4_096;
/** One damaged letter in so many is a slip that browsers pass over too; more is another encoding (assumption). */
const LEAST_PER_DAMAGED = 500;

/**
 * The text of a fetched page, by what names its encoding, the surest first: byte order mark, Content-Type header, the
 * page's own head, and where nothing does UTF-8 or Windows-1252. Labels mean what browsers take them for: iso-8859-1
 * is Windows-1252 (WHATWG Encoding, 4.2; HTML, 13.2.3.2). Untrusted bytes; refusals are reasons.
 */
export function decodePage(bytes: Uint8Array, contentType: string): DecodedPage {
  const label = markOf(bytes) ?? charsetOf(contentType) ?? charsetOfHead(bytes);
  if (label === null) return decodeUnnamed(bytes);
  const text = decodeAs(label, bytes);
  if (text === null) return { ok: false, reason: "encoding_unknown" };
  return isDamaged(text) ? { ok: false, reason: "encoding_wrong" } : { ok: true, text };
}

/** Whether a header's charset has a zero in most letters, which elsewhere tells that bytes are no text. */
export function isWide(contentType: string): boolean {
  return /^utf-?16/i.test(charsetOf(contentType) ?? "");
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? null;
}

function charsetOfHead(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, HEAD_BYTES))
    .replace(/<!--[\s\S]*?-->/g, "");
  const label =
    /^\s*<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1] ??
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1] ??
    null;
  // A head that could be read byte by byte is in no wide encoding, whatever it says (HTML, 13.2.3.2).
  return label !== null && /^utf-?16/i.test(label) ? "utf-8" : label;
}

function decodeUnnamed(bytes: Uint8Array): DecodedPage {
  const text = decodeAs("utf-8", bytes) ?? "";
  if (!isDamaged(text)) return { ok: true, text };
  const western = decodeAs("windows-1252", bytes) ?? "";
  // Its five empty places come out as control characters: a page that has them is in something else.
  return /[\u0080-\u009f]/.test(western)
    ? { ok: false, reason: "encoding_unnamed" }
    : { ok: true, text: western };
}

/** Null for a label no browser knows, or one that browsers refuse to read. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function isDamaged(text: string): boolean {
  const damaged = ["\uFFFD", "\0"].reduce((sum, sign) => sum + text.split(sign).length - 1, 0);
  return damaged * LEAST_PER_DAMAGED > text.length;
}
