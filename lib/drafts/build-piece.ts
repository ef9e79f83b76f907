import {
  MAX_BODY_CHARACTERS,
  MAX_SUBTITLE_CHARACTERS,
  MAX_TITLE_CHARACTERS,
} from "@/lib/drafts/check-fields";
import { isTrackedLink } from "@/lib/drafts/is-tracked-link";
import { parseLink } from "@/lib/drafts/parse-link";
import type { Piece, PieceResult } from "@/lib/drafts/piece";

/**
 * A piece as it can be stored, or why not: one without title and text is nothing, one too long is refused whole. Its
 * topics stay as the source has them, so that the writer is told which are left out (schema.ts takes the first five).
 */
export function trimToLimits(piece: Piece): PieceResult {
  const title = piece.title.slice(0, MAX_TITLE_CHARACTERS);
  if (piece.body.trim() === "" && title.trim() === "") return { ok: false, name: "", reason: "piece_empty" };
  if (piece.body.length > MAX_BODY_CHARACTERS) return { ok: false, name: title, reason: "piece_too_long" };
  if ([piece.canonicalUrl, piece.publishedUrl].some((link) => link !== null && isTrackedLink(link))) {
    return { ok: false, name: title, reason: "piece_tracked_link" };
  }
  const subtitle = piece.subtitle.slice(0, MAX_SUBTITLE_CHARACTERS);
  return { ok: true, piece: { ...piece, title, subtitle } };
}

/** Editors put title and subtitle at the top of the text too; there they would be read twice. */
export function dropRepeated(root: Element, title: string, subtitle: string): void {
  for (const wanted of [title, subtitle]) {
    const first = [...root.querySelectorAll("h1, h2, h3, h4, p")].find((node) => textOf(node) !== "");
    if (first !== undefined && wanted !== "" && first.localName !== "p" && textOf(first) === squeeze(wanted))
      first.remove();
  }
}

/** The first candidate that is a web address. */
export function chooseCover(candidates: (string | null)[], baseUrl: string | null): string | null {
  for (const candidate of candidates) {
    if (candidate === null || candidate.trim() === "" || candidate.startsWith("data:")) continue;
    try {
      const address = parseLink(baseUrl === null ? candidate : new URL(candidate, baseUrl).href);
      if (address !== null) return address;
    } catch {
      // not an address: look at the next
    }
  }
  return null;
}

function textOf(node: Element): string {
  return squeeze(node.textContent ?? "");
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
