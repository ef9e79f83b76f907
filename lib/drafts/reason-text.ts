import {
  type FieldFault,
  MAX_BODY_CHARACTERS,
  MAX_SUBTITLE_CHARACTERS,
  MAX_TITLE_CHARACTERS,
} from "@/lib/drafts/check-fields";
import { MAX_TOPIC_CHARACTERS, MAX_TOPICS, type TopicResult } from "@/lib/drafts/topics";
import { formatCount } from "@/lib/text/format-count";

export type DraftReason =
  | FieldFault
  | Extract<TopicResult, { ok: false }>["reason"]
  | "paste_empty"
  | "already_there"
  | "not_found"
  | "cannot_move"
  | "needs_slot"
  | "has_slot"
  | "needs_live"
  | "has_launches";

/** What went wrong and what to do, in one or two sentences. */
export const REASON_TEXT: Record<DraftReason, string> = {
  title_too_long: `A title has at most ${MAX_TITLE_CHARACTERS} characters. Shorten it to have it saved.`,
  subtitle_too_long: `A subtitle has at most ${MAX_SUBTITLE_CHARACTERS} characters. Shorten it to have it saved.`,
  body_too_long: `A draft has at most ${formatCount(MAX_BODY_CHARACTERS)} characters, about 80,000 words. Split it into parts.`,
  topics_not_taken: `A piece has at most ${MAX_TOPICS} topics. Remove one.`,
  not_a_link: "That is not a web address yet. Paste one that begins with https://, or leave it empty.",
  tracked_link:
    "That is a tracked link: it leads to the piece, and would lead to itself. Open the piece and copy its own address.",

  topic_empty: "Write the topic first.",
  topic_there: "That topic is there already.",
  topic_too_long: `A topic has at most ${MAX_TOPIC_CHARACTERS} characters.`,
  too_many_topics: `Medium takes ${MAX_TOPICS} topics. Remove one to add another.`,

  paste_empty: "Paste your text first.",
  already_there: "This piece is among your drafts already.",
  not_found: "This draft is not there any more. It may have been removed on another device.",
  cannot_move: "A draft cannot go there from where it is.",
  needs_slot: "A draft becomes scheduled by getting a slot. Choose one in the calendar.",
  has_slot: "This draft has a slot in the calendar. Move or remove its launch first.",
  needs_live: "A review comes after the piece was live. Move it to live first.",
  has_launches:
    "This draft has launches, and they are your log book. Remove its launches first, then the draft.",
};
