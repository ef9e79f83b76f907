import type { ArchiveFault } from "@/lib/drafts/check-archive";
import type { FeedFault } from "@/lib/drafts/parse-feed";
import type { PieceFault } from "@/lib/drafts/piece";

/** Why a feed could not be fetched; the reasons of lib/platform/fetch-public.ts, as words. */
export type FetchReason =
  | "address_unreadable"
  | "address_private"
  | "address_unknown"
  | "name_not_looked_up"
  | "port_refused"
  | "too_many_redirects"
  | "too_large"
  | "too_slow"
  | "unreachable"
  | "answered_with_error";

export type ImportReason =
  | PieceFault
  | ArchiveFault
  | FeedFault
  | FetchReason
  | "binary"
  | "not_text"
  | "file_xml_broken"
  | "file_not_a_feed"
  | "feed_file_too_large"
  | "pieces_too_large"
  | "busy";

/** What went wrong with an import and what to do. Apart from reason-text.ts, for the editor's page need not carry it. */
export const IMPORT_REASON_TEXT: Record<ImportReason, string> = {
  piece_empty: "It has neither a title nor a text.",
  piece_too_long: "It is longer than any draft may be. Paste it in parts.",
  piece_too_deep: "Its HTML is nested too deeply to be read. Paste its text instead.",
  piece_not_text: "It is not text that can be read; it may be damaged.",
  piece_unreadable: "It is not a post in the form Medium exports. Paste its text instead.",
  piece_tracked_link:
    "Its address is a tracked link, which leads to the piece and not to itself. Paste its text instead.",

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
  file_xml_broken:
    "This file is not a whole feed: its XML is broken or cut short. Save the feed again and choose that file.",
  file_not_a_feed:
    "This file is neither a feed nor a Medium export. A list of publications (CSV) is imported under Publications.",
  feed_file_too_large: "The file is larger than 5 MB. Feeds are smaller; choose another.",
  binary: "This is neither a feed nor a Medium export.",
  not_text: "This file is not text in the encoding it names. Save the feed again and choose that file.",

  address_unreadable: "That is not a web address. Paste one such as medium.com/@name.",
  address_private:
    "That address is inside a private network, and feeds are fetched only from the public internet. Download the feed and choose the file instead.",
  address_unknown:
    "No server was found by that name. Check the spelling, and whether this machine is online.",
  name_not_looked_up:
    "That name could not be looked up, so this machine is probably offline. Try again once it is connected.",
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
};
