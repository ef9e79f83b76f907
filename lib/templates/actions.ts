"use server";

import { revalidatePath } from "next/cache";
import { buildTemplate } from "@/lib/plan/build-template";
import { loadPlanDesk } from "@/lib/plan/load";
import type { TemplateLine } from "@/lib/plan/plan-template";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { newId } from "@/lib/platform/id";
import type { Owner } from "@/lib/platform/session";
import {
  applyTemplateTakeBack,
  buildTemplateTakeBack,
  type EditedTemplate,
  editTemplate,
  type TemplateTakeBack,
} from "@/lib/templates/edit-template";
import { type TemplateRefusal, templateText } from "@/lib/templates/reason-text";
import {
  addLineSchema,
  editTemplateSchema,
  keepTemplateSchema,
  removedTemplateSchema,
  renameTemplateSchema,
  replaceTemplateSchema,
  templateIdSchema,
  templateTakeBackSchema,
} from "@/lib/templates/schema";
import {
  createTemplate,
  findTemplate,
  removeTemplate,
  renameTemplate,
  restoreTemplate,
  saveTemplateLines,
} from "@/lib/templates/store";

type Saved = { takeBack: TemplateTakeBack };

/** Keeps a launch's plan as a new template. */
export const keepTemplateAction = ownerAction(keepTemplateSchema, async ({ owner, input, now }) => {
  const lines = await linesOfPlan(owner, input.launchId, now);
  if (lines === null) return refusal({ reason: "no_plan" });
  const made = await createTemplate(owner.ownerId, input.name, lines, now);
  if (made === null) {
    const message = templateText({ reason: "name_taken" });
    return refuse("name_taken", message, { name: message });
  }
  refresh();
  return { ok: true, value: { id: made.id, name: input.name } };
});

/** Keeps a launch's plan over a template that is there; its lines before are handed back for undo. */
export const replaceTemplateAction = ownerAction(replaceTemplateSchema, async ({ owner, input, now }) => {
  const lines = await linesOfPlan(owner, input.launchId, now);
  if (lines === null) return refusal({ reason: "no_plan" });
  return change(owner, input.id, now, () => ({ ok: true, lines }));
});

export const renameTemplateAction = ownerAction(renameTemplateSchema, async ({ owner, input, now }) => {
  const outcome = await renameTemplate(owner.ownerId, input.id, input.name, now);
  if (outcome === "not_found") throw new AppError("not_found");
  if (outcome === "name_taken") {
    const message = templateText({ reason: "name_taken" });
    return refuse("name_taken", message, { name: message });
  }
  refresh();
  return { ok: true, value: { name: input.name } };
});

export const editTemplateAction = ownerAction(editTemplateSchema, async ({ owner, input, now }) =>
  change(owner, input.id, now, (lines) => editTemplate(lines, input.edit)),
);

/** A line of the writer's own. */
export const addLineAction = ownerAction(addLineSchema, async ({ owner, input, now }) => {
  const { id, ...line } = input;
  const edit = { kind: "add", key: newId(), ...line } as const;
  return change(owner, id, now, (lines) => editTemplate(lines, edit));
});

/** Undo: puts the named lines back as they were. */
export const takeBackTemplateAction = ownerAction(templateTakeBackSchema, async ({ owner, input, now }) =>
  change(owner, input.id, now, (lines) => ({
    ok: true,
    lines: applyTemplateTakeBack(lines, input.takeBack),
  })),
);

/** Refreshes nothing: the page it is asked on is gone with the template, and whoever asks leads on to another. */
export const removeTemplateAction = ownerAction(templateIdSchema, async ({ owner, input }) => {
  const removed = await removeTemplate(owner.ownerId, input.id);
  if (removed === null) throw new AppError("not_found");
  return { ok: true, value: removed };
});

export const restoreTemplateAction = ownerAction(removedTemplateSchema, async ({ owner, input, now }) => {
  const back = await restoreTemplate(owner.ownerId, input, now);
  refresh();
  return { ok: true, value: { name: back?.name ?? input.name } };
});

/** The plan of a launch as template lines; null where there is no plan. */
async function linesOfPlan(owner: Owner, launchId: string, now: number): Promise<TemplateLine[] | null> {
  const desk = await loadPlanDesk(owner, launchId, now);
  if (desk === null) throw new AppError("not_found");
  return desk.tasks.length === 0 ? null : buildTemplate(desk.input, desk.tasks, desk.template?.lines);
}

/** How often a change is tried again when somebody else's came first. */
const TRIES = 3;

/** Reads a template, changes its lines, and saves them unless they moved on meanwhile (then once more). */
async function change(
  owner: Owner,
  id: string,
  now: number,
  decide: (lines: TemplateLine[]) => EditedTemplate,
): Promise<ActionResult<Saved>> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const template = await findTemplate(owner.ownerId, id);
    if (template === null) throw new AppError("not_found");
    const edited = decide(template.lines);
    if (!edited.ok) return refusal(edited);
    if (!(await saveTemplateLines(owner.ownerId, template, edited.lines, now))) continue;
    refresh();
    return { ok: true, value: { takeBack: buildTemplateTakeBack(template.lines, edited.lines) } };
  }
  return refusal({ reason: "stale" });
}

const FIELD_OF: Partial<Record<TemplateRefusal["reason"], string>> = {
  unreadable_when: "when",
  before_link: "when",
  t0_is_fixed: "when",
  no_title: "title",
};

function refusal(refused: TemplateRefusal): ActionResult<never> {
  const message = templateText(refused);
  const field = FIELD_OF[refused.reason];
  return refuse(refused.reason, message, field === undefined ? undefined : { [field]: message });
}

/** Templates show on their own pages and on every launch's plan. */
function refresh(): void {
  revalidatePath("/", "layout");
}
