/** What stands in a wording's or a template's words for the piece of each launch. The link is no such field: it is filled at the go-live. */
export const TEXT_FIELDS = ["title", "subtitle", "hook", "publication", "tags"] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

const FIELD = new RegExp(`\\{(?:${TEXT_FIELDS.join("|")})\\}`, "g");

/** Words with the piece's fields taken out: what stands in every post of them. */
export function withoutFields(text: string): string {
  return text.replace(FIELD, "");
}
