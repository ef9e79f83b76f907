import type { DraftState } from "@/lib/drafts/draft-state";

export const DRAFT_SOURCES = ["paste", "link", "feed", "export", "blank", "example"] as const;

export type DraftSource = (typeof DRAFT_SOURCES)[number];

/** What the writer edits; the unit that saves, conflicts and versions speak of. */
export type DraftFields = {
  title: string;
  subtitle: string;
  /** Markdown. */
  body: string;
  topics: string[];
  coverUrl: string | null;
  canonicalUrl: string | null;
  /** Where the published piece can be read. */
  publishedUrl: string | null;
};

export type Draft = DraftFields & {
  id: string;
  state: DraftState;
  publishedAt: number | null;
  source: DraftSource;
  /** What makes an imported piece the same piece again; null when typed. */
  sourceKey: string | null;
  /** Counts saves of the fields; a save that names an older revision is refused. */
  revision: number;
  createdAt: number;
  updatedAt: number;
};

/** A draft in a list: everything but the text, which is counted instead. */
export type DraftSummary = Omit<Draft, "body"> & { words: number };

/** A text that was replaced and can be brought back. */
export type DraftVersion = Omit<DraftFields, "publishedUrl"> & {
  id: string;
  draftId: string;
  revision: number;
  savedAt: number;
};

export const EMPTY_FIELDS: DraftFields = {
  title: "",
  subtitle: "",
  body: "",
  topics: [],
  coverUrl: null,
  canonicalUrl: null,
  publishedUrl: null,
};

/** The fields alone, in a fixed order. */
export function fieldsOf(draft: DraftFields): DraftFields {
  const { title, subtitle, body, topics, coverUrl, canonicalUrl, publishedUrl } = draft;
  return { title, subtitle, body, topics, coverUrl, canonicalUrl, publishedUrl };
}

/** What a draft without a title is called in lists and headings. */
export function titleOf(draft: { title: string }): string {
  return draft.title.trim() === "" ? "Untitled draft" : draft.title;
}
