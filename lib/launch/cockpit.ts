import type { FeedWatch } from "@/lib/feeds/feed-look";
import type { BandPoint } from "@/lib/launch/describe-pace";
import type { LoggedOperation } from "@/lib/launch/operation";
import type { PacePoint } from "@/lib/launch/pace";
import type { TaskGuard } from "@/lib/launch/task-guard";
import type { LinkClicks } from "@/lib/links/link-clicks";
import type { PostLink } from "@/lib/links/post-link";
import type { HourAudience } from "@/lib/plan/build-instance";
import type { Helper } from "@/lib/plan/crew";
import type { Task } from "@/lib/plan/task";
import type { ZoneStretch } from "@/lib/time/zone";

/** Where a task's post goes. */
export type TaskPlace = {
  platform: string;
  platformName: string;
  channelName: string;
  /** The channel's own address: the instance, group, server or page. */
  address: string;
  /** Its share window's address with places to fill (lib/channels/share-link.ts); null: it has none. */
  share: string | null;
  /** Where to open when the platform has no share window; null: not known. */
  openUrl: string | null;
  /** What its post carries for the piece; null: the piece's own address. */
  link: PostLink | null;
};

export type CockpitTask = Task & { place: TaskPlace | null };

/** Raised with every change of `Cockpit`: a page never reads what a newer or older version wrote. */
export const COCKPIT_FORMAT = 10;

/** Whether this device is a helper's. */
export function isHelpers({ me, writer }: Pick<Cockpit, "me" | "writer">): boolean {
  return me.id !== writer.id;
}

/** Everything the live page of one launch starts from. */
export type Cockpit = {
  launchId: string;
  title: string;
  publicationName: string | null;
  /** The writer's zone; every time on their page is in it, on a helper's in the device's own. */
  zone: string;
  /** That zone's offsets around the slot. */
  stretch: ZoneStretch;
  slotAt: number;
  target: number;
  plannedAt: number | null;
  /** Where the piece can be read, as far as the draft knows. */
  publishedUrl: string | null;
  tasks: CockpitTask[];
  paceLine: PacePoint[];
  logged: LoggedOperation[];
  head: number;
  /** Who is at this device: the writer, or one of the crew. */
  me: { id: string; name: string };
  writer: { id: string; name: string };
  /** Who carries it out besides the writer. */
  crew: Helper[];
  /** What the forecast holds likely by each minute of the hour. */
  band: BandPoint[];
  /** The half-life of each post's attention in minutes, by task. */
  halfLives: [taskId: string, minutes: number][];
  /** What the rest of the hour is planned again with. */
  audience: HourAudience;
  /** The rules to keep at its tasks, and what speaks against them; tasks without either are absent. */
  guard: TaskGuard[];
  /** The feeds that are watched for the piece, and what was last seen in them. */
  feed: FeedWatch;
  /** What lately should have been notified and did not reach any device; null: nothing. */
  losses: string | null;
  /** What the tracked links have brought so far; newer counts come over the live stream. */
  clicks: LinkClicks[];
  /** Clicks wait in memory: the server's disk does not take them. */
  isStorageFull: boolean;
  /** The server's time when this was read. */
  now: number;
};
