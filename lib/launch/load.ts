import type { Channel } from "@/lib/channels/channel";
import { linkTarget, profileLink } from "@/lib/channels/channel-address";
import { describeSource } from "@/lib/channels/describe-source";
import { findPlatform } from "@/lib/channels/platforms";
import { describeCard, type RuleCard } from "@/lib/channels/rule-card";
import { listChannels } from "@/lib/channels/store";
import { loadFeedWatch } from "@/lib/feeds/load";
import { loadWarnings } from "@/lib/guard/load";
import { listRuleCards } from "@/lib/guard/store";
import type { Warning } from "@/lib/guard/warning";
import { buildPaceLine } from "@/lib/launch/build-pace-line";
import type { Cockpit, CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import { findPublishedUrl } from "@/lib/launch/store";
import type { TaskGuard } from "@/lib/launch/task-guard";
import { trimCockpit } from "@/lib/launch/trim-cockpit";
import { CLICKS_AFTER_MINUTES, CLICKS_BEFORE_MINUTES } from "@/lib/links/link-clicks";
import type { PostLink } from "@/lib/links/post-link";
import { listLinkClicks } from "@/lib/links/store";
import { describeLosses } from "@/lib/notifications/describe-losses";
import { listNotices } from "@/lib/notifications/store";
import { buildAudience } from "@/lib/plan/build-instance";
import { forecastHour } from "@/lib/plan/forecast";
import { listPosts } from "@/lib/plan/list-posts";
import { loadPlanDesk } from "@/lib/plan/load";
import type { Task } from "@/lib/plan/task";
import { readClock } from "@/lib/platform/clock";
import { readTrouble } from "@/lib/platform/journal";
import { findHelper, type Owner, requireOwner } from "@/lib/platform/session";
import { buildStretch } from "@/lib/time/clock-change";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Times of nearly every task lie within these of the slot; farther ones are looked up by the device. */
const SHOWN_BEFORE = 30 * DAY;
const SHOWN_AFTER = 120 * DAY;

/** The live page of one launch of whoever asks; null when they have no such launch. */
export async function loadCockpit(launchId: string): Promise<Cockpit | null> {
  return readCockpit(await requireOwner(), launchId);
}

/**
 * The live page of the launch as the helper sees it who asks by a link; null for everybody else. `memberId`: only when
 * it is that one who asks.
 */
export async function loadHelpCockpit(launchId: string, memberId: string | null): Promise<Cockpit | null> {
  const asker = await findHelper(launchId, memberId);
  if (asker === null) return null;
  // Times are shown in the device's own zone; nothing a helper gets is counted in the writer's.
  const writer = { ownerId: asker.ownerId, name: asker.writerName, zone: "UTC" };
  const cockpit = await readCockpit(writer, launchId);
  const helper = cockpit?.crew.find(({ id }) => id === asker.memberId);
  return cockpit === null || helper === undefined ? null : trimCockpit(cockpit, helper);
}

async function readCockpit(
  writer: Pick<Owner, "ownerId" | "name" | "zone">,
  launchId: string,
): Promise<Cockpit | null> {
  const { ownerId, name, zone } = writer;
  const now = readClock();
  const [desk, channels, publishedUrl, feed, notices] = await Promise.all([
    loadPlanDesk(writer, launchId, now),
    listChannels(ownerId),
    findPublishedUrl(ownerId, launchId),
    loadFeedWatch(ownerId, launchId),
    listNotices(ownerId, launchId),
  ]);
  if (desk === null || feed === null) return null;
  const [warnings, cards] = await Promise.all([loadWarnings(writer, desk), listRuleCards(ownerId)]);
  const { launch, saved, target, plannedAt, input, operations, head, links } = desk;
  const t0Minute = Math.floor(desk.state.t0At / MINUTE);
  const clicks = await listLinkClicks(
    ownerId,
    launchId,
    t0Minute - CLICKS_BEFORE_MINUTES,
    t0Minute + CLICKS_AFTER_MINUTES,
  );
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const channelOf = (task: Task) => (task.channelId === null ? undefined : byId.get(task.channelId));
  const posts = listPosts(saved, channels);
  return {
    launchId: launch.id,
    title: launch.draftTitle,
    publicationName: launch.publicationName,
    zone,
    stretch: buildStretch(zone, launch.slotAt - SHOWN_BEFORE, launch.slotAt + SHOWN_AFTER),
    slotAt: launch.slotAt,
    target,
    plannedAt,
    publishedUrl,
    tasks: saved.map(
      (task): CockpitTask => ({ ...task, place: placeOf(channelOf(task), links.get(task.id) ?? null) }),
    ),
    // A hundredth is finer than the line is drawn, and sixty numbers of sixteen digits are a twentieth of the page.
    paceLine: buildPaceLine(target, posts).map(({ minute, count }) => ({
      minute,
      count: Math.round(count * 100) / 100,
    })),
    band: forecastHour(posts, input.rates, target).curve.map(({ minute, p10, p90 }) => ({
      minute,
      low: p10,
      high: p90,
    })),
    halfLives: posts.map(({ taskId, halfLifeMinutes }) => [taskId, halfLifeMinutes]),
    audience: buildAudience(input, saved),
    logged: operations,
    head,
    me: { id: ownerId, name },
    guard: saved.flatMap((task) => guardOf(task, cards.get(task.channelId ?? ""), warnings)),
    writer: { id: ownerId, name },
    crew: input.crew,
    feed,
    losses: describeLosses(notices, now),
    clicks,
    isStorageFull: readTrouble() !== null,
    now,
  };
}

function guardOf(task: Task, card: RuleCard | undefined, all: readonly Warning[]): TaskGuard[] {
  const warnings = all
    .filter(({ taskId, waiver }) => taskId === task.id && waiver === null)
    .map(({ key, title, detail, source, waysOut }) => ({
      key,
      title,
      detail,
      source: source.assumption ? describeSource(source) : `Source: ${describeSource(source)}`,
      isAboutText: waysOut.some(({ kind }) => kind === "rewrite"),
      moveTo: waysOut.find((way) => way.kind === "move")?.startMinute ?? null,
    }));
  const rules = card === undefined ? [] : describeCard(card);
  const rulesUrl = card?.rulesUrl ?? "";
  const isPlain = rules.length === 0 && rulesUrl === "" && warnings.length === 0;
  return isPlain ? [] : [{ taskId: task.id, rules, rulesUrl, warnings }];
}

function placeOf(channel: Channel | undefined, link: PostLink | null): TaskPlace | null {
  if (channel === undefined) return null;
  const { name, share } = findPlatform(channel.platform);
  return {
    platform: channel.platform,
    platformName: name,
    channelName: channel.name,
    address: channel.address,
    share,
    openUrl: linkTarget(channel.address) ?? profileLink(channel),
    link,
  };
}
