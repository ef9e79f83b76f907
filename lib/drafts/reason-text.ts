import type { ArchiveFault } from "@/lib/drafts/check-archive";
import {
  type FieldFault,
  MAX_BODY_CHARACTERS,
  MAX_SUBTITLE_CHARACTERS,
  MAX_TITLE_CHARACTERS,
} from "@/lib/drafts/check-fields";
import type { FeedFault } from "@/lib/drafts/parse-feed";
import type { PieceFault } from "@/lib/drafts/piece";
import { MAX_TOPIC_CHARACTERS, MAX_TOPICS, type TopicResult } from "@/lib/drafts/topics";

/** Why a feed could not be fetched; the reasons of lib/platform/fetch-public.ts, as words. */
export type FetchReason =
  | "address_unreadable"
  | "address_private"
  | "address_unknown"
  | "port_refused"
  | "too_many_redirects"
  | "too_large"
  | "too_slow"
  | "unreachable"
  | "answered_with_error";

export type DraftReason =
  | FieldFault
  | Extract<TopicResult, { ok: false }>["reason"]
  | PieceFault
  | ArchiveFault
  | FeedFault
  | FetchReason
  | "not_text"
  | "feed_file_too_large"
  | "pieces_too_large"
  | "busy"
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
  body_too_long: `A draft has at most ${MAX_BODY_CHARACTERS.toLocaleString("en")} characters, about 80,000 words. Split it into parts.`,
  topics_not_taken: `A piece has at most ${MAX_TOPICS} topics. Remove one.`,
  not_a_link: "That is not a web address yet. Paste one that begins with https://, or leave it empty.",

  topic_empty: "Write the topic first.",
  topic_there: "That topic is there already.",
  topic_too_long: `A topic has at most ${MAX_TOPIC_CHARACTERS} characters.`,
  too_many_topics: `Medium takes ${MAX_TOPICS} topics. Remove one to add another.`,

  piece_empty: "It has neither a title nor a text.",
  piece_too_long: "It is longer than any draft may be. Paste it in parts.",
  piece_too_deep: "Its HTML is nested too deeply to be read. Paste its text instead.",
  piece_not_text: "It is not text that can be read; it may be damaged.",
  piece_unreadable: "It is not a post in the form Medium exports. Paste its text instead.",

  archive_broken:
    "This is not a whole zip file, or it is damaged. Download the export again and choose the file Medium sent, unopened.",
  archive_too_large: "The file is larger than 50 MB. Take the posts you want out of it and zip those.",
  archive_too_many:
    "The file holds more than 10,000 entries. Take the posts you want out of it and zip those.",
  archive_expands:
    "Unpacked, this file would be more than 100 times its size or beyond 500 MB. No export of writing is; it was not opened.",
  archive_encrypted: "The file is locked with a password. Choose the export as Medium sent it.",
  archive_names:
    "The file holds names that lead out of its own folder. No export of Medium does; it was not opened.",
  archive_overlaps: "Entries of this file share the same bytes. No export of Medium does; it was not opened.",
  archive_nested:
    "There is an archive inside this archive. Unpack it and choose the one that holds the folder “posts”.",
  archive_no_posts:
    "There is no folder “posts” with HTML files in it, so this is not a Medium export. Ask for one in Medium's settings under “Security and apps”.",

  xml_broken:
    "This is not a whole feed: its XML is broken or cut short. Fetch it again, or check the address.",
  xml_entities:
    "This file declares entities of its own, which a feed has no use for and which can be made to flood a computer. It was not read.",
  not_a_feed: "That is not a feed. For Medium paste medium.com/@name; for a blog look for “RSS” or “feed”.",
  feed_empty: "The feed has no items yet.",
  feed_too_long: "The feed has more than 2,000 items. Import the newest from a shorter feed.",
  feed_file_too_large: "The file is larger than 5 MB. Feeds are smaller; choose another.",
  not_text: "This file is not text in the encoding it names. Save the feed again and choose that file.",

  address_unreadable: "That is not a web address. Paste one such as medium.com/@name.",
  address_private:
    "That address is inside a private network, and feeds are fetched only from the public internet. Download the feed and choose the file instead.",
  address_unknown: "No server is known by that name. Check the spelling.",
  port_refused: "That port is not one a feed is served on. Check the address.",
  too_many_redirects:
    "That address leads on more than three times. Open it in a browser and paste where it ends.",
  too_large: "What came back is larger than 5 MB. Feeds are smaller; check the address.",
  too_slow:
    "The server took longer than 10 seconds. Try again in a minute, or download the feed and choose the file.",
  unreachable: "The server could not be reached, or broke off. Try again in a minute.",
  answered_with_error: "The server answered with an error. Check the address, or try again in a minute.",

  pieces_too_large:
    "That is more than 50 MB of text at once. Choose fewer pieces and import the rest afterwards.",
  busy: "Two other files are being read at this moment. Try again in a minute.",
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
