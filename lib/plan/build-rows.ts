import type { Channel } from "@/lib/channels/channel";
import { linkTarget, profileLink } from "@/lib/channels/channel-address";
import { findPlatform } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import type { RuleCard } from "@/lib/channels/rule-card";
import { buildShareLink } from "@/lib/channels/share-link";
import { addressForPost, type PostLink } from "@/lib/links/post-link";
import type { LinkAim } from "@/lib/links/try-link";
import { buildInstance } from "@/lib/plan/build-instance";
import { WRITER } from "@/lib/plan/crew";
import { measureText } from "@/lib/plan/measure-text";
import { type MovingCost, movingCosts } from "@/lib/plan/moving-cost";
import { type PlanInput, planChannel } from "@/lib/plan/plan-input";
import type { PlanRow, PlanVariant, TaskPlace } from "@/lib/plan/plan-page";
import { fillLink } from "@/lib/plan/post-link";
import { isPlanned, type Task } from "@/lib/plan/task";

type Desk = {
  input: PlanInput;
  tasks: readonly Task[];
  done: ReadonlySet<string>;
  channels: readonly Channel[];
  /** Where the piece can be read; null: not known yet. */
  publishedUrl: string | null;
  /** What the posts carry for the piece, by task. */
  links: ReadonlyMap<string, PostLink>;
  /** Their tracked links and where these lead, by task. */
  aims: ReadonlyMap<string, LinkAim>;
  /** By channel, as far as the writer filled them in. */
  cards: ReadonlyMap<string, RuleCard>;
  /** By task. */
  variants: ReadonlyMap<string, PlanVariant[]>;
};

/** The tasks as the plan page shows them: with their place, their ready text, and what another time would cost. */
export function buildRows(desk: Desk): PlanRow[] {
  const { input, tasks, done } = desk;
  const placed = tasks.filter((task) => isPlanned(task) && !done.has(task.id));
  const starts = new Map(placed.map(({ id, startMinute }) => [id, startMinute ?? 0]));
  const instance = buildInstance(input, placed, starts, done);
  const plan = placed.map(({ id, automatic, personId }) => ({
    task: id,
    person: automatic ? null : (personId ?? WRITER),
    start: starts.get(id) ?? 0,
  }));
  const costs = movingCosts(instance, plan);
  return tasks.map((task) => rowOf(desk, task, costs.get(task.id) ?? null));
}

function rowOf(desk: Desk, task: Task, moving: MovingCost | null): PlanRow {
  const channel = desk.channels.find(({ id }) => id === task.channelId);
  const status = task.skipped ? "skipped" : desk.done.has(task.id) ? "done" : "open";
  const url = addressForPost(desk.publishedUrl, desk.links.get(task.id) ?? null);
  const readyText = fillLink(task.postText, url);
  const own = channel === undefined ? null : planChannel(channel);
  return {
    ...task,
    status,
    readyText,
    moving: task.automatic ? null : moving,
    variants: desk.variants.get(task.id) ?? [],
    place:
      channel === undefined ? null : placeOf(desk, channel, readyText, url, desk.aims.get(task.id) ?? null),
    measure:
      own === null || task.postText === ""
        ? null
        : measureText(task.postText, own.platform, own.parameters.lengthLimit.value, url),
  };
}

function placeOf(
  desk: Desk,
  channel: Channel,
  text: string,
  url: string | null,
  link: LinkAim | null,
): TaskPlace {
  const { reach, click, recommend, halfLifeMinutes, lengthLimit } = resolveChannel(channel);
  const { kind, name, share: template } = findPlatform(channel.platform);
  const share = { text, url: url ?? "", title: desk.input.draft.title, instance: channel.address };
  const shareWindow = buildShareLink(template, share);
  return {
    channelId: channel.id,
    channelName: channel.name,
    platform: channel.platform,
    platformName: name,
    isCommunity: kind === "community",
    isSourced: [reach, click, recommend, halfLifeMinutes].every(({ assumption }) => !assumption),
    url,
    link,
    hasShareWindow: shareWindow !== null,
    shareHref: url === null || text === "" ? null : shareWindow,
    lengthLimit: lengthLimit.value,
    openHref: linkTarget(channel.address) ?? profileLink(channel),
    card: desk.cards.get(channel.id) ?? null,
  };
}
