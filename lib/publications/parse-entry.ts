import { formatWeekdays } from "@/lib/publications/format-weekdays";
import type { AddressFault } from "@/lib/publications/parse-address";
import { parseAddress } from "@/lib/publications/parse-address";
import type { FollowersFault } from "@/lib/publications/parse-followers";
import { parseFollowers } from "@/lib/publications/parse-followers";
import { parseLooseDate } from "@/lib/publications/parse-loose-date";
import { parseWeekdays } from "@/lib/publications/parse-weekdays";
import type { Accepts, EntryField, EntryText, PublicationEntry } from "@/lib/publications/publication";
import {
  ANSWER_DAYS,
  NAME_LENGTH,
  TEXT_LENGTH,
  TOPIC_COUNT,
  TOPIC_LENGTH,
} from "@/lib/publications/publication";
import type { CalendarDate } from "@/lib/time/calendar-date";

export type EntryFault =
  | AddressFault
  | FollowersFault
  | "name_missing"
  | "name_long"
  | "date_unreadable"
  | "date_in_future"
  | "topics_many"
  | "topic_long"
  | "accepts_unreadable"
  | "newsletter_unreadable"
  | "answer_days_unreadable"
  | "posting_days_unreadable"
  | "text_long";

export type ParsedEntry =
  | { ok: true; entry: PublicationEntry; addressKey: string }
  | { ok: false; faults: Partial<Record<EntryField, EntryFault>> };

type Parsed<T> = { value: T } | { fault: EntryFault };

const ACCEPTS_WORDS: Record<string, Accepts> = {
  "": "unknown",
  "?": "unknown",
  unknown: "unknown",
  "not known": "unknown",
  draft: "drafts",
  drafts: "drafts",
  "drafts only": "drafts",
  unpublished: "drafts",
  published: "published",
  "published only": "published",
  "published stories": "published",
  both: "both",
  all: "both",
  any: "both",
  either: "both",
  "drafts and published": "both",
  "published and drafts": "both",
};

const NEWSLETTER_WORDS: Record<string, boolean | null> = {
  "": null,
  "?": null,
  unknown: null,
  "not known": null,
  yes: true,
  y: true,
  true: true,
  "1": true,
  no: false,
  n: false,
  false: false,
  "0": false,
};

/**
 * Reads what was typed or imported about one publication. Every fault is told at its field; nothing is guessed.
 * `today` is the writer's date: followers cannot have been read after it. Parsing `textOfEntry` gives the entry again.
 */
export function parseEntry(text: EntryText, today: CalendarDate): ParsedEntry {
  const address = parseAddress(text.address);
  const followers = parseFollowers(text.followers);
  const parsed = {
    name: parseName(text.name),
    address: address.ok ? { value: address.address } : { fault: address.reason },
    followers: followers.ok ? { value: followers.followers } : { fault: followers.reason },
    followersReadOn: parseReadOn(text.followersReadOn, today),
    topics: parseTopics(text.topics),
    accepts: parseWord(text.accepts, ACCEPTS_WORDS, "accepts_unreadable"),
    howToSubmit: parseText(text.howToSubmit),
    newsletter: parseWord(text.newsletter, NEWSLETTER_WORDS, "newsletter_unreadable"),
    answerDays: parseAnswerDays(text.answerDays),
    postingDays: parsePostingDays(text.postingDays),
    notes: parseText(text.notes),
  } satisfies { [F in EntryField]: Parsed<PublicationEntry[F]> };
  const faults: Partial<Record<EntryField, EntryFault>> = {};
  const entry: Partial<Record<EntryField, unknown>> = {};
  for (const [field, result] of Object.entries(parsed) as [EntryField, Parsed<unknown>][]) {
    if ("fault" in result) faults[field] = result.fault;
    else entry[field] = result.value;
  }
  if (!address.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, entry: entry as PublicationEntry, addressKey: address.key };
}

/** The entry as texts, in the form parseEntry reads back. */
export function textOfEntry(entry: PublicationEntry): EntryText {
  return {
    name: entry.name,
    address: entry.address,
    followers: entry.followers === null ? "" : String(entry.followers),
    followersReadOn: entry.followersReadOn ?? "",
    topics: entry.topics.join(", "),
    accepts: entry.accepts,
    howToSubmit: entry.howToSubmit,
    newsletter: entry.newsletter === null ? "" : entry.newsletter ? "yes" : "no",
    answerDays: entry.answerDays === null ? "" : String(entry.answerDays),
    postingDays: formatWeekdays(entry.postingDays),
    notes: entry.notes,
  };
}

/** Line feeds only, no control characters (a NUL cuts texts short in some programs), no half characters. */
function clean(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .trim();
}

function parseText(text: string): Parsed<string> {
  const value = clean(text);
  return value.length > TEXT_LENGTH ? { fault: "text_long" } : { value };
}

function parseName(text: string): Parsed<string> {
  const value = clean(text).replace(/\s+/g, " ");
  if (value === "") return { fault: "name_missing" };
  return value.length > NAME_LENGTH ? { fault: "name_long" } : { value };
}

function parseReadOn(text: string, today: CalendarDate): Parsed<CalendarDate | null> {
  if (text.trim() === "") return { value: null };
  const date = parseLooseDate(text);
  if (date === null) return { fault: "date_unreadable" };
  return date > today ? { fault: "date_in_future" } : { value: date };
}

function parseTopics(text: string): Parsed<string[]> {
  const topics = new Map<string, string>();
  for (const part of clean(text).split(/[;,|\n]/)) {
    const topic = part
      .replace(/\s+/g, " ")
      .replace(/^[# ]+/, "")
      .trimEnd();
    if (topic !== "" && !topics.has(topic.toLowerCase())) topics.set(topic.toLowerCase(), topic);
  }
  const value = [...topics.values()];
  if (value.length > TOPIC_COUNT) return { fault: "topics_many" };
  return value.some((topic) => topic.length > TOPIC_LENGTH) ? { fault: "topic_long" } : { value };
}

function parseWord<T>(text: string, words: Record<string, T>, fault: EntryFault): Parsed<T> {
  const word = text.trim().toLowerCase().replace(/\s+/g, " ");
  return Object.hasOwn(words, word) ? { value: words[word] as T } : { fault };
}

function parseAnswerDays(text: string): Parsed<number | null> {
  const parts = /^(\d{1,4})(?:\s*(days?|d|weeks?|w))?$/i.exec(text.trim());
  if (parts === null) return text.trim() === "" ? { value: null } : { fault: "answer_days_unreadable" };
  const days = Number(parts[1]) * (parts[2]?.toLowerCase().startsWith("w") ? 7 : 1);
  return days < 1 || days > ANSWER_DAYS ? { fault: "answer_days_unreadable" } : { value: days };
}

function parsePostingDays(text: string): Parsed<number[]> {
  const value = parseWeekdays(text);
  return value === null ? { fault: "posting_days_unreadable" } : { value };
}
