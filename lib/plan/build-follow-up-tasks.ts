import { findPlatform } from "@/lib/channels/platforms";
import { buildPostText } from "@/lib/plan/build-post-text";
import { newTask, taskId } from "@/lib/plan/new-task";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { type ReadingMoment, readingMoment } from "@/lib/plan/reading-moments";
import { isSlow } from "@/lib/plan/slow-channel";
import type { Task } from "@/lib/plan/task";

const HOUR = 60;
const DAY = 24 * HOUR;
const NUMBERS_MINUTES = 5;
/** A second post comes when most of the first one's readers have passed; three days is our choice (assumption). */
const REPOST_MINUTE = 3 * DAY + HOUR;

/**
 * The follow-up: the numbers at each moment the review keeps them for (the hour's last reading is the first of those), answers to
 * comments, a second post where posts live long.
 */
export function buildFollowUpTasks(input: PlanInput): Task[] {
  return [
    comments(input, 2 * HOUR, "Answer the comments"),
    numbers(input, "24h"),
    comments(input, DAY, "Answer the comments of the day"),
    comments(input, 3 * DAY, "Answer what came in since"),
    ...input.channels.filter((channel) => mayRepost(channel)).map((channel) => repost(input, channel)),
    numbers(input, "7d"),
    comments(input, 7 * DAY, "Answer what came in since"),
    numbers(input, "30d"),
    numbers(input, "90d"),
  ];
}

function numbers({ launchId }: PlanInput, id: ReadingMoment["id"]): Task {
  const { minutes: minute, name } = readingMoment(id);
  return newTask(launchId, {
    key: `numbers-${minute}`,
    kind: "numbers",
    phase: "after",
    minutes: NUMBERS_MINUTES,
    earliest: minute,
    latest: minute + minute / 2,
    title: `Note the numbers after ${name}`,
    detail:
      "Views, reads, recommendations, claps, followers gained, earnings: as the statistics page shows them. The review keeps them.",
  });
}

function comments({ launchId }: PlanInput, minute: number, title: string): Task {
  return newTask(launchId, {
    key: `comments-${minute}`,
    kind: "comments",
    phase: "after",
    minutes: 15,
    earliest: minute + NUMBERS_MINUTES,
    latest: minute + DAY,
    title,
    detail: "Each one by name, with something only they get. Thank whoever passed it on.",
  });
}

function mayRepost(channel: PlanChannel): boolean {
  const platform = findPlatform(channel.platform);
  const cap = channel.parameters.cap.value;
  return platform.kind === "social" && isSlow(channel) && (cap === null || cap > 1);
}

function repost(input: PlanInput, channel: PlanChannel): Task {
  return newTask(input.launchId, {
    key: `repost-${channel.id}`,
    kind: "later-post",
    phase: "after",
    minutes: channel.parameters.postMinutes.value,
    earliest: REPOST_MINUTE,
    latest: REPOST_MINUTE + 4 * DAY,
    channelId: channel.id,
    postText: buildPostText(input, channel, 1),
    after: [taskId(input.launchId, "copy-link"), taskId(input.launchId, `post-${channel.id}`)],
    title: `Post once more: ${channel.name}`,
    detail: "Posts live long there. Not the same words: quote the sentence that readers highlighted most.",
  });
}
