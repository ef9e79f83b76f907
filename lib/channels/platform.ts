import type { Fact } from "@/lib/channels/fact";

/** social: a feed of people who follow you; email: your list; community: a place with its own rules; own: Medium's own notices. */
export type PlatformKind = "social" | "email" | "community" | "own";

export type PlatformId =
  | "x"
  | "facebook"
  | "facebook_group"
  | "linkedin"
  | "instagram"
  | "threads"
  | "bluesky"
  | "mastodon"
  | "reddit"
  | "hacker_news"
  | "newsletter"
  | "telegram"
  | "whatsapp"
  | "discord"
  | "slack"
  | "pinterest"
  | "youtube_community"
  | "product_hunt"
  | "medium_followers"
  | "publication_followers"
  | "other";

/**
 * How a platform counts a post.
 * characters: code points · weighted: X's table, every link 23 · graphemes: what a reader sees as one character ·
 * graphemes_link_23: the same, every link 23 · uncounted: there is no limit to count against.
 */
export type CountedHow = "characters" | "weighted" | "graphemes_link_23" | "graphemes" | "uncounted";

/**
 * A share window's address. `{text}`, `{url}`, `{title}`, `{media}`, `{text+url}` stand for percent-encoded values,
 * `{instance}` for the host of the channel's address.
 */
export type ShareTemplate = string;

/** What a channel needs to know of where it is: nothing, or the address of that thing. */
export type AddressKind = "none" | "page" | "instance" | "server" | "workspace" | "group" | "community";

export type Platform = {
  id: PlatformId;
  name: string;
  kind: PlatformKind;
  /** One line for the picker: what a post there is. */
  hint: string;
  /** Minutes until half of a post's engagement has happened. */
  halfLifeMinutes: Fact<number>;
  /** Longest text; null: none known. */
  lengthLimit: Fact<number | null>;
  /** What the limit counts: the post, or only the title that is submitted with the link. */
  lengthOf: "post" | "title";
  countedHow: CountedHow;
  /** null: no share window; copy the text and open the place. */
  share: ShareTemplate | null;
  /** Part of the followers who see a post, of those the part who open the piece, of those the part who recommend it; each 0..1. */
  reach: Fact<number>;
  click: Fact<number>;
  recommend: Fact<number>;
  /** Smallest distance between the ends of two posts on this platform in one hour; 0: no rule. */
  minGapMinutes: Fact<number>;
  /** Most posts on this platform in one launch; null: no limit. */
  cap: Fact<number | null>;
  /** The k-th post is worth repeatFactor^(k−1) of its value; below 1 only together with a gap of at least a minute. */
  repeatFactor: Fact<number>;
  /** Minutes a post takes one person who writes it there and then. */
  postMinutes: Fact<number>;
  /** Happens by itself at T0; nobody performs it. */
  automatic: boolean;
  /** Whether the writer is offered it when adding a channel; false: the planner adds it by itself. */
  offered: boolean;
  /** What a handle looks like there ("@ana"); empty: there are no handles. */
  handleHint: string;
  /** Address of a profile with `{handle}` (without a leading @) in it; null: none can be built. */
  profile: string | null;
  addressKind: AddressKind;
  /** What must be kept there. */
  rules: Fact<string>[];
  /** What is known besides. */
  notes: Fact<string>[];
};
