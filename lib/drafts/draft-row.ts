import type { Draft, DraftFields, DraftSource, DraftVersion } from "@/lib/drafts/draft";
import { fieldsOf } from "@/lib/drafts/draft";
import { type DraftState, isDraftState } from "@/lib/drafts/draft-state";
import { draftSourceSchema, topicsColumnSchema } from "@/lib/drafts/schema";
import type { OwnerId } from "@/lib/platform/owner";

/** A row of the table Draft, by its columns. */
export type DraftRow = {
  id: string;
  ownerId: string;
  state: string;
  title: string;
  subtitle: string;
  body: string;
  topics: string;
  coverUrl: string | null;
  canonicalUrl: string | null;
  publishedUrl: string | null;
  publishedAt: Date | null;
  source: string;
  sourceKey: string | null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
};

/** A row of the table DraftVersion, by its columns. */
export type VersionRow = {
  id: string;
  ownerId: string;
  draftId: string;
  revision: number;
  title: string;
  subtitle: string;
  body: string;
  topics: string;
  coverUrl: string | null;
  canonicalUrl: string | null;
  savedAt: Date;
};

export type NewDraft = {
  state: DraftState;
  source: DraftSource;
  sourceKey: string | null;
  fields: DraftFields;
  publishedAt: number | null;
};

type NewVersion = {
  id: string;
  ownerId: OwnerId;
  draftId: string;
  revision: number;
  fields: DraftFields;
  now: number;
};

/** A stored draft as the domain knows it. Damaged columns read as their plainest value, so that it can be opened. */
export function draftOf(row: DraftRow): Draft {
  return {
    id: row.id,
    state: stateOf(row.state),
    title: row.title,
    subtitle: row.subtitle,
    body: row.body,
    topics: topicsColumnSchema.parse(row.topics),
    coverUrl: row.coverUrl,
    canonicalUrl: row.canonicalUrl,
    publishedUrl: row.publishedUrl,
    publishedAt: row.publishedAt?.getTime() ?? null,
    source: draftSourceSchema.parse(row.source),
    sourceKey: row.sourceKey,
    revision: row.revision,
    createdAt: row.createdAt.getTime(),
    updatedAt: row.updatedAt.getTime(),
  };
}

/** A stored version as the domain knows it. */
export function versionOf(row: VersionRow): DraftVersion {
  const { id, draftId, revision, title, subtitle, body, coverUrl, canonicalUrl } = row;
  const topics = topicsColumnSchema.parse(row.topics);
  return {
    id,
    draftId,
    revision,
    title,
    subtitle,
    body,
    topics,
    coverUrl,
    canonicalUrl,
    savedAt: row.savedAt.getTime(),
  };
}

/** The state column; one that nobody knows reads as an idea. */
export function stateOf(state: string): DraftState {
  return isDraftState(state) ? state : "idea";
}

/** A new draft as its row. */
export function rowOf(ownerId: OwnerId, id: string, draft: NewDraft, now: number): DraftRow {
  const { topics, ...fields } = fieldsOf(draft.fields);
  return {
    id,
    ownerId,
    state: draft.state,
    ...fields,
    topics: JSON.stringify(topics),
    publishedAt: draft.publishedAt === null ? null : new Date(draft.publishedAt),
    source: draft.source,
    sourceKey: draft.sourceKey,
    revision: 1,
    createdAt: new Date(now),
    updatedAt: new Date(now),
  };
}

/** A replaced text as the history keeps it. */
export function versionRowOf(version: NewVersion): VersionRow {
  const { id, ownerId, draftId, revision, fields, now } = version;
  const { title, subtitle, body, coverUrl, canonicalUrl } = fields;
  const topics = JSON.stringify(fields.topics);
  const savedAt = new Date(now);
  return {
    id,
    ownerId,
    draftId,
    revision,
    title,
    subtitle,
    body,
    topics,
    coverUrl,
    canonicalUrl,
    savedAt,
  };
}
