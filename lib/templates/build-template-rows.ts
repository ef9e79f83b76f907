import { resolveActivity } from "@/lib/channels/activity";
import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { listTemplate } from "@/lib/plan/list-template";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { findLine, type TemplateLine } from "@/lib/plan/plan-template";
import { orderMinute } from "@/lib/plan/relative-when";
import { PHASES, type Task } from "@/lib/plan/task";
import type { TemplateRow } from "@/lib/templates/template-page";

/** No launch: its names are the fields themselves, so that the house's words show where a name will stand. */
const NO_LAUNCH = {
  launchId: "template",
  slotAt: 0,
  zone: "UTC",
  now: 0,
  draft: { title: "{title}", subtitle: "{subtitle}", topics: [], coverUrl: null },
  wording: { hook: "{hook}", patterns: {} },
  submissionState: null,
  crew: [] as PlanInput["crew"],
  activity: resolveActivity({}),
  rates: DEFAULT_RATES,
} as const;
const PUBLICATION = {
  name: "{publication}",
  followers: 0,
  newsletter: true,
  answerDays: null,
  howToSubmit: "",
};

/**
 * The lines in the order of the clock, each with the words in force: the writer's where they wrote over, else what the
 * house's checklist says today for a launch without a name. `channels` are those in use; `lines` are widened to them.
 */
export function buildTemplateRows(
  lines: readonly TemplateLine[],
  channels: readonly PlanChannel[],
): TemplateRow[] {
  const house = houseTasks(lines, channels);
  return lines
    .map((line, place) => ({ row: rowOf(line, house.get(line), channels), place }))
    .sort(
      (a, b) =>
        PHASES.indexOf(a.row.phase) - PHASES.indexOf(b.row.phase) ||
        startOf(a.row) - startOf(b.row) ||
        a.place - b.place,
    )
    .map(({ row }) => row);
}

function startOf({ when }: TemplateRow): number {
  return when === null ? Number.MAX_SAFE_INTEGER : orderMinute(when);
}

function rowOf(line: TemplateLine, house: Task | undefined, channels: readonly PlanChannel[]): TemplateRow {
  const words = (field: "title" | "postText") =>
    line.edited.includes(field) ? line[field] : (house?.[field] ?? line[field]);
  const houseMinutes =
    house === undefined ? line.durationMinutes : (house.rule.unprepared ?? house.durationMinutes);
  return {
    key: line.key,
    kind: line.kind,
    phase: line.phase,
    title: words("title"),
    postText: words("postText"),
    durationMinutes: line.edited.includes("durationMinutes") ? line.durationMinutes : houseMinutes,
    when: line.when,
    locked: line.locked,
    skipped: line.skipped,
    automatic: line.automatic,
    isRewritten: line.kind !== "own" && line.edited.length > 0,
    place: line.platform === null ? null : placeOf(line.platform, line.channelId, channels),
  };
}

function placeOf(platform: PlatformId, channelId: string | null, channels: readonly PlanChannel[]) {
  const channel = channels.find(({ id }) => id === channelId);
  return channel === undefined
    ? { name: findPlatform(platform).name, isWholePlatform: true }
    : { name: channel.name, isWholePlatform: false };
}

/** The house's task behind each line, as far as there is one today. */
function houseTasks(
  lines: readonly TemplateLine[],
  channels: readonly PlanChannel[],
): Map<TemplateLine, Task> {
  const wide = lines.flatMap(({ platform, channelId }) =>
    platform !== null && channelId === null ? [platform] : [],
  );
  const standIns = [...new Set(wide)]
    .filter((platform) => !channels.some((channel) => channel.platform === platform))
    .map(standIn);
  const isForPublication = lines.some(
    ({ kind, key }) => kind === "submit" || kind === "answer" || key.startsWith("publication-"),
  );
  const input: PlanInput = {
    ...NO_LAUNCH,
    draft: { ...NO_LAUNCH.draft, topics: [] },
    publication: isForPublication ? PUBLICATION : null,
    channels: [...channels, ...standIns],
  };
  const found = new Map<TemplateLine, Task>();
  for (const task of listTemplate(input)) {
    const channel = input.channels.find(({ id }) => id === task.channelId) ?? null;
    const key = task.id.slice(input.launchId.length + 1);
    const line = findLine(lines, { key, kind: task.kind, channel });
    if (line !== undefined && !found.has(line)) found.set(line, task);
  }
  return found;
}

/** A channel of a platform on which the writer has none any more. */
function standIn(platform: PlatformId): PlanChannel {
  const parameters = resolveChannel({ platform, overrides: {}, postMinutes: null });
  return {
    id: `any-${platform}`,
    platform,
    name: findPlatform(platform).name,
    followers: null,
    audience: [],
    parameters,
  };
}
