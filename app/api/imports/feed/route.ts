import { decodeText } from "@/lib/drafts/decode-text";
import { feedAddress, findFeedLink } from "@/lib/drafts/feed-address";
import { lineOfRefusal } from "@/lib/drafts/import-line";
import { IMPORT_REASON_TEXT, type ImportReason } from "@/lib/drafts/import-reason-text";
import { indexKnown } from "@/lib/drafts/known-pieces";
import { readFeed } from "@/lib/drafts/read-feed";
import { feedAddressSchema } from "@/lib/drafts/schema";
import { listKnownDrafts } from "@/lib/drafts/store";
import {
  type Fetched,
  fetchPublic,
  MAX_FETCH_BYTES,
  MAX_FETCH_MILLISECONDS,
} from "@/lib/platform/fetch-public";
import { jsonError, ownerRoute } from "@/lib/platform/http";
import { logFault } from "@/lib/platform/log";
import { readBody, readJson } from "@/lib/platform/read-body";
import { streamLines } from "@/lib/platform/stream-lines";

const MAX_ADDRESS_BYTES = 10_000;
const ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

/**
 * Reads a feed and tells its items line by line; stores nothing. The body is the feed's file, or as JSON
 * `{ address }` where to fetch it.
 */
export const POST = ownerRoute(async ({ owner, request }) => {
  const isAddress = (request.headers.get("content-type") ?? "").startsWith("application/json");
  const feed = isAddress ? await fetchFeed(request) : await readBody(request, MAX_FETCH_BYTES);
  if (feed === null) return refuse("feed_file_too_large", 413);
  if (!Buffer.isBuffer(feed)) return refuse(feed, 422);
  const known = indexKnown(await listKnownDrafts(owner.ownerId));
  return streamLines(readFeed(feed, known, isAddress ? "address" : "file"), (error) => {
    logFault("reading a feed", error);
    return lineOfRefusal("xml_broken");
  });
});

async function fetchFeed(request: Request): Promise<Buffer | ImportReason> {
  const body = await readJson(request, MAX_ADDRESS_BYTES);
  const parsed = feedAddressSchema.safeParse(body?.value);
  const address = parsed.success ? feedAddress(parsed.data.address) : null;
  if (address === null) return "address_unreadable";
  // A page and the feed it names share the time.
  const signal = AbortSignal.timeout(MAX_FETCH_MILLISECONDS);
  const first = await fetchPublic(address, { accept: ACCEPT, signal });
  if (!first.ok) return first.reason;
  const named = linkOf(first);
  if (named === null) return first.bytes;
  const second = await fetchPublic(named, { accept: ACCEPT, signal });
  return second.ok ? second.bytes : second.reason;
}

/** A writer may paste the address of a page; its head says where the feed is. */
function linkOf(page: Extract<Fetched, { ok: true }>): string | null {
  if (!page.contentType.includes("html")) return null;
  const decoded = decodeText(page.bytes);
  return decoded.ok ? findFeedLink(decoded.text, page.address) : null;
}

function refuse(reason: ImportReason, status: number): Response {
  return jsonError(status, reason, IMPORT_REASON_TEXT[reason]);
}
