"use server";

import { revalidatePath } from "next/cache";
import type { SentOperation } from "@/lib/launch/operation";
import { appendOperations } from "@/lib/launch/store";
import { changeTasks } from "@/lib/plan/change-tasks";
import type { Helper } from "@/lib/plan/crew";
import type { PlanEdit } from "@/lib/plan/edit-plan";
import { buildAllRounder } from "@/lib/plan/list-changes";
import { basisOf, loadPlanDesk, type PlanDesk } from "@/lib/plan/load";
import { parseWhen } from "@/lib/plan/parse-when";
import { freeName, type PlacedHelper, placeHelper } from "@/lib/plan/place-helper";
import { type PlanRefusal, planRefusalText, whenText } from "@/lib/plan/reason-text";
import {
  addTaskSchema,
  applyProofSchema,
  assignTaskSchema,
  buildSchema,
  helperRemoveSchema,
  helperSaveSchema,
  lockTaskSchema,
  makeChangeSchema,
  moveTaskSchema,
  removeTaskSchema,
  rewriteTaskSchema,
  skipTaskSchema,
  takeBackSchema,
  targetSchema,
} from "@/lib/plan/schema";
import { saveCrew, saveLaunchChannels, saveLaunchTemplate, savePlan, saveTarget } from "@/lib/plan/store";
import { applyTakeBack, buildTakeBack, type TakeBack } from "@/lib/plan/take-back";
import type { Task } from "@/lib/plan/task";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { newId } from "@/lib/platform/id";
import { aimLinks } from "@/lib/platform/link-table";
import { announcePlan, buildFrame, launchTopic, publish } from "@/lib/platform/live-hub";
import { runPlanner } from "@/lib/platform/planner-pool";
import type { Owner } from "@/lib/platform/session";
import { slotAtInstant } from "@/lib/slot/resolve-slot";
import { rescheduleLaunch } from "@/lib/slot/store";

/** What was saved, what it moved, and how to take it back. */
type Saved = { takeBack: TakeBack; startMinute: number | null };
type Asked = { owner: Owner; now: number };

/** Builds the plan from the chosen channels and template, keeping what the writer decided in an earlier one. */
export const buildPlanAction = ownerAction(buildSchema, async ({ owner, input, now }) =>
  buildWith({ owner, now }, input.launchId, input.channelIds, input.templateId),
);

export const moveTaskAction = ownerAction(moveTaskSchema, async ({ owner, input, now }) => {
  const { launchId, taskId, when } = input;
  return change(
    { owner, now },
    launchId,
    (desk) => {
      const parsed =
        typeof when === "number" ? ({ ok: true, startMinute: when } as const) : parseWhen(when, desk.input);
      if (!parsed.ok) return { ok: false, message: whenText(parsed) };
      return edited(desk, { kind: "move", taskId, startMinute: parsed.startMinute });
    },
    taskId,
  );
});

export const lockTaskAction = ownerAction(lockTaskSchema, async ({ owner, input, now }) => {
  const { launchId, taskId, locked } = input;
  return change({ owner, now }, launchId, (desk) => edited(desk, { kind: "lock", taskId, locked }), taskId);
});

/** Says who does a task, or that whoever fits may do it. */
export const assignTaskAction = ownerAction(assignTaskSchema, async ({ owner, input, now }) => {
  const { launchId, ...assign } = input;
  const decide = (desk: PlanDesk) => edited(desk, { kind: "assign", ...assign });
  return change({ owner, now }, launchId, decide, input.taskId);
});

/** Adds a helper, or changes one, and shares the open work anew. */
export const saveHelperAction = ownerAction(helperSaveSchema, async ({ owner, input, now }) => {
  const { launchId, helperId, name, channelIds } = input;
  const helper = { id: helperId ?? newId(), name, channelIds };
  return change({ owner, now }, launchId, (desk) =>
    withCrew(desk, placeHelper(desk.input.crew, helper, helperId === null)),
  );
});

/** Takes a helper out of the crew; what they had to do goes back to the writer, or to who else may do it. */
export const removeHelperAction = ownerAction(helperRemoveSchema, async ({ owner, input, now }) =>
  change({ owner, now }, input.launchId, (desk) => {
    const crew = desk.input.crew.filter(({ id }) => id !== input.helperId);
    return withCrew(desk, { ok: true, crew });
  }),
);

/** Takes a task out of the plan, or back in. */
export const skipTaskAction = ownerAction(skipTaskSchema, async ({ owner, input, now }) => {
  const { launchId, taskId, skipped } = input;
  return change({ owner, now }, launchId, (desk) => edited(desk, { kind: "skip", taskId, skipped }), taskId);
});

/** Texts and durations the writer wrote over; allowed during the hour too, for a text may need a last word. */
export const rewriteTaskAction = ownerAction(rewriteTaskSchema, async ({ owner, input, now }) => {
  const { launchId, taskId } = input;
  const rewrite = (desk: PlanDesk) => edited(desk, { kind: "rewrite", taskId, change: input.change });
  const isTextOnly = input.change.durationMinutes === undefined;
  return change({ owner, now }, launchId, rewrite, taskId, isTextOnly);
});

export const addTaskAction = ownerAction(addTaskSchema, async ({ owner, input, now }) => {
  const { launchId, when, ...task } = input;
  const key = newId();
  return change(
    { owner, now },
    launchId,
    (desk) => {
      const parsed = parseWhen(when, desk.input);
      if (!parsed.ok) return { ok: false, message: whenText(parsed) };
      return edited(desk, { kind: "add", key, startMinute: parsed.startMinute, ...task });
    },
    `${launchId}.own-${key}`,
  );
});

/** Makes one of the changes that raise the hour, and plans everything that is open and not locked again with it. */
export const makeChangeAction = ownerAction(makeChangeSchema, async ({ owner, input, now }) => {
  const { launchId, deed } = input;
  const asked = { owner, now };
  switch (deed.kind) {
    case "channel": {
      const desk = await loadPlanDesk(owner, launchId, now);
      if (desk === null) return refusal({ reason: "no_launch" });
      return buildWith(asked, launchId, [...desk.chosen, deed.channelId]);
    }
    case "helper":
      return change(asked, launchId, async (desk) => {
        const helper = buildAllRounder(desk.input, newId(), freeName(desk.input.crew));
        return withCrew(desk, placeHelper(desk.input.crew, helper, true));
      });
    case "slot":
      return moveSlot(asked, launchId, deed.slotAt);
    case "prepare":
    case "skip":
    case "unlock":
      return change(asked, launchId, (desk) => rebuilt({ ...desk, tasks: changeTasks(desk.tasks, deed) }));
  }
});

/** Removes a task the writer added. */
export const removeTaskAction = ownerAction(removeTaskSchema, async ({ owner, input, now }) => {
  const { launchId, taskId } = input;
  return change({ owner, now }, launchId, (desk) => edited(desk, { kind: "remove", taskId }));
});

/** Undo: puts the named tasks back as they were. */
export const takeBackAction = ownerAction(takeBackSchema, async ({ owner, input, now }) => {
  const { launchId, takeBack } = input;
  const isOwn = takeBack.put.every(({ id }) => id.startsWith(`${launchId}.`));
  if (!isOwn) return refusal({ reason: "no_task" });
  if (takeBack.channelIds !== undefined)
    await saveLaunchChannels(owner.ownerId, launchId, takeBack.channelIds);
  if (takeBack.slot !== undefined) {
    const { slotAt, slotZone } = takeBack.slot;
    if (slotAt <= now) return refusal({ reason: "in_past" });
    await rescheduleLaunch(owner.ownerId, launchId, slotAtInstant(slotAt, slotZone), now);
  }
  if (takeBack.crew !== undefined) await saveCrew(owner.ownerId, launchId, takeBack.crew, now);
  return change({ owner, now }, launchId, (desk) => ({
    ok: true,
    tasks: applyTakeBack(desk.tasks, takeBack),
  }));
});

/** Puts the tasks into the best order the exact planner found for this plan. */
export const applyProofAction = ownerAction(applyProofSchema, async ({ owner, input, now }) =>
  change({ owner, now }, input.launchId, async (desk) => {
    const { proof } = desk;
    const ordered =
      proof === null
        ? null
        : await runPlanner({ kind: "apply", plan: proof.plan, ...basisOf(desk) }, { asker: input.launchId });
    return ordered === null ? { ok: false, reason: "proof_outdated" } : { ok: true, tasks: ordered };
  }),
);

export const saveTargetAction = ownerAction(targetSchema, async ({ owner, input, now }) => {
  if (!(await saveTarget(owner.ownerId, input.launchId, input.target, now))) {
    return refusal({ reason: "no_launch" });
  }
  const desk = await loadPlanDesk(owner, input.launchId, now);
  if (desk !== null) announcePlan(input.launchId, desk.planRevision);
  refresh();
  return { ok: true, value: { target: input.target } };
});

type Changed =
  /** With another crew where that changed too. */
  | { ok: true; tasks: Task[]; crew?: Helper[] }
  | { ok: false; message: string }
  | ({ ok: false } & PlanRefusal);

function edited({ input, tasks, done }: PlanDesk, edit: PlanEdit): Promise<Changed> {
  return runPlanner({ kind: "edit", input, tasks, edit, done }, { asker: input.launchId });
}

/** Builds the plan from these channels; the first one also from a template, where one is named. */
async function buildWith(
  asked: Asked,
  launchId: string,
  channelIds: string[],
  templateId?: string | null,
): Promise<ActionResult<Saved>> {
  const { owner, now } = asked;
  const before = await loadPlanDesk(owner, launchId, now);
  if (before === null) return refusal({ reason: "no_launch" });
  if (before.state.isLive) return refusal({ reason: "is_live" });
  // A plan that stands keeps its template: another one would leave tasks nobody could tell from the writer's own.
  if (templateId !== undefined && before.tasks.length === 0) {
    const isSaved = await saveLaunchTemplate(owner.ownerId, launchId, templateId);
    if (!isSaved) return refusal({ reason: "no_template" });
  }
  await saveLaunchChannels(owner.ownerId, launchId, channelIds);
  const built = await change(asked, launchId, rebuilt);
  if (built.ok) built.value.takeBack.channelIds = [...before.chosen];
  return built;
}

/** Moves the launch to another instant and plans everything that is open and not locked again for it. */
async function moveSlot(asked: Asked, launchId: string, slotAt: number): Promise<ActionResult<Saved>> {
  const { owner, now } = asked;
  const before = await loadPlanDesk(owner, launchId, now);
  if (before === null) return refusal({ reason: "no_launch" });
  if (before.state.isLive) return refusal({ reason: "is_live" });
  if (slotAt <= now) return refusal({ reason: "in_past" });
  const moved = await rescheduleLaunch(owner.ownerId, launchId, slotAtInstant(slotAt, owner.zone), now);
  if (moved === null) return refusal({ reason: "is_live" });
  const built = await change(asked, launchId, rebuilt);
  if (built.ok)
    built.value.takeBack.slot = { slotAt: before.launch.slotAt, slotZone: before.launch.slotZone };
  return built;
}

/** Everything that is open and not locked planned again for another crew. */
async function withCrew(desk: PlanDesk, placed: PlacedHelper): Promise<Changed> {
  if (!placed.ok) return placed;
  const { crew } = placed;
  return { ...(await rebuilt({ ...desk, input: { ...desk.input, crew } })), crew };
}

/** The plan built again, keeping what the writer decided. */
async function rebuilt(desk: PlanDesk) {
  return {
    ok: true as const,
    tasks: await runPlanner({ kind: "build", ...basisOf(desk) }, { asker: desk.launch.id }),
  };
}

/** How often a change is tried again when somebody else's came first. */
const TRIES = 3;

/** Reads the plan, changes it, saves it unless it moved on meanwhile (then once more), and tells the cockpits. */
async function change(
  { owner, now }: Asked,
  launchId: string,
  decide: (desk: PlanDesk) => Changed | Promise<Changed>,
  taskId: string | null = null,
  isAllowedLive = false,
): Promise<ActionResult<Saved>> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const desk = await loadPlanDesk(owner, launchId, now);
    if (desk === null) return refusal({ reason: "no_launch" });
    if (desk.state.isLive && !isAllowedLive) return refusal({ reason: "is_live" });
    const changed = await decide(desk);
    if (!changed.ok) {
      return "message" in changed
        ? refuse("unreadable", changed.message, { when: changed.message })
        : refusal(changed);
    }
    const saved = await savePlan(owner.ownerId, launchId, changed.tasks, now, desk.planRevision);
    if (saved === null) continue;
    // After the plan: should this fail, tasks of somebody unknown are the writer's.
    if (changed.crew !== undefined) await saveCrew(owner.ownerId, launchId, changed.crew, now);
    await alignTicks(owner, desk, changed.tasks, now);
    await aimLinks();
    announcePlan(launchId, saved.planRevision);
    refresh();
    const startMinute = changed.tasks.find(({ id }) => id === taskId)?.startMinute ?? null;
    const takeBack = buildTakeBack(desk.tasks, changed.tasks);
    if (changed.crew !== undefined) takeBack.crew = desk.input.crew;
    return { ok: true, value: { takeBack, startMinute } };
  }
  return refusal({ reason: "stale" });
}

/**
 * A tick in the log outweighs the plan. Where a task was ticked before and is now skipped or restored here,
 * the log has to hear of it, or the cockpit would go on showing the old word.
 */
async function alignTicks(owner: Owner, desk: PlanDesk, tasks: readonly Task[], now: number): Promise<void> {
  const ticked = new Set(desk.operations.flatMap((one) => (one.kind === "tick" ? [one.payload.taskId] : [])));
  const wasSkipped = new Map(desk.tasks.map(({ id, skipped }) => [id, skipped]));
  const operations = tasks
    .filter(({ id, skipped }) => ticked.has(id) && wasSkipped.get(id) !== skipped)
    .map(({ id, skipped }): SentOperation => {
      const payload = { taskId: id, status: skipped ? ("skipped" as const) : ("open" as const) };
      return { id: newId(), at: now, kind: "tick", payload };
    });
  if (operations.length === 0) return;
  const { launch } = desk;
  const appended = await appendOperations(owner.ownerId, launch.id, operations, owner.ownerId, now);
  const frames = appended?.added.map((operation) => buildFrame(operation.seq, operation)) ?? [];
  publish(launchTopic(launch.id), frames);
}

function refusal(reason: PlanRefusal) {
  return refuse(reason.reason, planRefusalText(reason));
}

/** The plan shows on its own page, in the calendar, on the home page and in the lists. */
function refresh(): void {
  revalidatePath("/", "layout");
}
