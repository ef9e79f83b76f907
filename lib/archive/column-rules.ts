import { parseActivityColumn } from "@/lib/accounts/schema";
import type { RowFault } from "@/lib/archive/row-fault";
import { isPlatformId } from "@/lib/channels/platforms";
import { parseAudienceColumn, parseOverridesColumn } from "@/lib/channels/schema";
import { DRAFT_SOURCES } from "@/lib/drafts/draft";
import { DRAFT_STATES } from "@/lib/drafts/draft-state";
import { slugOfPath } from "@/lib/drafts/is-tracked-link";
import { parseSeenColumn } from "@/lib/feeds/schema";
import { isStoredPayload } from "@/lib/launch/schema";
import { MARK_IDS } from "@/lib/measurement/mark";
import { snapshotValuesSchema, sourcesSchema } from "@/lib/measurement/schema";
import {
  helperChannelsSchema,
  storedProofSchema,
  taskRuleSchema,
  templateLinesSchema,
} from "@/lib/plan/schema";
import { PHASES } from "@/lib/plan/task";
import { TASK_KINDS } from "@/lib/plan/task-kind";
import { ACCEPTS } from "@/lib/publications/publication";
import { entryBeforeColumnSchema } from "@/lib/publications/schema";
import { SUBMISSION_STATES } from "@/lib/publications/submission";
import { DECIDED_PARAMETERS } from "@/lib/review/learned-decision";
import { parseCalendarDate } from "@/lib/time/calendar-date";
import { parseWallTime } from "@/lib/time/wall-time";
import { parseZone } from "@/lib/time/zone";
import { DEEDS } from "@/lib/warm-up/deed";

type Cell = string | number;

/** What is wrong with a column's value, beyond its kind; null when nothing is. `row` is the whole row, unchecked. */
export type ColumnRule = (cell: Cell, row: Readonly<Record<string, unknown>>) => RowFault | null;

/** The database keeps 32 bits; what is larger could be written and never be read again. */
const LARGEST = 2_147_483_647;
/** Half a year either way: the plan's own bound on minutes. */
const FURTHEST_MINUTE = 200_000;

const when = (isRight: boolean): RowFault | null => (isRight ? null : "not_allowed");
const oneOf =
  (words: readonly string[]): ColumnRule =>
  (cell) =>
    when(words.includes(String(cell)));
const between =
  (least: number, most: number): ColumnRule =>
  (cell) =>
    when(Number(cell) >= least && Number(cell) <= most);
/** JSON as the column's own reader takes it; `read` throws when it does not. */
const json =
  (read: (text: string, row: Readonly<Record<string, unknown>>) => unknown): ColumnRule =>
  (cell, row) => {
    try {
      read(String(cell), row);
      return null;
    } catch {
      return "not_json";
    }
  };
const parsed = (schema: { parse: (value: unknown) => unknown }): ColumnRule =>
  json((text) => schema.parse(JSON.parse(text)));
const unlessEmpty =
  (rule: ColumnRule): ColumnRule =>
  (cell, row) =>
    cell === "" ? null : rule(cell, row);

const isWeb = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
/** Addresses become links: one that runs as a script must never stand there. */
const web = unlessEmpty((cell) => when(isWeb(String(cell))));
/** As typed long ago, perhaps without https; "localhost:3000" has no scheme. */
const typedAddress: ColumnRule = (cell) =>
  when(!/^\s*[a-z][a-z0-9+-]*\s*:(?!\d)/i.test(String(cell)) || isWeb(String(cell)));
const date: ColumnRule = (cell) => when(parseCalendarDate(String(cell)) !== null);
const zone: ColumnRule = (cell) => when(parseZone(String(cell)) !== null);
const platform: ColumnRule = (cell) => when(isPlatformId(String(cell)));
const currency: ColumnRule = (cell) => when(/^[A-Z]{3}$/.test(String(cell)));
const counted = between(0, LARGEST);
const atLeastOne = between(1, LARGEST);
const signed = between(-LARGEST - 1, LARGEST);
const strings = parsed(helperChannelsSchema);
const links = { coverUrl: web, canonicalUrl: web };

/**
 * What may stand in a column beyond what its type says, by table: what would break a page that reads it, or do harm. It
 * is wider than today's forms: an archive of older rows must come back in, so lengths and matters of taste are not asked.
 */
export const COLUMN_RULES: Readonly<Record<string, Readonly<Record<string, ColumnRule>>>> = {
  BusyCalendar: { address: web },
  Channel: {
    platform,
    address: typedAddress,
    audience: json(parseAudienceColumn),
    postMinutes: atLeastOne,
    overrides: json(parseOverridesColumn),
  },
  CheckWaiver: { verdict: oneOf(["warn", "fail", "cannot_tell"]), seen: strings },
  ClickOrigin: { device: oneOf(["phone", "tablet", "computer", "other"]) },
  CrewMember: { channelIds: strings },
  Draft: {
    ...links,
    state: oneOf(DRAFT_STATES),
    topics: strings,
    publishedUrl: web,
    source: oneOf(DRAFT_SOURCES),
    wishedOn: date,
    revision: atLeastOne,
  },
  DraftSource: { address: web },
  DraftVersion: { ...links, topics: strings },
  ExampleRow: {
    kind: oneOf([
      "desk",
      "draft",
      "publication",
      "channel",
      "count",
      "submission",
      "launch",
      "operation",
      "snapshot",
    ]),
  },
  FeedWatch: {
    address: web,
    seen: json((text) => {
      const seen = parseSeenColumn(text);
      if (seen !== null && !isWeb(seen.address)) throw new Error("no web address");
    }),
  },
  FollowerCount: { readOn: date },
  Launch: {
    slotWall: (cell) => when(parseWallTime(String(cell)) !== null),
    slotZone: zone,
    slotOccurrence: oneOf(["earlier", "later"]),
    target: atLeastOne,
    proof: unlessEmpty(parsed(storedProofSchema)),
  },
  LaunchForecast: { chance: between(0, 1) },
  LaunchTask: {
    kind: oneOf(TASK_KINDS),
    phase: oneOf(PHASES),
    startMinute: between(-FURTHEST_MINUTE, FURTHEST_MINUTE),
    durationMinutes: atLeastOne,
    rule: parsed(taskRuleSchema),
  },
  LearnedDecision: { parameter: oneOf(DECIDED_PARAMETERS) },
  Operation: {
    seq: atLeastOne,
    payload: json((text, row) => {
      if (!isStoredPayload(String(row.kind), JSON.parse(text))) throw new Error("no payload of that kind");
    }),
  },
  OtherPosts: { postedOn: date },
  OutsideCheck: { checkedOn: date },
  PlanTemplate: { tasks: parsed(templateLinesSchema) },
  Preference: {
    zone,
    target: atLeastOne,
    weekStartsOn: between(1, 7),
    currency,
    activity: json(parseActivityColumn),
    feedAddress: web,
  },
  Publication: { address: web, followersReadOn: date, topics: strings, accepts: oneOf(ACCEPTS) },
  PublicationImportRow: { before: unlessEmpty(json((text) => entryBeforeColumnSchema.parse(text))) },
  RuleCard: { rulesUrl: web, ownOneIn: atLeastOne },
  Snapshot: {
    mark: oneOf(MARK_IDS),
    followersGained: signed,
    earningsMinor: signed,
    currency,
    sources: json((text) => {
      const sources = sourcesSchema.parse(JSON.parse(text));
      if (sources.some(({ views }) => views < 0)) throw new Error("fewer than no views");
    }),
  },
  SnapshotVersion: {
    reason: oneOf(["corrected", "removed"]),
    values: json((text) => {
      const values = snapshotValuesSchema.parse(JSON.parse(text));
      const counts = [values.views, values.reads, values.recommenders, values.claps];
      if (counts.some((count) => (count ?? 0) < 0)) throw new Error("fewer than none");
    }),
  },
  Submission: { state: oneOf(SUBMISSION_STATES) },
  SubmissionEvent: { state: oneOf(SUBMISSION_STATES), happenedOn: date },
  TrackedLink: { platform, slug: (cell) => when(slugOfPath(`/go/${cell}`) === cell) },
  WarmUpTick: { doneOn: date, deed: oneOf(DEEDS) },
};

/** Ids become parts of addresses: no slash, no question mark, nothing that leads up a folder. */
const id: ColumnRule = (cell) => when(/^\w[\w.:-]{0,199}$/.test(String(cell)));

/** What holds for a column that has no rule of its own. */
export function ruleOf(table: string, { name, type }: { name: string; type: string }): ColumnRule | null {
  const own = COLUMN_RULES[table]?.[name];
  if (own !== undefined) return own;
  if (type === "INTEGER") return counted;
  if (type === "BIGINT" || type === "REAL") return between(0, Number.MAX_SAFE_INTEGER);
  return name === "id" || name.endsWith("Id") ? id : null;
}
