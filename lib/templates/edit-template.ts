import { earliestLink } from "@/lib/plan/earliest-link";
import { parseSentence } from "@/lib/plan/parse-sentence";
import type { TemplateLine } from "@/lib/plan/plan-template";
import { orderMinute, type RelativeWhen } from "@/lib/plan/relative-when";
import { type EditedField, phaseAt } from "@/lib/plan/task";
import { isNeeded, needsLink } from "@/lib/plan/task-kind";
import type { TemplateRefusal } from "@/lib/templates/reason-text";

const REWRITABLE = ["title", "postText", "durationMinutes"] as const satisfies EditedField[];
type LineWords = Partial<Pick<TemplateLine, (typeof REWRITABLE)[number]>>;

export type TemplateEdit =
  /** Locks a line at a time said in words. */
  | { kind: "when"; key: string; when: string }
  /** Lets the planner find its place. */
  | { kind: "free"; key: string }
  | { kind: "rewrite"; key: string; change: LineWords }
  /** Gives words and minutes back to the house's checklist. */
  | { kind: "house"; key: string }
  | { kind: "skip"; key: string; skipped: boolean }
  | { kind: "add"; key: string; title: string; when: string; durationMinutes: number }
  | { kind: "remove"; key: string };

export type EditedTemplate = { ok: true; lines: TemplateLine[] } | ({ ok: false } & TemplateRefusal);

const MOST_LINES = 300;

/** One change by the writer to one line; all others stay as they are. */
export function editTemplate(lines: readonly TemplateLine[], edit: TemplateEdit): EditedTemplate {
  if (edit.kind === "add") return addLine(lines, edit);
  const line = lines.find(({ key }) => key === edit.key);
  if (line === undefined) return { ok: false, reason: "no_line" };
  const put = (change: Partial<TemplateLine>): EditedTemplate => ({
    ok: true,
    lines: lines.map((other) => (other === line ? { ...line, ...change } : other)),
  });
  switch (edit.kind) {
    case "when": {
      const read = readWhen(lines, line, edit.when);
      return read.ok ? put({ when: read.when, locked: true, phase: phaseAt(orderMinute(read.when)) }) : read;
    }
    case "free":
      return put({ locked: false });
    case "rewrite": {
      const {
        title = line.title,
        postText = line.postText,
        durationMinutes = line.durationMinutes,
      } = edit.change;
      if (title.trim() === "") return { ok: false, reason: "no_title" };
      const fields = REWRITABLE.filter((field) => edit.change[field] !== undefined);
      const edited = [...new Set<EditedField>([...line.edited, ...fields])].sort();
      return put({ title: title.trim(), postText, durationMinutes, edited });
    }
    case "house":
      return line.kind === "own" ? { ok: true, lines: [...lines] } : put({ edited: [] });
    case "skip":
      if (edit.skipped && isNeeded(line.kind)) return { ok: false, reason: "needed" };
      return put({ skipped: edit.skipped });
    case "remove":
      if (line.kind !== "own") return { ok: false, reason: "not_own" };
      return { ok: true, lines: lines.filter((other) => other !== line) };
  }
}

type ReadWhen = { ok: true; when: RelativeWhen } | ({ ok: false } & TemplateRefusal);

function readWhen(lines: readonly TemplateLine[], line: TemplateLine, typed: string): ReadWhen {
  if (line.kind === "publish") return { ok: false, reason: "t0_is_fixed" };
  if (line.automatic) return { ok: false, reason: "automatic" };
  const when = parseSentence(typed);
  if (when === null) return { ok: false, reason: "unreadable_when" };
  const linkMinute = earliestLink(
    lines.map((other) => ({ ...other, startMinute: other.when === null ? null : orderMinute(other.when) })),
  );
  if (needsLink(line.kind) && orderMinute(when) < linkMinute) {
    return { ok: false, reason: "before_link", linkMinute };
  }
  return { ok: true, when };
}

function addLine(
  lines: readonly TemplateLine[],
  { key, title, when: typed, durationMinutes }: Extract<TemplateEdit, { kind: "add" }>,
): EditedTemplate {
  if (title.trim() === "") return { ok: false, reason: "no_title" };
  if (lines.length >= MOST_LINES) return { ok: false, reason: "too_many_lines" };
  const when = parseSentence(typed);
  if (when === null) return { ok: false, reason: "unreadable_when" };
  const added: TemplateLine = {
    key: `own-${key}`,
    kind: "own",
    phase: phaseAt(orderMinute(when)),
    channelId: null,
    platform: null,
    title: title.trim(),
    detail: "",
    postText: "",
    durationMinutes,
    automatic: false,
    edited: ["detail", "durationMinutes", "title"],
    when,
    locked: true,
    skipped: false,
  };
  return { ok: true, lines: [...lines, added] };
}

/** What brings an earlier state of the lines back: the former versions of what changed, and what was not there. */
export type TemplateTakeBack = { put: TemplateLine[]; remove: string[] };

/** Compares two states of one template. */
export function buildTemplateTakeBack(
  before: readonly TemplateLine[],
  after: readonly TemplateLine[],
): TemplateTakeBack {
  const now = new Map(after.map((line) => [line.key, JSON.stringify(line)]));
  const known = new Set(before.map(({ key }) => key));
  return {
    put: before.filter((line) => now.get(line.key) !== JSON.stringify(line)),
    remove: after.flatMap(({ key }) => (known.has(key) ? [] : [key])),
  };
}

/** The lines with the changes taken back; lines changed elsewhere since stay as they are now, unless named. */
export function applyTemplateTakeBack(
  lines: readonly TemplateLine[],
  { put, remove }: TemplateTakeBack,
): TemplateLine[] {
  const former = new Map(put.map((line) => [line.key, line]));
  const kept = lines.filter(({ key }) => !remove.includes(key)).map((line) => former.get(line.key) ?? line);
  const known = new Set(kept.map(({ key }) => key));
  return [...kept, ...put.filter(({ key }) => !known.has(key))];
}
