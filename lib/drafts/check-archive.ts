/** The limits for an export: size, entries, and how many times larger its contents may be. */
export const MAX_ARCHIVE_BYTES = 50_000_000;
export const MAX_ARCHIVE_ENTRIES = 10_000;
export const MAX_EXPANSION = 100;
/** Assumption: 10,000 posts of 50 KB; nobody has written more, and reading more would hold the server up. */
export const MAX_EXPANDED_BYTES = 500_000_000;

export type ArchiveFault =
  | "archive_broken"
  | "archive_too_large"
  | "archive_too_many"
  | "archive_expands"
  | "archive_encrypted"
  | "archive_names"
  | "archive_overlaps"
  | "archive_nested"
  | "archive_no_posts";

/** What a zip file's directory says of one entry, and where its bytes lie. */
export type ArchiveEntry = {
  name: string;
  isEncrypted: boolean;
  isReadable: boolean;
  isLink: boolean;
  /** What is wrong with the name ("..", an absolute path); null when nothing is. */
  nameFault: string | null;
  expandedBytes: number;
  startsAt: number;
  endsAt: number;
};

/** Why an archive must not be opened, from its directory alone; null when it may. */
export function findArchiveFault(archiveBytes: number, entries: ArchiveEntry[]): ArchiveFault | null {
  if (archiveBytes > MAX_ARCHIVE_BYTES) return "archive_too_large";
  if (entries.length > MAX_ARCHIVE_ENTRIES) return "archive_too_many";
  if (entries.some((entry) => entry.isEncrypted)) return "archive_encrypted";
  if (entries.some((entry) => entry.nameFault !== null || entry.isLink)) return "archive_names";
  if (entries.some((entry) => !entry.isReadable)) return "archive_broken";
  const expanded = entries.reduce((sum, entry) => sum + entry.expandedBytes, 0);
  if (expanded > mostExpandedBytes(archiveBytes)) return "archive_expands";
  if (hasOverlap(entries)) return "archive_overlaps";
  if (entries.some((entry) => isArchiveName(entry.name))) return "archive_nested";
  return entries.some((entry) => isPostName(entry.name)) ? null : "archive_no_posts";
}

/** How many bytes the contents of an archive may have together. */
export function mostExpandedBytes(archiveBytes: number): number {
  return Math.min(archiveBytes * MAX_EXPANSION, MAX_EXPANDED_BYTES);
}

/** A post of a Medium export: an HTML file in a folder `posts`. */
export function isPostName(name: string): boolean {
  return /(?:^|\/)posts\/[^/]+\.html?$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

function isArchiveName(name: string): boolean {
  return /\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar|zst|jar)$/i.test(name);
}

/** Entries that share bytes are how a small file pretends to hold petabytes. */
function hasOverlap(entries: ArchiveEntry[]): boolean {
  const spans = [...entries].sort((a, b) => a.startsAt - b.startsAt);
  return spans.some((span, index) => span.startsAt < (spans[index - 1]?.endsAt ?? 0));
}
