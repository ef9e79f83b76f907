import type { DraftFields } from "@/lib/drafts/draft";

export type FieldName = keyof DraftFields;

export const FIELD_NAMES: readonly FieldName[] = [
  "title",
  "subtitle",
  "body",
  "topics",
  "coverUrl",
  "canonicalUrl",
  "publishedUrl",
];

export type Merge = {
  /** Both sides' changes together; where they clash, mine. */
  fields: DraftFields;
  /** Fields that both sides changed to different things. */
  clashes: FieldName[];
};

/** Brings two changed copies of one base together, field by field. Never chooses between two changes of one field. */
export function mergeFields(base: DraftFields, mine: DraftFields, theirs: DraftFields): Merge {
  const clashes: FieldName[] = [];
  const fields = { ...mine };
  for (const name of FIELD_NAMES) {
    if (isSame(mine, theirs, name)) continue;
    if (isSame(base, mine, name)) copyField(fields, theirs, name);
    else if (!isSame(base, theirs, name)) clashes.push(name);
  }
  return { fields, clashes };
}

/** The fields of `next` that differ from `before`; empty when none does. */
export function changedFields(before: DraftFields, next: DraftFields): Partial<DraftFields> {
  const changed: Partial<DraftFields> = {};
  for (const name of FIELD_NAMES) if (!isSame(before, next, name)) copyField(changed, next, name);
  return changed;
}

export function hasSameFields(a: DraftFields, b: DraftFields): boolean {
  return FIELD_NAMES.every((name) => isSame(a, b, name));
}

export function isSame(a: DraftFields, b: DraftFields, name: FieldName): boolean {
  if (name !== "topics") return a[name] === b[name];
  return a.topics.length === b.topics.length && a.topics.every((topic, index) => topic === b.topics[index]);
}

/** Writes one field of `from` into `to`. */
export function copyField<Name extends FieldName>(
  to: Partial<DraftFields>,
  from: DraftFields,
  name: Name,
): void {
  to[name] = from[name] as Partial<DraftFields>[Name];
}
