import { findPlatform } from "@/lib/channels/platforms";
import { buildPostText } from "@/lib/plan/build-post-text";
import { newTask, taskId } from "@/lib/plan/new-task";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { belongsAfter, slowReason } from "@/lib/plan/slow-channel";
import { HOUR_FINISH, type Task } from "@/lib/plan/task";

/** Notices take a few minutes to go out (help.medium.com 360059837393); three is our choice (assumption). */
const NOTICE_MINUTE = 3;
/** When a publication's newsletter goes out is theirs to decide; the strip needs a place for it. */
const NEWSLETTER_MINUTE = 10;
/** Part of a post's time that is left when its text was written before (assumption). */
const PREPARED_PART = 0.4;
const APPOINTMENTS = [15, 30, 45, 60];
/** The key of the task by which the publication's followers are told; its audience is no channel of the writer's. */
export const PUBLICATION_NOTICE = "publication-notice";
/** Posts that stand in the follow-up begin when the last appointment of the hour is over. */
export const FOLLOW_UP_MINUTE = 65;
const FOLLOW_UP_ROOM = 24 * 60;

/** The first hour: publish, be sure that it is live, take the link, one post a channel, comments, four readings of the numbers. */
export function buildHourTasks(input: PlanInput): Task[] {
  const own = input.channels.filter(({ platform }) => findPlatform(platform).automatic);
  const manual = input.channels.filter(({ platform }) => !findPlatform(platform).automatic);
  return [
    ...goLive(input),
    ...(own.length === 0 ? [notice(input, null)] : own.map((channel) => notice(input, channel))),
    ...publicationTasks(input),
    ...manual.map((channel) => buildPost(input, channel)),
    comments(
      input,
      "first",
      5,
      [18, 38],
      "Answer the first comments",
      "A sentence each, quickly: it keeps the talk going.",
    ),
    comments(
      input,
      "second",
      8,
      [40, HOUR_FINISH],
      "Answer the comments",
      "By name, with something only they get.",
    ),
    ...APPOINTMENTS.map((minute) => readNumbers(input, minute)),
  ];
}

function goLive({ launchId, publication }: PlanInput): Task[] {
  const id = (key: string) => taskId(launchId, key);
  return [
    newTask(launchId, {
      key: "publish",
      kind: "publish",
      phase: "hour",
      minutes: 1,
      fixedStart: 0,
      title: publication === null ? "Publish" : `It goes out in ${publication.name}`,
      detail:
        publication === null
          ? "Press publish. A piece scheduled on Medium may appear up to five minutes late."
          : "You or the editor publishes. A scheduled piece may appear up to five minutes late.",
    }),
    newTask(launchId, {
      key: "confirm-live",
      kind: "confirm-live",
      phase: "hour",
      minutes: 2,
      earliest: 1,
      after: [id("publish")],
      title: "See that it is live",
      detail:
        "Open it where you are signed out. Then press “It’s live” in the cockpit: the hour counts from there.",
    }),
    newTask(launchId, {
      key: "copy-link",
      kind: "copy-link",
      phase: "hour",
      minutes: 1,
      earliest: 1,
      after: [id("confirm-live")],
      title: "Copy the link",
      detail:
        "The piece's own address, without anything after a question mark. It then stands in every post.",
    }),
  ];
}

function notice(input: PlanInput, channel: PlanChannel | null): Task {
  return newTask(input.launchId, {
    key: channel === null ? "notice" : `notice-${channel.id}`,
    kind: "notice",
    phase: "hour",
    minutes: 1,
    fixedStart: NOTICE_MINUTE,
    automatic: true,
    channelId: channel?.id ?? null,
    after: [taskId(input.launchId, "publish")],
    title: "Medium tells your followers",
    detail: "Once per story, by notice and e-mail, within a few minutes. Nothing for you to do.",
  });
}

function publicationTasks({ launchId, publication }: PlanInput): Task[] {
  if (publication === null) return [];
  const after = [taskId(launchId, "publish")];
  const followers = newTask(launchId, {
    key: PUBLICATION_NOTICE,
    kind: "notice",
    phase: "hour",
    minutes: 1,
    automatic: true,
    after,
    fixedStart: NOTICE_MINUTE,
    title: `${publication.name} shows it to its followers`,
    detail:
      publication.followers === null
        ? "How many follow it is not noted, so nothing is counted for it."
        : "Nothing for you to do.",
  });
  if (publication.newsletter !== true) return [followers];
  const letter = newTask(launchId, {
    key: "publication-newsletter",
    kind: "newsletter",
    phase: "hour",
    minutes: 1,
    automatic: true,
    after,
    fixedStart: NEWSLETTER_MINUTE,
    title: `${publication.name} may put it into its newsletter`,
    detail:
      "Whether and when is theirs to decide, so nothing is counted for it. Drawn here only to be remembered.",
  });
  return [followers, letter];
}

/** The post of one channel: in the hour, or after it where posts live so long that the hour sees nothing of them. */
export function buildPost(input: PlanInput, channel: PlanChannel): Task {
  const { launchId } = input;
  const nth = input.channels.filter(({ platform }) => platform === channel.platform).indexOf(channel);
  const minutes = channel.parameters.postMinutes.value;
  const short = Math.max(1, Math.round(minutes * PREPARED_PART));
  const isLate = belongsAfter(channel);
  const task = newTask(launchId, {
    key: `post-${channel.id}`,
    kind: "post",
    phase: isLate ? "after" : "hour",
    minutes,
    channelId: channel.id,
    postText: buildPostText(input, channel, nth),
    ...(isLate ? LATE_WINDOW : { earliest: 1, latest: HOUR_FINISH, optional: true }),
    after: [taskId(launchId, "copy-link")],
    prepared: { by: taskId(launchId, "draft-posts"), duration: short },
    title: postTitle(channel),
    detail: postDetail(channel),
  });
  task.rule.unprepared = minutes;
  if (isLate) task.rule.lateBecause = slowReason(channel);
  return task;
}

/** The window of a post that stands in the follow-up. */
export const LATE_WINDOW = {
  earliest: FOLLOW_UP_MINUTE,
  latest: FOLLOW_UP_MINUTE + FOLLOW_UP_ROOM,
  optional: false,
} as const;

function postTitle({ platform, name }: PlanChannel): string {
  switch (platform) {
    case "newsletter":
      return `Send the newsletter: ${name}`;
    case "hacker_news":
    case "reddit":
    case "product_hunt":
      return `Submit: ${name}`;
    default:
      return `Post: ${name}`;
  }
}

function postDetail({ platform, followers }: PlanChannel): string {
  const { share, rules } = findPlatform(platform);
  const how =
    share === null
      ? "Copy the text, open the place, paste."
      : "The share window opens with text and link in it.";
  const [rule] = rules;
  const unknown =
    followers === null ? " How many follow you there is not noted, so nothing is counted for it." : "";
  return `${how}${rule === undefined ? "" : ` ${rule.value}`}${unknown}`;
}

function comments(
  { launchId }: PlanInput,
  key: string,
  minutes: number,
  [earliest, latest]: [number, number],
  title: string,
  detail: string,
): Task {
  return newTask(launchId, {
    key: `comments-${key}`,
    kind: "comments",
    phase: "hour",
    minutes,
    earliest,
    latest,
    title,
    detail,
  });
}

function readNumbers({ launchId }: PlanInput, minute: number): Task {
  return newTask(launchId, {
    key: `numbers-${minute}`,
    kind: "numbers",
    phase: "hour",
    minutes: 1,
    fixedStart: minute,
    title: `Read the numbers at +${minute}`,
    detail:
      "Recommendations and claps as the page shows them, typed into the cockpit. People and claps are counted apart.",
  });
}
