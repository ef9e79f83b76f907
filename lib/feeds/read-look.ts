import type { FeedEntry } from "@/lib/feeds/feed-entry";
import type { LookFault, LookResult } from "@/lib/feeds/feed-look";
import type { FeedText } from "@/lib/feeds/read-entries";

/** What is kept of a feed between two looks. */
export type KeptLook = {
  title: string;
  etag: string;
  lastModified: string;
  entries: FeedEntry[];
  answeredAt: number | null;
  result: LookResult;
  status: number | null;
  failures: number;
  leadsTo: string;
};

/** How a look ended. */
export type LookOutcome =
  | { kind: "answered"; text: FeedText; etag: string; lastModified: string }
  | { kind: "unchanged" }
  | { kind: "refused"; reason: LookFault; status: number | null };

/**
 * What is known of a feed after a look at `now`. A fault keeps what was known and counts; what is not a feed is
 * asked anew each time, for its marks would only say that it still is none.
 */
export function readLook(known: KeptLook, outcome: LookOutcome, now: number): KeptLook {
  const fault = (result: LookFault, status: number | null): KeptLook => ({
    ...known,
    result,
    status,
    failures: known.failures + 1,
  });
  if (outcome.kind === "refused") return fault(outcome.reason, outcome.status);
  const well = { ...known, status: null, failures: 0, answeredAt: now };
  if (outcome.kind === "unchanged") return { ...well, result: "unchanged" };
  const { text, etag, lastModified } = outcome;
  switch (text.kind) {
    case "fault":
      return { ...fault(text.reason, null), etag: "", lastModified: "" };
    case "page":
      return { ...well, result: "leads_on", leadsTo: text.leadsTo, etag: "", lastModified: "" };
    case "feed":
      return {
        ...well,
        result: "read",
        leadsTo: "",
        title: text.title || known.title,
        entries: text.entries,
        etag,
        lastModified,
      };
  }
}
