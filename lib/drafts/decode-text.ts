export type DecodedText = { ok: true; text: string } | { ok: false; reason: "not_text" };

/**
 * The text of untrusted bytes: by byte order mark, else by the encoding an XML declaration names, else UTF-8.
 * Bytes that are not text in that encoding are refused rather than turned into replacement characters.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const label = encodingOf(bytes);
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? { ok: false, reason: "not_text" } : { ok: true, text };
  } catch {
    return { ok: false, reason: "not_text" };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return (
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(
      start,
    )?.[1] ?? "utf-8"
  );
}
