import "server-only";
import { listChannels } from "@/lib/channels/store";
import { planChannel } from "@/lib/plan/plan-input";
import { widenLines } from "@/lib/plan/plan-template";
import { requireOwner } from "@/lib/platform/session";
import { buildTemplateRows } from "@/lib/templates/build-template-rows";
import { listTemplates, type StoredTemplate } from "@/lib/templates/store";
import type { TemplateRow, TemplateSummary } from "@/lib/templates/template-page";

/** The templates of whoever asks. */
export async function loadTemplates(): Promise<{ templates: TemplateSummary[]; zone: string }> {
  const owner = await requireOwner();
  const stored = await listTemplates(owner.ownerId);
  return { templates: stored.map(summaryOf), zone: owner.zone };
}

/** One template with its lines in the words in force; null when whoever asks has no such template. */
export async function loadTemplate(
  id: string,
): Promise<{ template: TemplateSummary; rows: TemplateRow[]; zone: string } | null> {
  const owner = await requireOwner();
  const [stored, channels] = await Promise.all([listTemplates(owner.ownerId), listChannels(owner.ownerId)]);
  const found = stored.find((one) => one.id === id);
  if (found === undefined) return null;
  const active = channels.filter(({ archivedAt }) => archivedAt === null).map(planChannel);
  const lines = widenLines(found.lines, new Set(active.map((channel) => channel.id)));
  return { template: summaryOf(found), rows: buildTemplateRows(lines, active), zone: owner.zone };
}

function summaryOf({ id, name, lines, updatedAt, launchCount, lastLaunch }: StoredTemplate): TemplateSummary {
  return {
    id,
    name,
    updatedAt,
    launchCount,
    lastLaunch,
    taskCount: lines.filter(({ skipped }) => !skipped).length,
    ownCount: lines.filter(({ kind, skipped }) => kind === "own" && !skipped).length,
    skippedCount: lines.filter(({ skipped }) => skipped).length,
  };
}
