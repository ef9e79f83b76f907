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
import { buildInstance } from "@/lib/plan/build-instance";
import { type Helper, keepHelper, WRITER } from "@/lib/plan/crew";
import { estimateTotal } from "@/lib/plan/estimate-total";
import { isStale } from "@/lib/plan/is-stale";
import type { ChangeOffers } from "@/lib/plan/list-changes";
import { measureText } from "@/lib/plan/measure-text";
import { type MovingCost, movingCosts } from "@/lib/plan/moving-cost";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import type { PlanPage, PlanRow, TaskPlace } from "@/lib/plan/plan-page";
import { fillLink } from "@/lib/plan/post-link";
import type { Proof } from "@/lib/plan/prove-plan";
import { findPlan, listCrew, listLaunchChannels } from "@/lib/plan/store";
import { isPlanned, phaseAt, type Task } from "@/lib/plan/task";
import { readClock } from "@/lib/platform/clock";
import type { OwnerId } from "@/lib/platform/owner";
import { requireOwner } from "@/lib/platform/session";
import { findPublication, listSubmissions } from "@/lib/publications/store";
import type { Launch } from "@/lib/slot/launch";
import { findLaunch } from "@/lib/slot/store";

/** One launch's plan with what the log says about it, and what it is built from. */
export type PlanDesk = {
  launch: Launch;
  /** As they stand now: moves of the cockpit folded in. */
  tasks: Task[];
  planRevision: number;
  plannedAt: number | null;
  target: number;
  proof: Proof | null;
  state: LaunchState;
  operations: LoggedOperation[];
  done: ReadonlySet<string>;
  input: PlanInput;
  channels: Channel[];
  chosen: ReadonlySet<string>;
  publishedUrl: string | null;
};

/** Reads all a plan is built from and what became of it; null when the owner has no such launch. */
export async function loadPlanDesk(
  { ownerId, zone }: { ownerId: OwnerId; zone: string },
  launchId: string,
  now: number,
): Promise<PlanDesk | null> {
  const [launch, plan, log, channels, launchChannels, crew] = await Promise.all([
    findLaunch(ownerId, launchId),
    findPlan(ownerId, launchId),
    listOperations(ownerId, launchId),
    listChannels(ownerId),
    listLaunchChannels(ownerId, launchId),
    listCrew(ownerId, launchId),
  ]);
  if (launch === null || plan === null || log === null) return null;
  const [draft, publication, submissions] = await Promise.all([
    findDraft(ownerId, launch.draftId),
    launch.publicationId === null ? null : findPublication(ownerId, launch.publicationId),
    listSubmissions(ownerId, launch.draftId),
  ]);
  if (draft === null) return null;
  const { slotAt } = launch;
  const { tasks, plannedAt, target, planRevision, proof } = plan;
  const state = reduce({ tasks, slotAt, plannedAt, target }, log.operations);
  const active = channels.filter(({ archivedAt }) => archivedAt === null);
  const isFirst = plannedAt === null && launchChannels.length === 0;
  const chosen = new Set(isFirst ? active.map(({ id }) => id) : launchChannels);
  return {
    launch,
    tasks: foldLog(tasks, state, crew),
    planRevision,
    plannedAt,
    target,
    proof,
    state,
    operations: log.operations,
    done: new Set(state.tasks.flatMap(({ taskId, status }) => (status === "done" ? [taskId] : []))),
    channels: channels.filter(({ id, archivedAt }) => archivedAt === null || chosen.has(id)),
    chosen,
    publishedUrl: state.liveUrl ?? draft.publishedUrl,
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
      crew,
    },
  };
}

/** What there is to choose from beside the plan: the channels in use that this launch leaves out. */
export function listOffers({ channels, chosen }: PlanDesk): ChangeOffers {
  const unused = channels.filter(({ id, archivedAt }) => archivedAt === null && !chosen.has(id));
  return { channels: unused.map(planChannel), slots: [] };
}

function planChannel(channel: Channel): PlanChannel {
  const { id, platform, name, followers } = channel;
  return { id, platform, name, followers, parameters: resolveChannel(channel) };
}

/** The stored tasks with the log's word on them: moved tasks at their new minute and locked there, skipped ones out, handed over ones with their person. */
function foldLog(tasks: readonly Task[], state: LaunchState, crew: readonly Helper[]): Task[] {
  const states = new Map(state.tasks.map((own) => [own.taskId, own]));
  return tasks.map((task) => {
    const own = states.get(task.id);
    if (own === undefined) return task;
    const folded = { ...foldAssignee(task, own.assignee, crew), skipped: own.status === "skipped" };
    if (own.startMinute === null || own.startMinute === task.startMinute) return folded;
    return { ...folded, startMinute: own.startMinute, phase: phaseAt(own.startMinute), locked: true };
  });
}

/** Who is gone, or has lost the account, does nothing any more: the task is the writer's again. */
function foldAssignee(task: Task, assignee: string | null, crew: readonly Helper[]): Task {
  const personId = keepHelper(crew, { ...task, personId: assignee })?.id ?? null;
  if (personId === task.personId) return task;
  const isHandedOver = assignee !== task.personId || task.rule.isHandedOver;
  return { ...task, personId, rule: { ...task.rule, ...(isHandedOver ? { isHandedOver } : {}) } };
}

/** The plan page of one launch of whoever asks; null when they have no such launch. */
export async function loadPlanPage(launchId: string): Promise<PlanPage | null> {
  const owner = await requireOwner();
  const now = readClock();
  const desk = await loadPlanDesk(owner, launchId, now);
  if (desk === null) return null;
  const { launch, tasks, state, plannedAt, target } = desk;
  return {
    launch,
    zone: owner.zone,
    now,
    t0At: state.t0At,
    rows: rowsOf(desk),
    channels: desk.channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
      platformName: findPlatform(channel.platform).name,
      followers: channel.followers,
      automatic: findPlatform(channel.platform).automatic,
      isChosen: desk.chosen.has(channel.id),
    })),
    crew: desk.input.crew,
    plannedAt,
    planRevision: desk.planRevision,
    target,
    total: estimateTotal(tasks, target),
    isLive: state.isLive,
    isOverdue: !state.isLive && now > launch.slotAt,
    isStale: plannedAt !== null && !state.isLive && isStale(desk.input, tasks),
    publishedUrl: desk.publishedUrl,
    proof: desk.proof,
  };
}

function rowsOf(desk: PlanDesk): PlanRow[] {
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

function rowOf(desk: PlanDesk, task: Task, moving: MovingCost | null): PlanRow {
  const channel = desk.channels.find(({ id }) => id === task.channelId);
  const status = task.skipped ? "skipped" : desk.done.has(task.id) ? "done" : "open";
  const readyText = fillLink(task.postText, desk.publishedUrl);
  const own = channel === undefined ? null : planChannel(channel);
  return {
    ...task,
    status,
    readyText,
    moving: task.automatic ? null : moving,
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
