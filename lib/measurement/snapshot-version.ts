import { formatAmount } from "@/lib/measurement/format-amount";
import { markName } from "@/lib/measurement/mark";
import { type SnapshotValues, TOTAL_KEYS, type TotalKey } from "@/lib/measurement/snapshot";
import { formatCount } from "@/lib/text/format-count";

/** What a snapshot said until it was corrected or removed. */
export type SnapshotVersion = {
  id: string;
  snapshotId: string;
  reason: "corrected" | "removed";
  values: SnapshotValues;
  savedAt: number;
  replacedAt: number;
};

/** One thing a correction changed, as it was and as it is; empty words for what was not read. */
export type VersionChange = { label: string; before: string; after: string };

const LABELS: Record<TotalKey, string> = {
  views: "Views",
  reads: "Reads",
  recommenders: "Recommended by",
  claps: "Claps",
  followersGained: "Followers gained",
};

/** What differs between two versions, in the form's order; times in the words of `describeTime`. */
export function listVersionChanges(
  before: SnapshotValues,
  after: SnapshotValues,
  describeTime: (at: number) => string,
): VersionChange[] {
  const change = (label: string, of: (values: SnapshotValues) => string): VersionChange => ({
    label,
    before: of(before),
    after: of(after),
  });
  return [
    change("Read", ({ takenAt }) => describeTime(takenAt)),
    change("Stands for", ({ mark }) => markName(mark)),
    ...TOTAL_KEYS.map((key) => change(LABELS[key], ({ [key]: count }) => countWords(count))),
    change("Earnings", ({ earningsMinor, currency }) =>
      earningsMinor === null || currency === null ? "" : formatAmount(earningsMinor, currency),
    ),
    change("Sources", ({ sources }) =>
      sources.map(({ name, views }) => `${name} ${formatCount(views)}`).join(", "),
    ),
    change("Note", ({ note }) => note),
  ].filter((one) => one.before !== one.after);
}

function countWords(count: number | null): string {
  return count === null ? "" : formatCount(count);
}

/** Each correction of one snapshot beside what came after it, the latest first. */
export function pairVersions(
  current: SnapshotValues,
  versions: readonly SnapshotVersion[],
): { version: SnapshotVersion; after: SnapshotValues }[] {
  const ordered = versions.toSorted((a, b) => b.replacedAt - a.replacedAt);
  return ordered.map((version, index) => ({
    version,
    after: index === 0 ? current : (ordered[index - 1]?.values ?? current),
  }));
}
