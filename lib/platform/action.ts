import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { readClock } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/error";
import { logFault } from "@/lib/platform/log";
import { type CrewAsker, findHelper, findOwner, type Owner } from "@/lib/platform/session";

export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; reason: string; message: string; fields?: Record<string, string> };

type Asked<Input> = { owner: Owner; input: Input; now: number };
type AskedByPerson<Input> = { person: Owner | CrewAsker; input: Input; now: number };
type HelpedInput = { help: { launchId: string; memberId: string } | null };

/** An expected "no", with the sentence to show and, by field name, what to do about each field. */
export function refuse(
  reason: string,
  message: string,
  fields?: Record<string, string>,
): ActionResult<never> {
  return { ok: false, reason, message, fields };
}

/** For what no form of ours sends; a schema says itself what a writer can put right. */
const UNREADABLE = "That could not be read. Reload the page and try again.";

function refuseInvalid(error: z.ZodError): ActionResult<never> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  const first = error.issues[0]?.message ?? UNREADABLE;
  return refuse("invalid", first, fields);
}

/**
 * One server action: parse, who is asking, then `work`. Refusals become values; a fault is logged with an id
 * and told without its insides, so that what was typed stays on the page.
 */
export function ownerAction<Schema extends z.ZodType, T>(
  schema: Schema,
  work: (asked: Asked<z.output<Schema>>) => Promise<ActionResult<T>>,
): (input: z.input<Schema>) => Promise<ActionResult<T>> {
  return answering(async (input) => {
    const owner = await findOwner();
    if (owner === null) throw new AppError("not_signed_in");
    const parsed = schema.safeParse(input, { error: () => UNREADABLE });
    if (!parsed.success) return refuseInvalid(parsed.error);
    return work({ owner, input: parsed.data, now: readClock() });
  });
}

/**
 * One server action of a page that a writer has as well as a helper: with `help` the helper of that launch asks, by
 * their link alone; without it an account, by its session alone.
 */
export function personAction<Schema extends z.ZodType<HelpedInput>, T>(
  schema: Schema,
  work: (asked: AskedByPerson<z.output<Schema>>) => Promise<ActionResult<T>>,
): (input: z.input<Schema>) => Promise<ActionResult<T>> {
  return answering(async (input) => {
    const parsed = schema.safeParse(input, { error: () => UNREADABLE });
    if (!parsed.success) return refuseInvalid(parsed.error);
    const { help } = parsed.data;
    const person = help === null ? await findOwner() : await findHelper(help.launchId, help.memberId);
    if (person === null) throw new AppError(help === null ? "not_signed_in" : "not_found");
    return work({ person, input: parsed.data, now: readClock() });
  });
}

function answering<Input, T>(work: (input: Input) => Promise<ActionResult<T>>) {
  return async (input: Input): Promise<ActionResult<T>> => {
    try {
      return await work(input);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError) return refuse(error.code, error.message);
      const id = logFault("an action", error);
      return refuse("fault", `Something went wrong on our side (${id}). Nothing was changed; try again.`);
    }
  };
}
