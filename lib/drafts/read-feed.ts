import { decodeText } from "@/lib/drafts/decode-text";
import { type ImportLine, lineOfItem, lineOfRefusal } from "@/lib/drafts/import-line";
import type { ImportReason } from "@/lib/drafts/import-reason-text";
import { isBinary } from "@/lib/drafts/is-binary";
import { type FeedFault, parseFeed, pieceOfFeedItem } from "@/lib/drafts/parse-feed";
import type { PieceResult } from "@/lib/drafts/piece";

export type FeedSource = "address" | "file";

/** Reads a feed's bytes item by item, so that a caller can let others work in between. Refusals say what to do about its source. */
export function* readFeed(
  bytes: Uint8Array,
  known: Map<string, string>,
  source: FeedSource,
): Generator<ImportLine> {
  if (isBinary(bytes)) {
    yield lineOfRefusal("binary");
    return;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    yield lineOfRefusal(decoded.reason);
    return;
  }
  const feed = parseFeed(decoded.text);
  if (!feed.ok) {
    yield lineOfRefusal(reasonFor(feed.reason, decoded.text, source));
    return;
  }
  yield { kind: "opened", title: feed.title, total: feed.items.length };
  for (const item of feed.items) yield lineOfItem(convert(item), known);
  yield { kind: "done" };
}

/** Broken XML is only what meant to be XML: a list or a letter is no feed at all. */
function reasonFor(reason: FeedFault, text: string, source: FeedSource): ImportReason {
  if (reason !== "xml_broken" && reason !== "not_a_feed") return reason;
  const isXml = text.trimStart().startsWith("<");
  if (reason === "xml_broken" && isXml) return source === "file" ? "file_xml_broken" : "xml_broken";
  return source === "file" ? "file_not_a_feed" : "not_a_feed";
}

function convert(item: Parameters<typeof pieceOfFeedItem>[0]): PieceResult {
  try {
    return pieceOfFeedItem(item);
  } catch (error) {
    // One item that the HTML parser chokes on must not cost the others.
    if (error instanceof Error) return { ok: false, name: item.title, reason: "piece_unreadable" };
    throw error;
  }
}
