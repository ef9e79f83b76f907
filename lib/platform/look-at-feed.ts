import type { FeedEntry } from "@/lib/feeds/feed-entry";
import type { LookResult } from "@/lib/feeds/feed-look";
import { lookPause, parseRetryAfter } from "@/lib/feeds/look-pause";
import { type LookOutcome, readLook } from "@/lib/feeds/read-look";
import { parseEntriesColumn } from "@/lib/feeds/schema";
import { readClock } from "@/lib/platform/clock";
import { type Answered, askPublic, MAX_FETCH_MILLISECONDS } from "@/lib/platform/fetch-public";
import { logFault } from "@/lib/platform/log";
import { claimLook, findLooks, type Look, saveLook } from "@/lib/platform/look-memory";
import { runPlanner } from "@/lib/platform/planner-pool";
import { settings } from "@/lib/platform/settings";

/** A feed of 5 MB takes about a second to read; one made to take for ever is given up, and its thread with it. */
const READ_MILLISECONDS = 20_000;
const ACCEPT = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

/** A feed as it is known, with its entries read. */
export type FeedLook = Omit<Look, "items" | "result"> & { entries: FeedEntry[]; result: LookResult };

/**
 * Asks a feed what is new, unless it was asked too short a time ago (null). Gives what was known before and what is
 * known now; the latter is not kept yet (`keepFeedLook`), so that what follows from it can be done first.
 */
export async function lookAtFeed(
  address: string,
  signal?: AbortSignal,
): Promise<{ before: FeedLook; after: FeedLook } | null> {
  const pause = { everySeconds: settings().feedSeconds, failures: 0, retryAfterSeconds: null };
  const askedAt = readClock();
  const claimed = await claimLook(address, askedAt, askedAt + lookPause(address, pause));
  if (claimed === null) return null;
  const before = feedLookOf(claimed);
  const answered = await askPublic(address, {
    accept: ACCEPT,
    headers: conditionsOf(before),
    signal: AbortSignal.any([
      AbortSignal.timeout(MAX_FETCH_MILLISECONDS),
      ...(signal === undefined ? [] : [signal]),
    ]),
  });
  const outcome = await outcomeOf(answered);
  const now = readClock();
  const after = { ...before, ...readLook(before, outcome, now) };
  const headers = answered.kind === "fetched" ? undefined : answered.headers;
  const retryAfterSeconds = parseRetryAfter(headers?.["retry-after"], now);
  const nextLookAt = askedAt + lookPause(address, { ...pause, failures: after.failures, retryAfterSeconds });
  return { before, after: { ...after, nextLookAt } };
}

export async function keepFeedLook({ entries, ...look }: FeedLook): Promise<void> {
  await saveLook({ ...look, items: JSON.stringify(entries) });
}

/** The last looks at these feeds; where a page has led on to its feed, the feed's, under the page's address. */
export async function findFeedLooks(addresses: readonly string[]): Promise<Map<string, FeedLook>> {
  const asked = await findLooks(addresses);
  const targets = [...asked.values()].map(({ leadsTo }) => leadsTo).filter((address) => address !== "");
  const led = targets.length === 0 ? new Map<string, Look>() : await findLooks(targets);
  return new Map([...asked].map(([address, look]) => [address, feedLookOf(led.get(look.leadsTo) ?? look)]));
}

function feedLookOf({ items, ...look }: Look): FeedLook {
  return { ...look, result: look.result as LookResult, entries: parseEntriesColumn(items) };
}

function conditionsOf({ etag, lastModified }: FeedLook): Record<string, string> {
  return {
    ...(etag === "" ? {} : { "if-none-match": etag }),
    ...(lastModified === "" ? {} : { "if-modified-since": lastModified }),
  };
}

async function outcomeOf(answered: Answered): Promise<LookOutcome> {
  if (answered.kind === "unchanged") return { kind: "unchanged" };
  if (answered.kind === "refused") {
    return { kind: "refused", reason: answered.reason, status: answered.status ?? null };
  }
  const { bytes, address, headers } = answered;
  try {
    const job = { kind: "feed" as const, bytes, address };
    const text = await runPlanner(job, { asker: address, signal: AbortSignal.timeout(READ_MILLISECONDS) });
    return {
      kind: "answered",
      text,
      etag: headers.etag ?? "",
      lastModified: headers["last-modified"] ?? "",
    };
  } catch (error) {
    logFault(`reading the feed ${address}`, error);
    return { kind: "refused", reason: "fault", status: null };
  }
}
