import { IMPORT_REASON_TEXT } from "@/lib/drafts/import-reason-text";
import type { LookResult } from "@/lib/feeds/feed-look";

/** Why a feed that a writer typed was not taken, and what to do. */
export function describeFault(result: LookResult, status: number | null): string {
  switch (result) {
    case "answered_with_error":
      return `The server answered with an error${status === null ? "" : ` (${status})`}. Check the address, or try again in a minute.`;
    case "address_private":
      return "That address is inside a private network, and feeds are fetched only from the public internet.";
    case "not_text":
    case "leads_on":
      return IMPORT_REASON_TEXT.not_a_feed;
    case "too_slow":
      return "The server took longer than 10 seconds. Try again in a minute.";
    case "asked":
    case "fault":
    case "read":
    case "unchanged":
      return "The feed could not be read. Try again in a minute.";
    case "feed_too_long":
      return "The feed has more than 2,000 items, more than is read again and again. Take a shorter one.";
    default:
      return IMPORT_REASON_TEXT[result];
  }
}
