import { z } from "zod";
import { CHECK_IDS, type CheckId, isCheckId } from "@/lib/readiness/run-checks";
import { MAX_REASON_CHARACTERS, type Waiver } from "@/lib/readiness/waiver";
import { formatCount } from "@/lib/text/format-count";

/** Assumption: three times the longest pieces on Medium; keeps one comparison below a blink. */
export const MAX_SOURCE_CHARACTERS = 200_000;
/** Assumption: nobody reads more for one piece, and each adds to every comparison. */
export const MAX_SOURCES = 40;
export const MAX_HEADLINES = 20;
const MAX_NAME_CHARACTERS = 300;
const MAX_NOTE_CHARACTERS = 5_000;
const MAX_SHEET_CHARACTERS = 20_000;
const MAX_EVIDENCE_KEYS = 200;

const draftId = z.string().min(1);
const optionalLink = z
  .string()
  .trim()
  .max(2_000)
  .transform((text, context) => {
    if (text === "") return null;
    const address = z
      .url({ protocol: /^https?$/ })
      .safeParse(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    if (!address.success)
      context.addIssue({ code: "custom", message: "That is not a web address. It begins with https://." });
    return address.data ?? null;
  });
const sourceText = z
  .string()
  .max(
    MAX_SOURCE_CHARACTERS,
    `A source has at most ${formatCount(MAX_SOURCE_CHARACTERS)} characters. Paste the part you used.`,
  );

export const sheetSchema = z.object({
  draftId,
  field: z.enum(["missing", "own"]),
  text: z
    .string()
    .max(MAX_SHEET_CHARACTERS, `At most ${formatCount(MAX_SHEET_CHARACTERS)} characters are kept here.`),
  /** What the device last knew to be stored. */
  seen: z.string().max(MAX_SHEET_CHARACTERS),
});

const sourceFields = {
  name: z
    .string()
    .trim()
    .max(MAX_NAME_CHARACTERS, `A name has at most ${formatCount(MAX_NAME_CHARACTERS)} characters.`),
  address: optionalLink,
  note: z
    .string()
    .trim()
    .max(MAX_NOTE_CHARACTERS, `A note has at most ${formatCount(MAX_NOTE_CHARACTERS)} characters.`),
  text: sourceText,
};

export const addSourceSchema = z
  .object({ draftId, ...sourceFields })
  .refine((input) => input.name !== "" || input.address !== null || input.text.trim() !== "", {
    message: "Give it a link, a name or a text.",
  });
export const changeSourceSchema = z.object({
  draftId,
  sourceId: z.string().min(1),
  name: sourceFields.name.min(1, "Give it a name.").optional(),
  text: sourceText.optional(),
});
export const sourceNoteSchema = z.object({
  draftId,
  sourceId: z.string().min(1),
  text: sourceFields.note,
  seen: z.string().max(MAX_NOTE_CHARACTERS),
});
export const sourceIdSchema = z.object({ draftId, sourceId: z.string().min(1) });

export const headlineSchema = z.object({
  draftId,
  title: z
    .string()
    .trim()
    .min(1, "Write the headline first.")
    .max(MAX_NAME_CHARACTERS, `A headline has at most ${MAX_NAME_CHARACTERS} characters.`),
});
export const headlineIdSchema = z.object({ draftId, headlineId: z.string().min(1) });

export const outsideCheckSchema = z.object({
  draftId,
  tool: z.string().trim().min(1, "Say which service.").max(100),
  result: z.string().trim().min(1, "Say what it found, such as “3 % alike, all of it quoted”.").max(500),
  print: z.string().regex(/^[0-9a-f]{8}$/),
});
export const outsideIdSchema = z.object({ draftId, outsideId: z.string().min(1) });

const checkId = z.enum(CHECK_IDS as [CheckId, ...CheckId[]]);
export const waiveSchema = z.object({
  draftId,
  checkId,
  reason: z
    .string()
    .trim()
    .min(1, "Say why, so that you know it later.")
    .max(MAX_REASON_CHARACTERS, `A reason has at most ${MAX_REASON_CHARACTERS} characters.`),
  verdict: z.enum(["warn", "fail", "cannot_tell"]),
  seen: z.array(z.string().max(400)).max(MAX_EVIDENCE_KEYS),
});
export const takeBackSchema = z.object({ draftId, checkId });

type WaiverRow = { checkId: string; reason: string; verdict: string; seen: string; waivedAt: Date };

/** A waiver's row; null for a check that no longer exists. Damaged columns read as what covers least. */
export function parseWaiver(row: WaiverRow): Waiver | null {
  if (!isCheckId(row.checkId)) return null;
  const verdict = z.enum(["warn", "fail", "cannot_tell"]).catch("cannot_tell").parse(row.verdict);
  return {
    checkId: row.checkId,
    reason: row.reason,
    verdict,
    seen: parseStrings(row.seen),
    waivedAt: row.waivedAt.getTime(),
  };
}

function parseStrings(json: string): string[] {
  try {
    return z.array(z.string()).catch([]).parse(JSON.parse(json));
  } catch {
    return [];
  }
}

/** A publication's topics column, all of them; a damaged one reads as none. */
export function parseTopicList(json: string): string[] {
  return parseStrings(json);
}
