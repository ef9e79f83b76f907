import type { FetchReason } from "@/lib/drafts/import-reason-text";
import type { FeedText } from "@/lib/feeds/read-entries";

/** Why a look brought nothing. */
export type LookFault = FetchReason | Extract<FeedText, { kind: "fault" }>["reason"] | "fault";

/** read: its items came · unchanged: nothing new since · asked: no answer yet · leads_on: a page that names its feed. */
export type LookResult = "read" | "unchanged" | "asked" | "leads_on" | LookFault;

/** A new entry of a feed, as much as a person is told of it. */
export type FreshEntry = { title: string; link: string; publishedAt: number | null };

/** One feed a launch watches, and what came of the last look at it. */
export type WatchedFeed = {
  address: string;
  /** What it calls itself; empty: not known yet. */
  title: string;
  of: "publication" | "writer";
  /** When it was last asked; null: never. */
  lookedAt: number | null;
  result: LookResult | null;
  /** The HTTP status of an error. */
  status: number | null;
  nextLookAt: number | null;
  /** Its entries that are new enough to be the piece, latest first. */
  fresh: FreshEntry[];
};

/** Where and by what the piece was recognised. */
export type SeenPiece = { address: string; by: "link" | "title"; title: string; seenAt: number };

/** What a launch's feeds are, and what was last seen in them. */
export type FeedWatch = {
  isOff: boolean;
  /** The feed this launch watches in place of the writer's; empty: the writer's. */
  ownAddress: string;
  feeds: WatchedFeed[];
  seen: SeenPiece | null;
};
