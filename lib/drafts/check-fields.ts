import type { DraftFields } from "@/lib/drafts/draft";
import { isTrackedLink } from "@/lib/drafts/is-tracked-link";
import { parseLink } from "@/lib/drafts/parse-link";
import { MAX_TOPIC_CHARACTERS, MAX_TOPICS } from "@/lib/drafts/topics";

/** Assumptions, far above what any platform shows. */
export const MAX_TITLE_CHARACTERS = 300;
export const MAX_SUBTITLE_CHARACTERS = 500;
/** Assumption: about 80,000 words, a whole book; keeps one save below a megabyte or two. */
export const MAX_BODY_CHARACTERS = 500_000;

export type FieldFault =
  | "title_too_long"
  | "subtitle_too_long"
  | "body_too_long"
  | "topics_not_taken"
  | "not_a_link"
  | "tracked_link";
export type FieldFaults = Partial<Record<keyof DraftFields, FieldFault>>;

/** What is wrong with fields as typed, by field; empty when all can be saved. Empty links are null, not faults. */
export function checkFields(fields: Partial<DraftFields>): FieldFaults {
  const faults: FieldFaults = {};
  if ((fields.title?.length ?? 0) > MAX_TITLE_CHARACTERS) faults.title = "title_too_long";
  if ((fields.subtitle?.length ?? 0) > MAX_SUBTITLE_CHARACTERS) faults.subtitle = "subtitle_too_long";
  if ((fields.body?.length ?? 0) > MAX_BODY_CHARACTERS) faults.body = "body_too_long";
  const topics = fields.topics ?? [];
  if (topics.length > MAX_TOPICS || topics.some((topic) => topic.length > MAX_TOPIC_CHARACTERS)) {
    faults.topics = "topics_not_taken";
  }
  for (const field of ["coverUrl", "canonicalUrl", "publishedUrl"] as const) {
    const link = fields[field];
    if (link === undefined || link === null || link.trim() === "") continue;
    const whole = parseLink(link);
    if (whole === null) faults[field] = "not_a_link";
    else if (field !== "coverUrl" && isTrackedLink(whole)) faults[field] = "tracked_link";
  }
  return faults;
}

/** The fields as they are stored: links made whole. Call it only on fields without faults. */
export function tidyFields(fields: Partial<DraftFields>): Partial<DraftFields> {
  const tidy = { ...fields };
  for (const field of ["coverUrl", "canonicalUrl", "publishedUrl"] as const) {
    const link = tidy[field];
    if (link !== undefined) tidy[field] = link === null || link.trim() === "" ? null : parseLink(link);
  }
  return tidy;
}
