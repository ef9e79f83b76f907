import type { PlatformId } from "@/lib/channels/platform";
import type { RelativeWhen } from "@/lib/plan/relative-when";
import type { EditedField, Phase } from "@/lib/plan/task";
import type { TaskKind } from "@/lib/plan/task-kind";

/** One line of a template. Words may hold the fields of `text-fields.ts`, which each launch fills with its own. */
export type TemplateLine = {
  /** Which task of the house's checklist it stands for, by that task's key; `own-…` for one the writer added. */
  key: string;
  kind: TaskKind;
  phase: Phase;
  /** The channel it was written for; null: none, or that channel is gone and the line holds for its whole platform. */
  channelId: string | null;
  /** The channel's platform; null for a task without a channel. */
  platform: PlatformId | null;
  title: string;
  detail: string;
  postText: string;
  durationMinutes: number;
  automatic: boolean;
  /** What the writer wrote over. All else is only remembered: the house's words and minutes take its place. */
  edited: EditedField[];
  /** Where it stood or is to stand; null: it never had a place. */
  when: RelativeWhen | null;
  /** It is to start then; false: the planner finds its place. */
  locked: boolean;
  /** Left out of the plan; there it can be restored. */
  skipped: boolean;
};

/** A checklist the writer kept to build later plans from. */
export type PlanTemplate = { id: string; name: string; lines: TemplateLine[]; updatedAt: number };

/** Template lines as they hold while only these channels are in use: what was written for another holds for its platform. */
export function widenLines(lines: readonly TemplateLine[], channelIds: ReadonlySet<string>): TemplateLine[] {
  return lines.map((line) =>
    line.channelId === null || channelIds.has(line.channelId) ? line : { ...line, channelId: null },
  );
}

type Wanted = { key: string; kind: TaskKind; channel: { id: string; platform: PlatformId } | null };

/** The line that stands for a task: the one of its channel, else one for the whole platform; undefined: none says anything. */
export function findLine(
  lines: readonly TemplateLine[],
  { key, kind, channel }: Wanted,
): TemplateLine | undefined {
  if (channel === null) return lines.find((line) => line.platform === null && line.key === key);
  const alike = lines.filter((line) => line.kind === kind && line.platform === channel.platform);
  return (
    alike.find(({ channelId }) => channelId === channel.id) ??
    alike.find(({ channelId }) => channelId === null)
  );
}
