import { IMPORT_REASON_TEXT } from "@/lib/drafts/import-reason-text";
import type { FetchFault } from "@/lib/platform/fetch-public";
import type { PageFault } from "@/lib/readiness/read-page";
import { MAX_HEADLINES, MAX_SOURCES } from "@/lib/readiness/schema";

export type ReadinessReason =
  | FetchFault
  | PageFault
  | "too_many_sources"
  | "too_many_headlines"
  | "source_too_long";

const PASTE = "Open it in your browser and paste its text instead.";

/** What went wrong and what to do, in one or two sentences. */
export const READINESS_REASON_TEXT: Record<ReadinessReason, string> = {
  address_unreadable: "That is not a web address. It begins with https://.",
  address_private: `That address is inside a private network, and pages are fetched only from the public internet. ${PASTE}`,
  address_unknown: IMPORT_REASON_TEXT.address_unknown,
  name_not_looked_up: IMPORT_REASON_TEXT.name_not_looked_up,
  port_refused: "That port is not one a page is served on. Check the address.",
  too_many_redirects: IMPORT_REASON_TEXT.too_many_redirects,
  too_large: `The page is larger than 5 MB. ${PASTE}`,
  too_slow: `The server took longer than 10 seconds. Try again in a minute, or paste its text instead.`,
  unreachable: IMPORT_REASON_TEXT.unreachable,
  answered_with_error: `The server refused it, as many do to programs. ${PASTE}`,
  binary: `This is no page of text. ${PASTE}`,
  encoding_wrong: `The page names an encoding, but too many of its letters are not in it. ${PASTE}`,
  encoding_unknown: `The page names an encoding that cannot be read here. ${PASTE}`,
  encoding_unnamed: `The page does not say which encoding its letters are in, and it is none of the common ones. ${PASTE}`,
  piece_too_long: `The page is longer than can be read here. ${PASTE}`,
  piece_too_deep: `The page is nested too deeply to be read. ${PASTE}`,
  page_empty: `There is hardly any text in what the server sent; the page may be made by scripts. ${PASTE}`,
  too_many_sources: `At most ${MAX_SOURCES} sources are kept for one draft. Remove one to add another.`,
  too_many_headlines: `At most ${MAX_HEADLINES} headlines are kept. Remove one to add another.`,
  source_too_long: "The page’s text is longer than is compared. Paste the part you used.",
};
