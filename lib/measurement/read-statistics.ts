import { readTable, type TableFault } from "@/lib/publications/read-table";

/** What a column of a statistics table may hold. */
export const STATISTICS_FIELDS = [
  "title",
  "taken",
  "mark",
  "views",
  "reads",
  "recommenders",
  "claps",
  "followersGained",
  "earnings",
  "currency",
  "note",
] as const;
export type StatisticsField = (typeof STATISTICS_FIELDS)[number];

export const STATISTICS_FIELD_NAMES: Record<StatisticsField, string> = {
  title: "Title",
  taken: "Read on",
  mark: "Stands for",
  views: "Views",
  reads: "Reads",
  recommenders: "Recommended by",
  claps: "Claps",
  followersGained: "Followers gained",
  earnings: "Earnings",
  currency: "Currency",
  note: "Note",
};

/** Headings seen for each, by letters and digits only. Medium's statistics (2024, 2026), and our own files. */
const HEADINGS: Record<StatisticsField, readonly string[]> = {
  title: ["title", "story", "stories", "name", "piece", "post", "article"],
  taken: ["taken", "readon", "readat", "date", "asof", "snapshotdate"],
  mark: ["mark", "standsfor"],
  views: ["views", "totalviews", "lifetimeviews", "pageviews"],
  reads: ["reads", "totalreads", "memberandnonmemberreads"],
  recommenders: ["recommenders", "recommendedby", "recommendations", "fans", "peoplewhoclapped"],
  claps: ["claps", "totalclaps"],
  followersGained: ["followersgained", "followers", "newfollowers"],
  earnings: ["earnings", "lifetimeearnings", "totalearnings", "earned"],
  currency: ["currency"],
  note: ["note", "notes"],
};

/** Columns the statistics have and we have no use for. */
const PASSED_OVER = [
  "presentations",
  "feedclickthroughrate",
  "feedctr",
  "readratio",
  "subscribers",
  "newsubscribers",
  "publication",
  "t0",
  "minutesaftert0",
  "responses",
  "sources",
];

/** null: a column that is known and left out; undefined: nobody can say what it is. */
export function fieldOfHeading(heading: string): StatisticsField | null | undefined {
  const bare = heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const field = STATISTICS_FIELDS.find((one) => HEADINGS[one].includes(bare));
  if (field !== undefined) return field;
  return PASSED_OVER.includes(bare) ? null : undefined;
}

export type StatisticsColumn = {
  heading: string;
  /** What it holds; null: left out. */
  field: StatisticsField | null;
  /** The heading does not say what it is: the writer is to choose. */
  isUnclear: boolean;
  sample: string;
};

export type StatisticsRow = { line: number; cells: string[] };

export type Statistics = {
  ok: true;
  columns: StatisticsColumn[];
  rows: StatisticsRow[];
};
export type StatisticsFault = TableFault | "no_columns" | "no_rows" | "too_many_rows";
export type ReadStatistics = Statistics | { ok: false; reason: StatisticsFault; line?: number };

/** Fits one request of a form with room to spare. */
export const MOST_STATISTICS_LETTERS = 400_000;

/** More pieces than any writer has. */
export const MOST_STATISTICS_ROWS = 2_000;

/**
 * Reads numbers as they come: a CSV file with headings; Medium's statistics table copied off its page, where a row's title,
 * reading time and date stand on lines of their own before its numbers; or one piece's own page, where each number stands
 * beside its name. What a column holds is taken from its heading; a heading nobody knows is unclear, a second one for the same
 * field is left out.
 */
export function readStatistics(given: string): ReadStatistics {
  const text = joinTitles(given);
  const pasted = readPasted(text);
  if (pasted !== null) return pasted;
  const table = readTable(text);
  if (!table.ok) return table;
  if (table.heading.cells.length < 2) return { ok: false, reason: "no_columns" };
  if (table.rows.length === 0) return { ok: false, reason: "no_rows" };
  if (table.rows.length > MOST_STATISTICS_ROWS) return { ok: false, reason: "too_many_rows" };
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: cells.map(withoutDash) }));
  return { ok: true, columns: columnsOf(table.heading.cells, rows), rows };
}

function columnsOf(headings: readonly string[], rows: readonly StatisticsRow[]): StatisticsColumn[] {
  const taken = new Set<StatisticsField>();
  return headings.map((heading, index) => {
    const known = fieldOfHeading(heading);
    const field = known === undefined || known === null || taken.has(known) ? null : known;
    if (field !== null) taken.add(field);
    const sample = rows.find(({ cells }) => (cells[index] ?? "").trim() !== "")?.cells[index] ?? "";
    return {
      heading: heading.trim() === "" ? `Column ${index + 1}` : heading.trim(),
      field,
      isUnclear: known === undefined && sample !== "",
      sample: sample.trim().slice(0, 60),
    };
  });
}

type Token = { text: string; line: number };

/** A number, an amount, a share in per cent, or the dash that stands for none. */
const NUMBER = /^[\p{Sc}]?\s?[-+\u2212]?[\d][\d.,'’\u00a0\u202f ]*\s?[kmb]?\s?(%|\p{Sc}|[A-Z]{3})?$/iu;
const NONE = /^[-–—]$/;
const withoutDash = (cell: string) => (NONE.test(cell.trim()) ? "" : cell);
const isNumber = ({ text }: Token) => NUMBER.test(text) || NONE.test(text);
/** What stands between a title and its numbers on Medium's page. */
const BESIDE =
  /^(·|view story|\d+ min read\b.*|in .*|[a-z]{3,9} \d{1,2}(, \d{4})?|\d{1,2} [a-z]{3,9}( \d{4})?)$/i;

const isBeside = (text: string) =>
  text.split("·").every((part) => part.trim() === "" || BESIDE.test(part.trim()));

/**
 * Where a table's rows have their numbers on the line of what stands beside the title, the title above is put in front of
 * them; each row stays on its title's line, and empty cells where they are.
 */
function joinTitles(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const heading = lines.findIndex((line) => line.trim() !== "");
  if (!(lines[heading] ?? "").includes("\t")) return text;
  let titleAt = -1;
  for (let at = heading + 1; at < lines.length; at++) {
    const [first = "", ...cells] = (lines[at] ?? "").split("\t");
    if (cells.length === 0) {
      if (isBeside(first)) continue;
      titleAt = at;
    } else {
      if (titleAt >= 0 && first.trim() !== "" && isBeside(first)) {
        const title = (lines[titleAt] ?? "").trim();
        lines[titleAt] = [`"${title.replaceAll('"', '""')}"`, ...cells].join("\t");
        lines.fill("", titleAt + 1, at + 1);
      }
      titleAt = -1;
    }
  }
  return lines.join("\n");
}

/** null: it is not text off a page, or not one we know. */
function readPasted(text: string): ReadStatistics | null {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const tokens = lines.flatMap((line, index): Token[] =>
    line
      .split("\t")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => ({ text: part, line: index + 1 })),
  );
  const first = tokens.findIndex(({ text: word }) => fieldOfHeading(word) !== undefined);
  if (first < 0) return null;
  const headings = leadingHeadings(tokens.slice(first));
  return headings.length >= 2 && headings.some((word) => fieldOfHeading(word) === "title")
    ? readPage(headings, tokens.slice(first + headings.length), lines)
    : readPairs(tokens);
}

function leadingHeadings(tokens: readonly Token[]): string[] {
  const end = tokens.findIndex(({ text }) => fieldOfHeading(text) === undefined);
  return tokens.slice(0, end < 0 ? tokens.length : end).map(({ text }) => text);
}

/** Rows of a table copied off a page: a title, what stands beside it, and one number a column. */
function readPage(
  headings: readonly string[],
  tokens: readonly Token[],
  lines: readonly string[],
): ReadStatistics | null {
  // Where every row is one line with all its cells, it is an ordinary table, and empty cells matter.
  const wide = lines.map((line) => line.split("\t")).filter((cells) => cells.length >= headings.length);
  const isTable = wide.length >= 2 && !wide.some(([first = ""]) => first.trim() !== "" && isBeside(first));
  if (
    isTable ||
    lines.some((line) => /[,;]/.test(line) && line.split(/[,;]/).length >= headings.length + 2)
  ) {
    return null;
  }
  const titleAt = headings.findIndex((word) => fieldOfHeading(word) === "title");
  const numbers = headings.length - 1;
  const rows: StatisticsRow[] = [];
  let open: { title: Token; cells: string[] } | null = null;
  const close = () => {
    if (open === null) return;
    const cells = [...open.cells];
    cells.splice(titleAt, 0, open.title.text);
    rows.push({ line: open.title.line, cells });
    open = null;
  };
  for (const token of tokens) {
    const current: { title: Token; cells: string[] } | null = open;
    if (current !== null && isNumber(token)) {
      current.cells.push(withoutDash(token.text));
      if (current.cells.length === numbers) close();
    } else if (current === null || (current.cells.length > 0 && !isBeside(token.text))) {
      close();
      if (!isBeside(token.text)) open = { title: token, cells: [] };
    }
  }
  close();
  if (rows.length === 0) return { ok: false, reason: "no_rows" };
  if (rows.length > MOST_STATISTICS_ROWS) return { ok: false, reason: "too_many_rows" };
  return { ok: true, columns: columnsOf(headings, rows), rows };
}

/** One piece's page: a number after each name, or before it. */
function readPairs(tokens: readonly Token[]): ReadStatistics | null {
  const pairs = new Map<StatisticsField, { heading: string; value: Token }>();
  const isAfter =
    tokens.some((token, index) => isNamed(token) && isNumberAt(tokens, index + 1)) &&
    !startsWithNumber(tokens);
  for (const [index, token] of tokens.entries()) {
    const field = fieldOfHeading(token.text);
    const value = tokens[isAfter ? index + 1 : index - 1];
    if (field === undefined || field === null || value === undefined || !isNumber(value)) continue;
    if (!pairs.has(field)) pairs.set(field, { heading: token.text, value });
  }
  if (pairs.size === 0 || tokens.some(({ text }) => /[,;].*[,;]/.test(text) && !isNumber({ text, line: 0 })))
    return null;
  const found = [...pairs.values()];
  const rows = [
    {
      line: found[0]?.value.line ?? 1,
      cells: found.map(({ value }) => withoutDash(value.text)),
    },
  ];
  return {
    ok: true,
    columns: columnsOf(
      found.map(({ heading }) => heading),
      rows,
    ),
    rows,
  };
}

const isNamed = ({ text }: Token) => (fieldOfHeading(text) ?? null) !== null;
const isNumberAt = (tokens: readonly Token[], index: number) => {
  const token = tokens[index];
  return token !== undefined && isNumber(token);
};
function startsWithNumber(tokens: readonly Token[]): boolean {
  const name = tokens.findIndex(isNamed);
  return isNumberAt(tokens, name - 1);
}
