import { TEXT_FIELDS } from "@/lib/plan/field-names";

const LOOKS_LIKE_FIELD = /\{([\p{L}_ -]{1,30})\}/gu;
const LINK = "link";

/**
 * What to say of words in braces that will be posted as they stand; null where there are none. `place`: in a wording and in a
 * template the fields of the piece are filled, in a task's own text only the link is.
 */
export function describeUnknownFields(text: string, place: "wording" | "task"): string | null {
  const known: readonly string[] = place === "wording" ? [...TEXT_FIELDS, LINK] : [LINK];
  const names = [...new Set([...text.matchAll(LOOKS_LIKE_FIELD)].map(([, name = ""]) => name))];
  const sayings = names.filter((name) => !known.includes(name)).map((name) => sayUnknown(name, known));
  return sayings.length === 0 ? null : sayings.join(" ");
}

function sayUnknown(name: string, known: readonly string[]): string {
  const plain = name.trim().toLowerCase();
  if (known.includes(plain)) return `Write {${plain}} for {${name}}: as it is, it is posted as it stands.`;
  if ((TEXT_FIELDS as readonly string[]).includes(plain)) {
    return `{${name}} is filled in wordings and templates only; here write the words themselves.`;
  }
  return `There is no field {${name}}: it is posted as it stands.`;
}
