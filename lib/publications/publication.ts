import type { CalendarDate } from "@/lib/time/calendar-date";

/** What a publication takes: drafts only, already published pieces only, both, or nobody knows. */
export const ACCEPTS = ["drafts", "published", "both", "unknown"] as const;
export type Accepts = (typeof ACCEPTS)[number];

/** What the writer knows about one publication. Texts are trimmed, with line feeds only. */
export type PublicationEntry = {
  name: string;
  /** https address, in the form parseAddress gives. */
  address: string;
  followers: number | null;
  /** The day the followers were read; null when nobody wrote it down. */
  followersReadOn: CalendarDate | null;
  topics: string[];
  accepts: Accepts;
  howToSubmit: string;
  /** Whether it mails a newsletter; null when not known. */
  newsletter: boolean | null;
  /** Days the writer allows for an answer; null when not known. */
  answerDays: number | null;
  /** Weekdays it publishes on, 1 Monday … 7 Sunday, in order; empty: any day, or not known. */
  postingDays: number[];
  notes: string;
};

/** One publication in the writer's directory. */
export type Publication = PublicationEntry & {
  id: string;
  /** By which two addresses are known as the same publication. */
  addressKey: string;
  createdAt: number;
  updatedAt: number;
};

export type EntryField = keyof PublicationEntry;

/** In the order of the form and of an exported file. */
export const ENTRY_FIELDS: readonly EntryField[] = [
  "name",
  "address",
  "followers",
  "followersReadOn",
  "topics",
  "accepts",
  "howToSubmit",
  "newsletter",
  "answerDays",
  "postingDays",
  "notes",
];

/** The entry as texts: what a form sends and what a row of a file holds. */
export type EntryText = Record<EntryField, string>;

export const EMPTY_ENTRY_TEXT: EntryText = {
  name: "",
  address: "",
  followers: "",
  followersReadOn: "",
  topics: "",
  accepts: "",
  howToSubmit: "",
  newsletter: "",
  answerDays: "",
  postingDays: "",
  notes: "",
};

// Caps so that one cell cannot fill the database; far above anything seen in a directory (assumption).
export const NAME_LENGTH = 200;
export const TEXT_LENGTH = 20_000;
export const TOPIC_LENGTH = 60;
export const TOPIC_COUNT = 40;
export const ANSWER_DAYS = 365;
