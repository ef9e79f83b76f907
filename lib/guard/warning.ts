import type { Fact } from "@/lib/channels/fact";
import type { OtherPosts } from "@/lib/channels/own-part";
import type { RuleCard } from "@/lib/channels/rule-card";
import type { Place } from "@/lib/channels/shares-audience";
import type { PostedText } from "@/lib/plan/posted-text";
import type { Task } from "@/lib/plan/task";

/** What the guard looks for. The words are kept in the database, in front of a waiver's key. */
export type GuardRule =
  | "two_posts"
  | "own_links"
  | "begging"
  | "tell_no_one"
  | "upvotes"
  | "near_copy"
  | "closed_day";

/** What gets one out of it with one tap: another time, other words, or without the task. */
export type WayOut =
  | { kind: "move"; startMinute: number; says: string }
  /** By hand. */
  | { kind: "rewrite"; says: string }
  /** From another of the channel's wordings. */
  | { kind: "reword"; says: string }
  | { kind: "skip"; says: string };

/** Why a warning was let pass, and when. */
export type Waiver = { reason: string; at: number };

/** Something that speaks against one task as it stands. It never blocks. */
export type Warning = {
  /** The rule with what it was found in: other words or another pair are warned about anew. */
  key: string;
  rule: GuardRule;
  taskId: string;
  title: string;
  detail: string;
  /** Whose rule it is. */
  source: Omit<Fact<string>, "value">;
  waysOut: WayOut[];
  waiver: Waiver | null;
};

/** A channel as the guard sees it. */
export type GuardChannel = Place & { name: string; card: RuleCard | null; otherPosts: readonly OtherPosts[] };

/** All the guard looks at. */
export type GuardInput = {
  /** Those of one launch as they stand now. */
  tasks: readonly Task[];
  /** Done ones: nothing can be said against them any more. */
  done: ReadonlySet<string>;
  /** All of the writer's, archived ones too. */
  channels: readonly GuardChannel[];
  /** The texts of their other launches. */
  posted: readonly PostedText[];
  /** What minutes are counted from. */
  t0At: number;
  zone: string;
};

/** A post of the launch that is still planned, or done, with its place and when it is out. */
export type GuardPost = { task: Task; channel: GuardChannel; place: GuardChannel; text: string; at: number };

const MINUTE = 60_000;

/** The posts of the launch that people make, in the order they will be out. */
export function listGuardPosts({ tasks, channels, t0At }: GuardInput): GuardPost[] {
  return tasks
    .flatMap((task): GuardPost[] => {
      const channel = channels.find(({ id }) => id === task.channelId);
      if (channel === undefined || task.automatic || task.skipped || task.startMinute === null) return [];
      const at = t0At + (task.startMinute + task.durationMinutes) * MINUTE;
      return [{ task, channel, place: channel, text: task.postText, at }];
    })
    .sort((a, b) => a.at - b.at || (a.task.id < b.task.id ? -1 : 1));
}
