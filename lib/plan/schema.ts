import { z } from "zod";
import { PHASES } from "@/lib/plan/task";
import { TASK_KINDS } from "@/lib/plan/task-kind";

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
  edited: z.array(z.enum(["title", "detail", "postText", "durationMinutes"])).optional(),
  lateBecause: z.string().max(500).optional(),
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
  locked: z.boolean(),
  skipped: z.boolean(),
  expected: z.number().min(0),
  omittedBecause: z.string().max(500),
  rule: taskRuleSchema,
});
