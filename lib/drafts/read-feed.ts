import { decodeText } from "@/lib/drafts/decode-text";
import { type ImportLine, lineOfItem, lineOfRefusal } from "@/lib/drafts/import-line";
import { isBinary } from "@/lib/drafts/is-binary";
import { parseFeed, pieceOfFeedItem } from "@/lib/drafts/parse-feed";
import type { PieceResult } from "@/lib/drafts/piece";

/** Reads a feed's bytes item by item, so that a caller can let others work in between. */
export function* readFeed(bytes: Uint8Array, known: Map<string, string>): Generator<ImportLine> {
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
    yield lineOfRefusal(feed.reason);
    return;
  }
  yield { kind: "opened", title: feed.title, total: feed.items.length };
  for (const item of feed.items) yield lineOfItem(convert(item), known);
  yield { kind: "done" };
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
