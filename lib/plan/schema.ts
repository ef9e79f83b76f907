import { z } from "zod";
import { isPlatformId } from "@/lib/channels/platforms";
import { MOST_HELPERS } from "@/lib/plan/crew";
import { isReadableWhen } from "@/lib/plan/parse-when";
import { whenText } from "@/lib/plan/reason-text";
import { PHASES } from "@/lib/plan/task";
import { TASK_KINDS } from "@/lib/plan/task-kind";
import { lineWithoutControls } from "@/lib/text/without-controls";
import { parseZone } from "@/lib/time/zone";

const id = z.string().min(1).max(120);
const EDITED_FIELDS = ["title", "detail", "postText", "durationMinutes"] as const;
const editedField = z.enum(EDITED_FIELDS);
const minute = z.int().min(-200_000).max(200_000);

/** The rule column of a task. Missing keys get the loosest value, so that an older row stays readable. */
export const taskRuleSchema = z.object({
  earliest: minute.default(-200_000),
  latest: minute.default(200_000),
  after: z.array(z.string()).default([]),
  prepared: z
    .object({ by: z.string(), duration: z.int().min(1) })
    .nullable()
    .default(null),
  optional: z.boolean().default(true),
  fixedStart: minute.nullable().default(null),
  needs: z.array(z.string()).default([]),
  unprepared: z.int().min(1).optional(),
  isHandedOver: z.boolean().optional(),
  edited: z.array(editedField).optional(),
  templated: z.array(z.enum([...EDITED_FIELDS, "startMinute"])).optional(),
  lateBecause: z.string().max(2000).optional(),
});

/** The proof column of a launch: what the exact planner said, of which revision of the plan, by which numbers. */
export const storedProofSchema = z.object({
  revision: z.int(),
  basis: z.string(),
  status: z.enum(["optimal", "feasible", "none"]),
  plan: z.array(z.object({ task: id, person: z.string().nullable(), start: minute })).max(1000),
  value: z.number(),
  bound: z.number(),
  improvised: z.number(),
});

/** A whole task as it crosses a boundary: a row read back, or a state handed back by "undo". */
export const taskSchema = z.object({
  id: z.string().min(1).max(120),
  kind: z.enum(TASK_KINDS),
  phase: z.enum(PHASES),
  title: z.string().max(300),
  detail: z.string().max(2000),
  startMinute: minute.nullable(),
  durationMinutes: z.int().min(1).max(100_000),
  channelId: z.string().max(120).nullable(),
  postText: z.string().max(20_000),
  automatic: z.boolean(),
  personId: id.nullable(),
  locked: z.boolean(),
  skipped: z.boolean(),
  expected: z.number().min(0),
  omittedBecause: z.string().max(2000),
  rule: taskRuleSchema,
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const relativeWhen = z.union([z.object({ minute }), z.object({ days: z.int().min(-400).max(400), clock })]);

/** One line of a template. Missing keys get what the house would have, so that an older row stays readable. */
export const templateLineSchema = z.object({
  key: z.string().min(1).max(120),
  kind: z.enum(TASK_KINDS),
  phase: z.enum(PHASES).default("hour"),
  channelId: z.string().max(120).nullable().default(null),
  platform: z.string().refine(isPlatformId).nullable().default(null),
  title: z.string().max(300).default("Task"),
  detail: z.string().max(2000).default(""),
  postText: z.string().max(20_000).default(""),
  durationMinutes: z.int().min(1).max(100_000).default(5),
  automatic: z.boolean().default(false),
  edited: z.array(editedField).default([]),
  when: relativeWhen.nullable().default(null),
  locked: z.boolean().default(false),
  skipped: z.boolean().default(false),
});

/** The lines of a template as its column holds them; a line that cannot be read any more is left out. */
export const templateLinesSchema = z
  .array(z.unknown())
  .transform((lines) => lines.flatMap((line) => templateLineSchema.safeParse(line).data ?? []));

const launchId = z.string().min(1).max(64);
const DURATION = "Give whole minutes, from 1 to 240.";
const durationMinutes = z.int(DURATION).min(1, DURATION).max(240, DURATION);
const title = z.string().trim().min(1, "Give the task a title.").max(300, "A shorter title, please.");
const LONGEST_POST = 20_000;

export const buildSchema = z.object({
  launchId,
  channelIds: z.array(id).max(200),
  /** For a first plan: what it is built from, null for the house's checklist. Absent: as it was. */
  templateId: id.nullable().optional(),
});

export const moveTaskSchema = z.object({
  launchId,
  taskId: id,
  /** As typed ("T+12", "18:42"), or whole minutes. */
  when: z.union([z.string().max(64), minute]),
});

export const lockTaskSchema = z.object({ launchId, taskId: id, locked: z.boolean() });

export const skipTaskSchema = z.object({ launchId, taskId: id, skipped: z.boolean() });

export const removeTaskSchema = z.object({ launchId, taskId: id });

export const rewriteTaskSchema = z.object({
  launchId,
  taskId: id,
  change: z.object({
    title: title.optional(),
    detail: z.string().max(2000).optional(),
    postText: z.string().max(LONGEST_POST).optional(),
    durationMinutes: durationMinutes.optional(),
  }),
});

export const addTaskSchema = z.object({
  launchId,
  title,
  // Read here already, so that a wrong time and wrong minutes are told together.
  when: z
    .string()
    .trim()
    .min(1, "Say when, such as T+12 or 18:42.")
    .max(64)
    .refine(isReadableWhen, whenText({ reason: "unreadable" })),
  durationMinutes,
  detail: z.string().max(2000).default(""),
});

const helperName = z
  .string()
  .transform(lineWithoutControls)
  .pipe(z.string().min(1, "Give them a name.").max(60, "A shorter name, please."));
const helperSchema = z.object({ id, name: helperName, channelIds: z.array(id).max(200) });

/** The channels column of a helper's row. */
export const helperChannelsSchema = z.array(z.string());

/** `helperId` null: somebody new. */
export const helperSaveSchema = z.object({
  launchId,
  helperId: id.nullable(),
  name: helperName,
  channelIds: z.array(id).max(200),
});

export const helperRemoveSchema = z.object({ launchId, helperId: id });

export const assignTaskSchema = z.object({
  launchId,
  taskId: id,
  /** null: the writer. */
  personId: id.nullable(),
  /** false: whoever fits. */
  isHandedOver: z.boolean(),
});
export const applyProofSchema = z.object({ launchId });

export const makeChangeSchema = z.object({
  launchId,
  deed: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("channel"), channelId: id }),
    z.object({ kind: z.literal("helper") }),
    z.object({ kind: z.enum(["prepare", "skip", "unlock"]), taskId: id }),
    z.object({ kind: z.literal("slot"), slotAt: z.int() }),
  ]),
});

const slotSchema = z.object({
  slotAt: z.int(),
  slotZone: z
    .string()
    .max(64)
    .refine((text) => parseZone(text) !== null),
});

export const takeBackSchema = z.object({
  launchId,
  takeBack: z.object({
    put: z.array(taskSchema).max(500),
    remove: z.array(id).max(500),
    channelIds: z.array(id).max(200).optional(),
    crew: z.array(helperSchema).max(MOST_HELPERS).optional(),
    slot: slotSchema.optional(),
  }),
});

const TARGET = "Give a whole number, such as 100.";

export const targetSchema = z.object({
  launchId,
  target: z
    .int(TARGET)
    .min(1, "A target is at least 1.")
    .max(1_000_000, "That is more than anybody has had."),
});
