import type { PlatformId } from "@/lib/channels/platform";
import { buildTags } from "@/lib/plan/build-tags";
import { TEXT_FIELDS, type TextField } from "@/lib/plan/field-names";
import { measureText } from "@/lib/plan/measure-text";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { LINK_PLACEHOLDER } from "@/lib/plan/post-link";
import { shortenText } from "@/lib/plan/shorten-text";

type Named = Pick<PlanInput, "draft" | "publication" | "wording">;

/** A single word is taken for a name anywhere only when it is this long; shorter ones are words like any other (assumption). */
const TELLING_LENGTH = 8;
/** The fewest words of a cut title by which it is still known (assumption). */
const TELLING_WORDS = 3;
/** With the colon that leads to it, which goes with a field that has nothing to say. */
const FIELD = new RegExp(`(: ?)?\\{(${TEXT_FIELDS.join("|")})\\}`, "g");

/**
 * Words with the piece's own names replaced by fields, so that a text kept for later does not advertise this piece:
 * its title (also cut short with "…"), subtitle, publication and tags. A short one-word name is replaced only in
 * quotation marks or alone on its line. What else was written about the piece cannot be known and stays.
 */
export function keepFields(text: string, input: Named, platform: PlatformId | null): string {
  const values = valuesOf(input, platform);
  const names = TEXT_FIELDS.flatMap((field) =>
    spellings(field, values[field]).map((spelling) => ({ field, spelling })),
  ).sort((a, b) => b.spelling.length - a.spelling.length);
  if (names.length === 0) return text;
  const pattern = new RegExp(names.map(({ spelling }) => asPattern(spelling)).join("|"), "gu");
  return text.replace(pattern, (found: string, place: number) => {
    const name = names.find(({ spelling }) => spelling === found);
    return name !== undefined && isName(text, found, place) ? `{${name.field}}` : found;
  });
}

/**
 * Words with the fields filled for one launch. A field that this piece has nothing for goes, and its paragraph with it when
 * nothing else stands there. Where a post gets too long for its channel the tags go first, then the subtitle is cut, then
 * the hook and the title; the link stays whole.
 */
export function fillFields(text: string, input: Named, channel: PlanChannel | null): string {
  const values = valuesOf(input, channel?.platform ?? null);
  const whole = fill(text, values);
  if (channel === null) return whole;
  const fits = (part: string) =>
    measureText(part, channel.platform, channel.parameters.lengthLimit.value, null).fits;
  if (fits(whole)) return whole;
  const cut = { ...values, tags: "" };
  for (const field of ["subtitle", "hook", "title"] as const) {
    const shorter = fill(text, cut);
    if (fits(shorter)) return shorter;
    cut[field] = shortenText(values[field], (part) => fits(fill(text, { ...cut, [field]: part })));
  }
  const shortest = fill(text, cut);
  // What does not fit even so is too long by its own words: it is shown whole, and counted, to be shortened by hand.
  return fits(shortest) ? shortest : whole;
}

function fill(text: string, values: Record<TextField, string>): string {
  let isShort = false;
  const filled = text.replace(FIELD, (_, colon: string | undefined, field: TextField) => {
    if (values[field] !== "") return `${colon ?? ""}${values[field]}`;
    isShort = true;
    return "";
  });
  return isShort
    ? filled
        .replaceAll("“”", "")
        .replace(/\n{3,}/g, "\n\n")
        .trim()
    : filled;
}

function valuesOf(
  { draft, publication, wording }: Named,
  platform: PlatformId | null,
): Record<TextField, string> {
  return {
    title: cleanWords(draft.title),
    subtitle: cleanWords(draft.subtitle),
    hook: cleanWords(wording?.hook ?? ""),
    publication: publication === null ? "my own page" : cleanWords(publication.name),
    tags: platform === null ? "" : buildTags(draft.topics, platform),
  };
}

/** A piece's title or subtitle as posts carry it: on one line, without our own placeholder. */
function cleanWords(text: string): string {
  return text.replaceAll(LINK_PLACEHOLDER, "").replace(/\s+/g, " ").trim();
}

/** How a value may be found in a text: whole, and a title or subtitle also as it is cut to fit a platform. */
function spellings(field: TextField, value: string): string[] {
  if (value === "") return [];
  if (field === "tags" || field === "publication") return [value];
  const words = value.split(" ");
  const cut = words
    .map(
      (_, count) =>
        `${words
          .slice(0, count)
          .join(" ")
          .replace(/[\s,;:–—-]+$/u, "")}…`,
    )
    .slice(TELLING_WORDS);
  return [value, ...cut];
}

/** Whether what was found is the name and not a part of other words. */
function isName(text: string, found: string, place: number): boolean {
  const before = text.slice(0, place);
  const after = text.slice(place + found.length);
  const isQuoted = /[“"„«‘']$/u.test(before) && /^[”"“»’']/u.test(after);
  const isAlone = /(^|\n)\s*$/u.test(before) && /^\s*(\n|$)/u.test(after);
  if (isQuoted || isAlone) return true;
  const isInsideWord =
    (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(found)) ||
    (/[\p{L}\p{N}]$/u.test(found) && /^[\p{L}\p{N}]/u.test(after));
  return !isInsideWord && (found.includes(" ") || found.length >= TELLING_LENGTH);
}

function asPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
