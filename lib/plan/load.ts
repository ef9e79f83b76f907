import "server-only";
import type { Channel } from "@/lib/channels/channel";
import { findPlatform } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildShareLink } from "@/lib/channels/share-link";
import { listChannels } from "@/lib/channels/store";
import { titleOf } from "@/lib/drafts/draft";
import { findDraft } from "@/lib/drafts/store";
import type { LaunchState } from "@/lib/launch/launch-state";
import type { LoggedOperation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { listOperations } from "@/lib/launch/store";
import { estimateTotal } from "@/lib/plan/estimate-total";
import { isStale } from "@/lib/plan/is-stale";
import { measureText } from "@/lib/plan/measure-text";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import type { PlanPage, PlanRow, TaskPlace } from "@/lib/plan/plan-page";
import { type PlanTemplate, widenLines } from "@/lib/plan/plan-template";
import { fillLink } from "@/lib/plan/post-link";
import { findPlan, listLaunchChannels } from "@/lib/plan/store";
import { takeOverTime } from "@/lib/plan/take-over-time";
import { phaseAt, type Task } from "@/lib/plan/task";
import { readClock } from "@/lib/platform/clock";
import type { OwnerId } from "@/lib/platform/owner";
import { requireOwner } from "@/lib/platform/session";
import { findPublication, listSubmissions } from "@/lib/publications/store";
import type { Launch } from "@/lib/slot/launch";
import { findLaunch } from "@/lib/slot/store";
import { findTemplate, listTemplateNames } from "@/lib/templates/store";

/** One launch's plan with what the log says about it, and what it is built from. */
export type PlanDesk = {
  launch: Launch;
  /** As they stand now: moves of the cockpit folded in. */
  tasks: Task[];
  planRevision: number;
  plannedAt: number | null;
  target: number;
  state: LaunchState;
  operations: LoggedOperation[];
  done: ReadonlySet<string>;
  input: PlanInput;
  channels: Channel[];
  chosen: ReadonlySet<string>;
  publishedUrl: string | null;
  /** The template the plan is built from; null: the house's own checklist. */
  template: PlanTemplate | null;
};

/** Reads all a plan is built from and what became of it; null when the owner has no such launch. */
export async function loadPlanDesk(
  { ownerId, zone }: { ownerId: OwnerId; zone: string },
  launchId: string,
  now: number,
): Promise<PlanDesk | null> {
  const [launch, plan, log, channels, launchChannels] = await Promise.all([
    findLaunch(ownerId, launchId),
    findPlan(ownerId, launchId),
    listOperations(ownerId, launchId),
    listChannels(ownerId),
    listLaunchChannels(ownerId, launchId),
  ]);
  if (launch === null || plan === null || log === null) return null;
  const [draft, publication, submissions, template] = await Promise.all([
    findDraft(ownerId, launch.draftId),
    launch.publicationId === null ? null : findPublication(ownerId, launch.publicationId),
    listSubmissions(ownerId, launch.draftId),
    plan.templateId === null ? null : findTemplate(ownerId, plan.templateId),
  ]);
  if (draft === null) return null;
  const { slotAt } = launch;
  const { tasks, plannedAt, target, planRevision } = plan;
  const state = reduce({ tasks, slotAt, plannedAt, target }, log.operations);
  const active = channels.filter(({ archivedAt }) => archivedAt === null);
  const isFirst = plannedAt === null && launchChannels.length === 0;
  const chosen = new Set(isFirst ? active.map(({ id }) => id) : launchChannels);
  return {
    launch,
    tasks: foldLog(tasks, state),
    planRevision,
    plannedAt,
    target,
    state,
    operations: log.operations,
    done: new Set(state.tasks.flatMap(({ taskId, status }) => (status === "done" ? [taskId] : []))),
    channels: channels.filter(({ id, archivedAt }) => archivedAt === null || chosen.has(id)),
    chosen,
    publishedUrl: state.liveUrl ?? draft.publishedUrl,
    template: template === null ? null : holdFor(template, active),
    input: {
      launchId,
      slotAt,
      zone,
      now,
      draft: {
        title: titleOf(draft),
        subtitle: draft.subtitle,
        topics: draft.topics,
        coverUrl: draft.coverUrl,
      },
      publication,
      submissionState:
        submissions.find((submission) => submission.publicationId === launch.publicationId)?.state ?? null,
      channels: channels.filter(({ id }) => chosen.has(id)).map(planChannel),
    },
  };
}

/** What was written for a channel that is gone or put away holds for its whole platform. */
function holdFor(template: PlanTemplate, active: readonly Channel[]): PlanTemplate {
  return { ...template, lines: widenLines(template.lines, new Set(active.map(({ id }) => id))) };
}

function planChannel(channel: Channel): PlanChannel {
  const { id, platform, name, followers } = channel;
  return { id, platform, name, followers, parameters: resolveChannel(channel) };
}

/** The stored tasks with the log's word on them: moved tasks at their new minute and locked there, skipped ones out. */
function foldLog(tasks: readonly Task[], state: LaunchState): Task[] {
  const states = new Map(state.tasks.map((own) => [own.taskId, own]));
  return tasks.map((task) => {
    const own = states.get(task.id);
    if (own === undefined) return task;
    const folded = { ...task, skipped: own.status === "skipped" };
    if (own.startMinute === null || own.startMinute === task.startMinute) return folded;
    const { startMinute } = own;
    return takeOverTime({ ...folded, startMinute, phase: phaseAt(startMinute), locked: true });
  });
}

/** The plan page of one launch of whoever asks; null when they have no such launch. */
export async function loadPlanPage(launchId: string): Promise<PlanPage | null> {
  const owner = await requireOwner();
  const now = readClock();
  const [desk, templates] = await Promise.all([
    loadPlanDesk(owner, launchId, now),
    listTemplateNames(owner.ownerId),
  ]);
  if (desk === null) return null;
  const { launch, tasks, state, plannedAt, target, template } = desk;
  return {
    launch,
    zone: owner.zone,
    now,
    t0At: state.t0At,
    rows: tasks.map((task) => rowOf(desk, task)),
    channels: desk.channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
      platformName: findPlatform(channel.platform).name,
      followers: channel.followers,
      automatic: findPlatform(channel.platform).automatic,
      isChosen: desk.chosen.has(channel.id),
    })),
    plannedAt,
    target,
    total: estimateTotal(tasks, target),
    isLive: state.isLive,
    isOverdue: !state.isLive && now > launch.slotAt,
    isStale: plannedAt !== null && !state.isLive && isStale(desk.input, tasks, template?.lines ?? null),
    templateId: template?.id ?? null,
    templates,
    publishedUrl: desk.publishedUrl,
  };
}

function rowOf(desk: PlanDesk, task: Task): PlanRow {
  const channel = desk.channels.find(({ id }) => id === task.channelId);
  const status = task.skipped ? "skipped" : desk.done.has(task.id) ? "done" : "open";
  const readyText = fillLink(task.postText, desk.publishedUrl);
  const own = channel === undefined ? null : planChannel(channel);
  return {
    ...task,
    status,
    readyText,
    place: channel === undefined ? null : placeOf(desk, channel, readyText),
    measure:
      own === null || task.postText === ""
        ? null
        : measureText(task.postText, own.platform, own.parameters.lengthLimit.value, desk.publishedUrl),
  };
}

function placeOf(desk: PlanDesk, channel: Channel, text: string): TaskPlace {
  const { reach, click, recommend, halfLifeMinutes, lengthLimit } = resolveChannel(channel);
  const url = desk.publishedUrl;
  return {
    channelId: channel.id,
    channelName: channel.name,
    platform: channel.platform,
    platformName: findPlatform(channel.platform).name,
    isSourced: [reach, click, recommend, halfLifeMinutes].every(({ assumption }) => !assumption),
    shareHref:
      url === null || text === ""
        ? null
        : buildShareLink(channel.platform, {
            text,
            url,
            title: desk.input.draft.title,
            instance: channel.address,
          }),
    lengthLimit: lengthLimit.value,
  };
}
