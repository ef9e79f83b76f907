import "server-only";
import type { AudienceShare, Channel } from "@/lib/channels/channel";
import { findPlatform } from "@/lib/channels/platforms";
import { titleOf } from "@/lib/drafts/draft";
import { firstSentence } from "@/lib/drafts/first-sentence";
import { findDraft } from "@/lib/drafts/store";
import { listRuleCards } from "@/lib/guard/store";
import type { LaunchState } from "@/lib/launch/launch-state";
import type { LoggedOperation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { listOperations } from "@/lib/launch/store";
import type { PostLink } from "@/lib/links/post-link";
import { postLinkOf } from "@/lib/links/post-link-of";
import { listLinks } from "@/lib/links/store";
import type { LinkAim } from "@/lib/links/try-link";
import type { PlanBasis } from "@/lib/plan/build-plan";
import { buildRows } from "@/lib/plan/build-rows";
import { type Helper, keepHelper } from "@/lib/plan/crew";
import { earliestFirstSlot, earliestSlot } from "@/lib/plan/earliest-slot";
import { REUSE_DAYS } from "@/lib/plan/find-reuse";
import { forecastHour } from "@/lib/plan/forecast";
import { isStale } from "@/lib/plan/is-stale";
import { listForecastInputs } from "@/lib/plan/list-forecast-inputs";
import { listPosts } from "@/lib/plan/list-posts";
import { listTemplate } from "@/lib/plan/list-template";
import { type PlanChannel, type PlanInput, planChannel } from "@/lib/plan/plan-input";
import type { PlanPage, PlanVariant } from "@/lib/plan/plan-page";
import { type PlanTemplate, widenLines } from "@/lib/plan/plan-template";
import { listPostedTexts } from "@/lib/plan/posted-text";
import { proofBasis } from "@/lib/plan/proof-basis";
import type { Proof } from "@/lib/plan/prove-plan";
import { refreshExpected } from "@/lib/plan/refresh-expected";
import { buildSlotMap, type SlotPresence } from "@/lib/plan/slot-map";
import { findPlan, listCrew, listLaunchChannels } from "@/lib/plan/store";
import { takeOverTime } from "@/lib/plan/take-over-time";
import { isPlanned, phaseAt, type Task } from "@/lib/plan/task";
import { findAim } from "@/lib/platform/link-table";
import type { OwnerId } from "@/lib/platform/owner";
import { settings } from "@/lib/platform/settings";
import type { Publication } from "@/lib/publications/publication";
import { findPublication, listSubmissions } from "@/lib/publications/store";
import { loadLearning } from "@/lib/review/load";
import { mergeAudience } from "@/lib/slot/audience";
import { type Launch, t0Of } from "@/lib/slot/launch";
import { findLaunch } from "@/lib/slot/store";
import { findTemplate, listTemplateNames } from "@/lib/templates/store";
import { similarity } from "@/lib/text/similarity";
import { findHook, listPatterns, listStoredPosts, listVariants } from "@/lib/wording/store";

const DAY = 24 * 60 * 60_000;

/** One launch's plan with what the log says about it, and what it is built from. */
export type PlanDesk = {
  launch: Launch;
  /** As they stand now: moves of the cockpit folded in. */
  tasks: Task[];
  planRevision: number;
  plannedAt: number | null;
  target: number;
  proof: Proof | null;
  /** The tasks as they were saved, without the log's word on them. */
  saved: readonly Task[];
  state: LaunchState;
  operations: LoggedOperation[];
  head: number;
  done: ReadonlySet<string>;
  input: PlanInput;
  channels: Channel[];
  chosen: ReadonlySet<string>;
  publication: Publication | null;
  publishedUrl: string | null;
  /** What the posts carry for the piece, by task. */
  links: ReadonlyMap<string, PostLink>;
  /** Their tracked links and where these lead now, by task. */
  aims: ReadonlyMap<string, LinkAim>;
  /** The draft's text, Markdown. */
  body: string;
  /** The template the plan is built from; null: the house's own checklist. */
  template: PlanTemplate | null;
};

/** What the planner builds a desk's plan from. */
export function basisOf({ input, tasks, done, template }: PlanDesk): PlanBasis {
  return { input, earlier: { tasks, done }, lines: template?.lines ?? null };
}

/** Reads all a plan is built from and what became of it; null when the owner has no such launch. */
export async function loadPlanDesk(
  { ownerId, zone }: { ownerId: OwnerId; zone: string },
  launchId: string,
  now: number,
): Promise<PlanDesk | null> {
  const [launch, plan, log, launchChannels, crew, links, hook, patterns] = await Promise.all([
    findLaunch(ownerId, launchId),
    findPlan(ownerId, launchId),
    listOperations(ownerId, launchId),
    listLaunchChannels(ownerId, launchId),
    listCrew(ownerId, launchId),
    listLinks(ownerId, launchId),
    findHook(ownerId, launchId),
    listPatterns(ownerId),
  ]);
  if (launch === null || plan === null || log === null) return null;
  const [learning, draft, publication, submissions, template] = await Promise.all([
    // A launch must not be foreseen by what it brought itself.
    loadLearning({ ownerId, zone }, Math.min(now, t0Of(launch))),
    findDraft(ownerId, launch.draftId),
    launch.publicationId === null ? null : findPublication(ownerId, launch.publicationId),
    listSubmissions(ownerId, launch.draftId),
    plan.templateId === null ? null : findTemplate(ownerId, plan.templateId),
  ]);
  if (draft === null) return null;
  const { channels, activity, rates } = learning;
  const { slotAt } = launch;
  const { tasks, plannedAt, target, planRevision, proof } = plan;
  const state = reduce({ tasks, slotAt, plannedAt, target }, log.operations);
  const active = channels.filter(({ archivedAt }) => archivedAt === null);
  const isFirst = plannedAt === null && launchChannels.length === 0;
  const chosen = new Set(isFirst ? active.map(({ id }) => id) : launchChannels);
  const input: PlanInput = {
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
    activity,
    rates,
    wording: { hook, patterns },
  };
  return {
    launch,
    tasks: foldLog(tasks, state, crew),
    planRevision,
    plannedAt,
    target,
    proof: proof?.basis === proofBasis(input) ? proof : null,
    state,
    saved: tasks,
    operations: log.operations,
    head: log.head,
    done: new Set(state.tasks.flatMap(({ taskId, status }) => (status === "done" ? [taskId] : []))),
    channels: channels.filter(({ id, archivedAt }) => archivedAt === null || chosen.has(id)),
    chosen,
    publication,
    publishedUrl: state.liveUrl ?? draft.publishedUrl,
    links: new Map([...links].map(([taskId, link]) => [taskId, postLinkOf(link, settings().publicAddress)])),
    aims: new Map(
      [...links].flatMap(([taskId, link]) => {
        const { goUrl } = postLinkOf(link, settings().publicAddress);
        const aim = findAim(link.slug);
        return goUrl === null || aim === undefined ? [] : [[taskId, { goUrl, aim }] as const];
      }),
    ),
    body: draft.body,
    template: template === null ? null : holdFor(template, active),
    input,
  };
}

/** What was written for a channel that is gone or put away holds for its whole platform. */
function holdFor(template: PlanTemplate, active: readonly Channel[]): PlanTemplate {
  return { ...template, lines: widenLines(template.lines, new Set(active.map(({ id }) => id))) };
}

/** The writer's channels in use that a launch leaves out. */
export function listUnused({ channels, chosen }: PlanDesk): PlanChannel[] {
  return channels.filter(({ id, archivedAt }) => archivedAt === null && !chosen.has(id)).map(planChannel);
}

/** The stored tasks with the log's word on them: moved tasks at their new minute (locked there when a person moved them), skipped ones out, handed over ones with their person. */
function foldLog(tasks: readonly Task[], state: LaunchState, crew: readonly Helper[]): Task[] {
  const states = new Map(state.tasks.map((own) => [own.taskId, own]));
  return tasks.map((task) => {
    const own = states.get(task.id);
    if (own === undefined) return task;
    const folded = { ...foldAssignee(task, own.assignee, crew), skipped: own.status === "skipped" };
    if (own.startMinute === null || own.startMinute === task.startMinute) return folded;
    const { startMinute } = own;
    return takeOverTime({
      ...folded,
      startMinute,
      phase: phaseAt(startMinute),
      locked: task.locked || own.isPinned,
    });
  });
}

/** Who is gone, or has lost the account, does nothing any more: the task is the writer's again. */
function foldAssignee(task: Task, assignee: string | null, crew: readonly Helper[]): Task {
  const personId = keepHelper(crew, { ...task, personId: assignee })?.id ?? null;
  if (personId === task.personId) return task;
  const isHandedOver = assignee !== task.personId || task.rule.isHandedOver;
  return { ...task, personId, rule: { ...task.rule, ...(isHandedOver ? { isHandedOver } : {}) } };
}

/** The plan page of a desk that was read for its owner at `now`. */
export async function loadPlanPage(
  { ownerId, zone }: { ownerId: OwnerId; zone: string },
  desk: PlanDesk,
  now: number,
): Promise<PlanPage> {
  const [templates, cards, variants] = await Promise.all([
    listTemplateNames(ownerId),
    listRuleCards(ownerId),
    loadVariants(ownerId, desk),
  ]);
  const { launch, state, plannedAt, target, input, template } = desk;
  // Once live, what was foreseen stays as it was; until then it follows today's numbers.
  const tasks = state.isLive ? desk.tasks : refreshExpected(input, desk.tasks);
  return {
    launch,
    zone,
    now,
    t0At: state.t0At,
    rows: buildRows({ ...desk, tasks, cards, variants }),
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
    forecast: forecastHour(listPosts(tasks, desk.channels), input.rates, target),
    learnedFrom: input.rates.learnedFrom,
    inputs: listForecastInputs(
      desk.channels.filter((channel) => isForeseen(channel, tasks)),
      desk.publication,
      input.activity,
      input.rates,
    ),
    isLive: state.isLive,
    isOverdue: !state.isLive && now > launch.slotAt,
    isStale: plannedAt !== null && !state.isLive && isStale(desk.input, tasks, template?.lines ?? null),
    templateId: template?.id ?? null,
    templates,
    publishedUrl: desk.publishedUrl,
    isCounting: settings().publicAddress !== "",
    proof: desk.proof,
    hook: input.wording?.hook ?? "",
    firstSentence: firstSentence(desk.body),
  };
}

/** The wordings kept beside those that go out, by task; marked where their very words went out there before. */
async function loadVariants(
  ownerId: OwnerId,
  { launch, tasks, state }: PlanDesk,
): Promise<Map<string, PlanVariant[]>> {
  const kept = await listVariants(ownerId, launch.id);
  if (kept.length === 0) return new Map();
  const reach = REUSE_DAYS * DAY;
  const stored = await listStoredPosts(ownerId, launch.id, state.t0At - reach, state.t0At + reach);
  const posted = listPostedTexts(stored).filter(({ isOut }) => isOut);
  const channelOf = new Map(tasks.map(({ id, channelId }) => [id, channelId]));
  const marked = kept.map(({ id, taskId, text }) => {
    const same = posted.find(
      (one) => one.channelId === channelOf.get(taskId) && similarity(one.text, text) === 1,
    );
    return { taskId, variant: { id, text, usedFor: same?.title ?? null } };
  });
  return new Map(
    [...Map.groupBy(marked, ({ taskId }) => taskId)].map(([taskId, group]) => [
      taskId,
      group.map(({ variant }) => variant),
    ]),
  );
}

/** Whether the channel's numbers count in the forecast, or would if its followers were known. */
function isForeseen({ id, followers }: Channel, tasks: readonly Task[]): boolean {
  return tasks.some(
    (task) => task.channelId === id && isPlanned(task) && (task.expected > 0 || followers === null),
  );
}

export type SlotScores = {
  /** In the order of the instants asked for. */
  scores: SlotPresence[];
  /** Where the readers of the channels in play live, weighed by followers, greatest share first. */
  audience: AudienceShare[];
  /** Channels that say where their followers live, of all in play. */
  zonedChannels: number;
  allChannels: number;
  /** Before it there is no room for the preparation. */
  earliestAt: number;
  /** The launch's slot; null for what has none yet. */
  presentAt: number | null;
  /** Launches its rates were learned from. */
  learnedFrom: number;
  /** Whether a plan of this launch was scored; false: the checklist a new plan would start from. */
  isFromPlan: boolean;
};

/**
 * The forecast for each instant as T0: of a launch's plan, or of what a new plan would hold for a draft (or for any
 * piece, when none is named) with all channels in use. null when the owner has no such launch or draft.
 */
export async function loadSlotScores(
  owner: { ownerId: OwnerId; zone: string; target: number },
  piece: { launchId?: string; draftId?: string },
  instants: readonly number[],
  now: number,
): Promise<SlotScores | null> {
  const desk = piece.launchId === undefined ? null : await loadPlanDesk(owner, piece.launchId, now);
  if (piece.launchId !== undefined && desk === null) return null;
  const input = desk?.input ?? (await loadDraftInput(owner, piece.draftId, instants[0] ?? now, now));
  if (input === null) return null;
  const isFromPlan = desk !== null && desk.tasks.length > 0;
  const tasks = isFromPlan ? desk.tasks : listTemplate(input);
  return {
    scores: buildSlotMap(input, tasks, instants, desk?.target ?? owner.target),
    audience: mergeAudience(input.channels),
    zonedChannels: input.channels.filter(({ audience }) => audience.length > 0).length,
    allChannels: input.channels.length,
    earliestAt: desk === null ? earliestFirstSlot(input) : earliestSlot(basisOf(desk)),
    presentAt: desk?.launch.slotAt ?? null,
    learnedFrom: input.rates.learnedFrom,
    isFromPlan,
  };
}

/** What a plan for the draft would be built from, carried by whoever has accepted it, or has it. */
async function loadDraftInput(
  { ownerId, zone }: { ownerId: OwnerId; zone: string },
  draftId: string | undefined,
  slotAt: number,
  now: number,
): Promise<PlanInput | null> {
  const [draft, submissions, patterns, { channels, activity, rates }] = await Promise.all([
    draftId === undefined ? null : findDraft(ownerId, draftId),
    draftId === undefined ? [] : listSubmissions(ownerId, draftId),
    listPatterns(ownerId),
    loadLearning({ ownerId, zone }, now),
  ]);
  if (draftId !== undefined && draft === null) return null;
  const carrier =
    submissions.find(({ state }) => state === "accepted") ??
    submissions.find(({ state }) => state === "sent");
  return {
    launchId: draftId ?? "any",
    slotAt,
    zone,
    now,
    draft: {
      title: draft === null ? "" : titleOf(draft),
      subtitle: draft?.subtitle ?? "",
      topics: draft?.topics ?? [],
      coverUrl: draft?.coverUrl ?? null,
    },
    publication: carrier === undefined ? null : await findPublication(ownerId, carrier.publicationId),
    submissionState: carrier?.state ?? null,
    channels: channels.filter(({ archivedAt }) => archivedAt === null).map(planChannel),
    crew: [],
    activity,
    rates,
    wording: { hook: "", patterns },
  };
}
