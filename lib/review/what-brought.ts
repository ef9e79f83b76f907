import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { type Comparison, isLate, isOnTime } from "@/lib/review/compare";
import { joinParts, type Part, type Share, shareOut } from "@/lib/review/share-out";

/** What a post brought as far as it was counted, and what it was expected to bring. */
export type PostYield = {
  taskId: string;
  /** A channel's id, or the publication's followers. */
  key: string;
  /** Recommendations expected until the count was read, by the readers who were counted or else by the rates. */
  mean: number;
  shape: number;
};

export type BroughtGround = {
  comparisons: readonly Comparison[];
  /** Who was to do each task in the end, by task; null or absent: the writer. */
  assignees: ReadonlyMap<string, string | null>;
  /** The writer's account, as the log names it. */
  writerId: string;
  /** Clicks within the hour by task; null: nothing was tracked in this launch. */
  clicks: ReadonlyMap<string, number> | null;
  /** null: nobody ticked a post, so that what went out is not known. */
  posts: readonly PostYield[] | null;
  /** Recommendations read at about the hour's end; null: nobody read them. */
  count: number | null;
};

/** One channel or one person: what they took and what they brought. */
export type BroughtLine = {
  /** A channel's id, PUBLICATION_CHANNEL or NO_CHANNEL; a crew member's id, WRITER_LINE or BY_ITSELF. */
  id: string;
  /** Of the countdown and the hour; nobody measures work, so a done task counts with its planned minutes. */
  plannedMinutes: number;
  doneMinutes: number;
  /** Posts and notices that went out within the hour; null: nobody ticked one. */
  posts: number | null;
  /** Done by somebody; of them within the on-time minutes, and sooner than that. */
  measured: number;
  onTime: number;
  early: number;
  /** Within the hour through tracked links; null: nothing of it was tracked. */
  clicks: number | null;
  /** null: cannot tell. */
  recommendations: Share | null;
};

export const NO_CHANNEL = "none";
export const WRITER_LINE = "writer";
export const BY_ITSELF = "itself";

/** What each channel brought, and what each person who did it brought: the same clicks and recommendations, grouped twice. */
export function whatBrought(ground: BroughtGround): { channels: BroughtLine[]; people: BroughtLine[] } {
  const { assignees, writerId } = ground;
  const byTask = new Map(ground.comparisons.map((task) => [task.taskId, task]));
  const personOf = (id: string | null | undefined) => (id == null || id === writerId ? WRITER_LINE : id);
  const doerOf = (task: Comparison) => (task.automatic ? BY_ITSELF : personOf(task.doneBy));
  return {
    channels: group(ground, {
      planned: ({ channelId }) => channelId ?? NO_CHANNEL,
      done: ({ channelId }) => channelId ?? NO_CHANNEL,
      post: ({ key }) => key,
    }),
    people: group(ground, {
      planned: ({ taskId }) => personOf(assignees.get(taskId)),
      done: doerOf,
      post: ({ taskId }) => {
        const task = byTask.get(taskId);
        return task === undefined ? BY_ITSELF : doerOf(task);
      },
    }),
  };
}

type Grouping = {
  planned: (task: Comparison) => string;
  done: (task: Comparison) => string;
  post: (post: PostYield) => string;
};

function group({ comparisons, clicks, posts, count }: BroughtGround, by: Grouping): BroughtLine[] {
  const lines = new Map<string, BroughtLine>();
  const lineOf = (id: string): BroughtLine => {
    const line = lines.get(id) ?? emptyLine(id, posts === null ? null : 0);
    lines.set(id, line);
    return line;
  };
  for (const task of comparisons) {
    if (task.phase !== "countdown" && task.phase !== "hour") continue;
    if (!task.automatic) lineOf(by.planned(task)).plannedMinutes += task.durationMinutes;
    const isDone = task.outcome === "done";
    const line = lineOf(isDone || task.automatic ? by.done(task) : by.planned(task));
    const clicked = clicks?.get(task.taskId);
    if (clicked !== undefined) line.clicks = (line.clicks ?? 0) + clicked;
    if (!isDone || task.automatic) continue;
    line.doneMinutes += task.durationMinutes;
    line.measured += 1;
    if (isOnTime(task.latenessMinutes ?? 0)) line.onTime += 1;
    else if (!isLate(task.latenessMinutes ?? 0)) line.early += 1;
  }
  const parts = Map.groupBy(posts ?? [], by.post);
  const shares =
    count === null
      ? null
      : shareOut(
          count,
          [...parts].map(([id, own]) => joinChannels(id, own)),
        );
  for (const [id, own] of parts) {
    const line = lineOf(id);
    line.posts = own.length;
    line.recommendations = shares?.get(id) ?? null;
  }
  return [...lines.values()]
    .filter(({ id, posts: own }) => id !== BY_ITSELF || own !== 0)
    .sort((a, b) => rank(a) - rank(b) || yieldOf(b) - yieldOf(a) || (a.id < b.id ? -1 : 1));
}

/** Posts of one channel share its rate, so their doubts do not even out; those of different channels do. */
function joinChannels(id: string, posts: readonly PostYield[]): Part {
  const channels = [...Map.groupBy(posts, ({ key }) => key)].map(
    ([key, own]): Part => ({
      id: key,
      mean: own.reduce((sum, { mean }) => sum + mean, 0),
      shape: own[0]?.shape ?? Number.POSITIVE_INFINITY,
    }),
  );
  return joinParts(id, channels);
}

function emptyLine(id: string, posts: number | null): BroughtLine {
  return {
    id,
    posts,
    plannedMinutes: 0,
    doneMinutes: 0,
    measured: 0,
    onTime: 0,
    early: 0,
    clicks: null,
    recommendations: null,
  };
}

/** What brings people first, what happened by itself behind it, the rest of the work last. */
function rank({ id }: BroughtLine): number {
  if (id === NO_CHANNEL) return 2;
  return id === BY_ITSELF || id === PUBLICATION_CHANNEL ? 1 : 0;
}

function yieldOf({ recommendations, clicks }: BroughtLine): number {
  return recommendations?.value ?? clicks ?? -1;
}
