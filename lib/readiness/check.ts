import type { Overlap } from "@/lib/readiness/find-overlaps";
import type { Piece } from "@/lib/readiness/read-piece";

/** pass: nothing to do. warn: look at it. fail: it will cost readers or breaks a rule. cannot_tell: not to be known from here. */
export type Verdict = "pass" | "warn" | "fail" | "cannot_tell";

export const CHECK_GROUPS = [
  "headline",
  "gap",
  "originality",
  "citations",
  "voice",
  "topics",
  "form",
] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

export const GROUP_NAMES: Record<CheckGroup, string> = {
  headline: "Headline and description",
  gap: "Gap and experience",
  originality: "Originality",
  citations: "Citations",
  voice: "Voice",
  topics: "Topics",
  form: "Form",
};

export const PLACE_FIELDS = ["title", "subtitle", "body"] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** A stretch of a draft's field, in UTF-16 units, end excluded. */
export type Place = { field: PlaceField; start: number; end: number };

/** What a verdict rests on. With a place, `quote` is exactly what stands there. */
export type Evidence = { quote: string; place: Place | null; note: string };

/** Where the writer goes to do something about a finding. */
export type Goal =
  | { at: "field"; field: PlaceField | "topics" }
  | { at: "research"; field: "links" | "missing" | "own" }
  | { at: "sources"; field: "add" | "outside" }
  | { at: "headlines" };

export type Finding = {
  verdict: Verdict;
  /** What was found, in one or two sentences. */
  says: string;
  evidence: readonly Evidence[];
  /** What to do about it; null: nothing, or nothing that would help. */
  next: { says: string; goal: Goal } | null;
  /** Where the rule or its number comes from; empty where it needs none. */
  basis: string;
};

/** One thing that exists on the subject: a link with a note, and its text where it was pasted or fetched. */
export type ResearchLink = {
  id: string;
  name: string;
  address: string | null;
  note: string;
  hasText: boolean;
};

export type OutsideCheck = {
  id: string;
  tool: string;
  /** Calendar date. */
  checkedOn: string;
  result: string;
  /** printOf the body that was checked. */
  print: string;
};

/** What the checks know besides the text. */
export type CheckBasis = {
  research: { links: readonly ResearchLink[]; missing: string; own: string };
  /** Other headlines the writer thought of. */
  candidates: readonly string[];
  outsideChecks: readonly OutsideCheck[];
  /** Of all other drafts with a text, how many it was compared with. */
  ownTexts: { compared: number; total: number };
  /** The publication it is offered to or scheduled with; null: none is chosen. */
  publication: { name: string; topics: readonly string[] } | null;
};

export type CheckContext = {
  piece: Piece;
  basis: CheckBasis;
  overlaps: readonly Overlap[];
  /** By text id, for naming. */
  textNames: ReadonlyMap<string, string>;
};

export type Check = (context: CheckContext) => Finding;
