import type { EntryField } from "@/lib/publications/publication";
import { ENTRY_FIELDS } from "@/lib/publications/publication";

/** Headings of an exported file; what a field is called wherever it is named. */
export const FIELD_NAMES: Record<EntryField, string> = {
  name: "Name",
  address: "Address",
  followers: "Followers",
  followersReadOn: "Followers read on",
  topics: "Topics",
  accepts: "Accepts",
  howToSubmit: "How to submit",
  newsletter: "Newsletter",
  answerDays: "Answer days",
  postingDays: "Publishes on",
  notes: "Notes",
};

/** Other headings seen for the same thing; compared by letters and digits only, in any case. */
const OTHER_NAMES: Record<EntryField, readonly string[]> = {
  name: ["publication", "publication name", "title", "magazine"],
  address: ["url", "link", "website", "web site", "site", "homepage", "publication url", "web address"],
  followers: ["follower count", "followers count", "number of followers", "subscribers"],
  followersReadOn: ["followers date", "followers as of", "read on", "as of", "counted on", "date"],
  topics: ["topic", "tags", "tag", "categories", "category", "subjects", "niche"],
  accepts: ["takes", "accepted", "story type", "submission type"],
  howToSubmit: ["submit", "submission", "submissions", "guidelines", "submission guidelines", "how to apply"],
  newsletter: ["has newsletter", "mails a newsletter", "email newsletter"],
  answerDays: ["days to answer", "answer time", "response days", "response time", "waiting days"],
  postingDays: ["posting days", "publishing days", "publication days", "days", "weekdays"],
  notes: ["note", "comments", "comment", "remarks"],
};

export type MatchedColumns =
  | { ok: true; fields: (EntryField | null)[]; unused: string[] }
  | {
      ok: false;
      reason: "heading_missing";
      missing: EntryField[];
      found: string[];
      fields: (EntryField | null)[];
    };

const bare = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const FIELD_BY_NAME = new Map(
  ENTRY_FIELDS.flatMap((field) =>
    [FIELD_NAMES[field], field, ...OTHER_NAMES[field]].map((name) => [bare(name), field] as const),
  ),
);

/**
 * Says which field each column holds, by its heading. Name and address must be there. A second column for the same
 * field and an unknown one are `unused`; columns without a heading are passed over silently. `chosen` is what the
 * writer says instead, column by column.
 */
export function matchColumns(
  headings: readonly string[],
  chosen: readonly (EntryField | null)[] | null = null,
): MatchedColumns {
  const seen = new Set<EntryField>();
  const unused: string[] = [];
  const fields = headings.map((heading, index) => {
    const field = chosen === null ? (FIELD_BY_NAME.get(bare(heading)) ?? null) : (chosen[index] ?? null);
    if (field !== null && !seen.has(field)) {
      seen.add(field);
      return field;
    }
    if (heading.trim() !== "") unused.push(heading.trim());
    return null;
  });
  const missing = (["name", "address"] as const).filter((field) => !seen.has(field));
  if (missing.length === 0) return { ok: true, fields, unused };
  const found = headings.map((heading) => heading.trim()).filter((heading) => heading !== "");
  return { ok: false, reason: "heading_missing", missing, found, fields };
}
