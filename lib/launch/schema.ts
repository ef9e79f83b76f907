import { z } from "zod";
import { isTrackedLink } from "@/lib/drafts/is-tracked-link";
import { LONGEST_NOTE } from "@/lib/launch/note-length";
import type { SentOperation } from "@/lib/launch/operation";
import { withoutControls } from "@/lib/text/without-controls";

export const MOST_OPERATIONS = 200;
export const MOST_BODY_BYTES = 256 * 1024;
/** Half a year either way: the plan's own bound on minutes. */
const FURTHEST_MINUTE = 200_000;
/** 2100-01-01; beyond it an instant is a mistake of units. */
const LATEST_INSTANT = 4_102_444_800_000;
/** What a count of a snapshot can hold too (32 bits). */
const LARGEST_TOTAL = 2_147_483_647;

const instant = z.int().min(0).max(LATEST_INSTANT);
const startMinute = z.int().min(-FURTHEST_MINUTE).max(FURTHEST_MINUTE);
const name = z.string().min(1).max(120);
const total = z.int().min(0).max(LARGEST_TOTAL).optional();
const nothing = z.strictObject({});

const noteText = z
  .string()
  .transform((text) => withoutControls(text).trim())
  .pipe(z.string().min(1).max(LONGEST_NOTE));

/** Medium opened in August 2012 (Wikipedia); an instant before it is a slip of somebody's clock. */
const EARLIEST_LIVE_AT = Date.UTC(2012, 7, 1);

const webAddress = z
  .string()
  .max(2048)
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && username === "" && password === "";
  });

const payloads = {
  tick: z.strictObject({ taskId: name, status: z.enum(["done", "open", "skipped"]) }),
  go_live: z.strictObject({
    liveAt: instant.min(EARLIEST_LIVE_AT).nullable(),
    source: z.enum(["person", "feed"]),
    url: webAddress.optional(),
  }),
  hold: nothing,
  resume: nothing,
  count: z
    .strictObject({ recommenders: total, claps: total, reads: total, views: total })
    .refine((reading) => Object.values(reading).some((value) => value !== undefined)),
  move: z.strictObject({ taskId: name, startMinute }),
  assign: z.strictObject({ taskId: name, crewId: name.nullable() }),
  note: z.strictObject({ taskId: name.optional(), text: noteText }),
  replan: z.strictObject({
    plan: z.array(z.strictObject({ task: name, person: name.nullable(), start: startMinute })).max(500),
  }),
  end: nothing,
  reopen: nothing,
} satisfies Record<SentOperation["kind"], z.ZodType>;

const idSchema = z.guid().transform((id) => id.toLowerCase());
const kindSchema = z.enum(Object.keys(payloads) as (keyof typeof payloads)[]);

export type OperationRefusal =
  | "not_an_operation"
  | "bad_id"
  | "unknown_kind"
  | "bad_at"
  | "bad_payload"
  /** The piece's address would be a tracked link, which leads to the piece. */
  | "tracked_link";

export type ParsedOperation =
  | { ok: true; operation: SentOperation }
  | { ok: false; id: string | null; reason: OperationRefusal };

/** One operation as a device sent it. A malformed one is refused alone, and says which part was wrong. */
export function parseOperation(value: unknown): ParsedOperation {
  const shape = z.looseObject({}).safeParse(value);
  if (!shape.success) return { ok: false, id: null, reason: "not_an_operation" };
  const id = idSchema.safeParse(shape.data.id);
  if (!id.success) {
    const given = shape.data.id;
    return { ok: false, id: typeof given === "string" ? given.slice(0, 64) : null, reason: "bad_id" };
  }
  const kind = kindSchema.safeParse(shape.data.kind);
  if (!kind.success) return { ok: false, id: id.data, reason: "unknown_kind" };
  const at = instant.safeParse(shape.data.at);
  if (!at.success) return { ok: false, id: id.data, reason: "bad_at" };
  const payload = payloads[kind.data].safeParse(shape.data.payload ?? {});
  if (!payload.success) return { ok: false, id: id.data, reason: "bad_payload" };
  if ("url" in payload.data && payload.data.url !== undefined && isTrackedLink(payload.data.url)) {
    return { ok: false, id: id.data, reason: "tracked_link" };
  }
  return {
    ok: true,
    operation: { id: id.data, at: at.data, kind: kind.data, payload: payload.data } as SentOperation,
  };
}

const batchSchema = z.object({ operations: z.array(z.unknown()).min(1).max(MOST_OPERATIONS) });

/** The operations of one request, unchecked; null when there is no list of 1 to 200 of them. */
export function parseBatch(value: unknown): unknown[] | null {
  const batch = batchSchema.safeParse(value);
  return batch.success ? batch.data.operations : null;
}

/** Whether a payload that was not written here can stand in the log: read later, it is not parsed again. */
export function isStoredPayload(kind: string, payload: unknown): boolean {
  const known = kindSchema.safeParse(kind);
  return known.success && payloads[known.data].safeParse(payload).success;
}

/** A payload as it was stored; it was parsed when it was written. */
export function parseStoredBody(
  kind: string,
  payload: string,
): Pick<SentOperation, "kind" | "payload"> | null {
  const known = kindSchema.safeParse(kind);
  return known.success ? ({ kind: known.data, payload: JSON.parse(payload) } as SentOperation) : null;
}
