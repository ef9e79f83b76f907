import { decodeText } from "@/lib/drafts/decode-text";
import { CALENDAR_LENGTH } from "@/lib/slot/read-calendar";
import { nameOfCalendar, type SplitFault, splitCalendar } from "@/lib/slot/split-calendar";

export type AcceptedCalendar =
  | { ok: true; text: string; name: string }
  | { ok: false; reason: SplitFault | "calendar_too_large" | "not_text" };

const NAME_LENGTH = 80;

/**
 * The text of a calendar that was uploaded or fetched, and what to call it: by its own name, else by `otherwise`.
 * Refused is what is no whole calendar; what is wrong inside it is told when its times are read.
 */
export function acceptCalendar(bytes: Uint8Array, otherwise: string): AcceptedCalendar {
  if (bytes.length > CALENDAR_LENGTH) return { ok: false, reason: "calendar_too_large" };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const split = splitCalendar(decoded.text);
  if (!split.ok) return split;
  return {
    ok: true,
    text: decoded.text,
    name: shorten(nameOfCalendar(split.parts.head)) || shorten(otherwise),
  };
}

/** Without the file's ending and without characters that no name has. */
function shorten(name: string): string {
  const clean = name
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\.ics$/i, "")
    .trim();
  return [...clean].slice(0, NAME_LENGTH).join("") || "";
}
