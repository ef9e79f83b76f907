import type { PacePoint } from "@/lib/launch/pace";
import type { MinuteClicks } from "@/lib/measurement/minute-clicks";
import type { ViewSource } from "@/lib/measurement/snapshot";
import type { Task } from "@/lib/plan/task";

/** What a launch left behind that launches to come can learn from. */
export type FlownLaunch = {
  launchId: string;
  /** The confirmed go-live. */
  t0At: number;
  target: number;
  publicationFollowers: number | null;
  /** The planned posts and notices. */
  posts: Pick<
    Task,
    "id" | "kind" | "channelId" | "startMinute" | "durationMinutes" | "automatic" | "skipped"
  >[];
  /** When each post was ticked done, by task. */
  doneAt: ReadonlyMap<string, number>;
  /** The count nearest to the hour's end; null: nobody read it. */
  reading: PacePoint | null;
  clicks: readonly MinuteClicks[];
  /** Views by source as first read off the statistics, and how many minutes after T0; null: nobody noted them. */
  sources: { minute: number; sources: readonly ViewSource[] } | null;
};
