import { markName } from "@/lib/measurement/mark";
import type { Snapshot } from "@/lib/measurement/snapshot";
import { listVersionChanges, pairVersions, type SnapshotVersion } from "@/lib/measurement/snapshot-version";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime } from "@/lib/time/format";

type Props = { snapshot: Snapshot; versions: SnapshotVersion[]; zone: string };

/** What a reading said before it was corrected, change by change; nothing where it never was. */
export function SnapshotHistory({ snapshot, versions, zone }: Props) {
  const own = versions.filter(({ snapshotId }) => snapshotId === snapshot.id);
  if (own.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="min-h-7 w-fit text-muted">
        corrected {own.length === 1 ? "once" : countOf(own.length, "time")}
      </summary>
      <ol className="grid gap-2">
        {pairVersions(snapshot, own).map(({ version, after }) => (
          <li key={version.id}>
            <p className="text-muted">{formatDateTime(version.replacedAt, zone)}</p>
            <ul>
              {listVersionChanges(version.values, after, (at) => formatDateTime(at, zone)).map((change) => (
                <li key={change.label} className="break-words">
                  {change.label}: <del>{change.before || "not read"}</del> → {change.after || "not read"}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Readings that were removed, with what they said; they count for nothing. */
export function RemovedNumbers({
  snapshots,
  versions,
  zone,
}: Omit<Props, "snapshot"> & { snapshots: Snapshot[] }) {
  const removed = versions.filter(
    ({ reason, snapshotId }) => reason === "removed" && !snapshots.some(({ id }) => id === snapshotId),
  );
  if (removed.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="min-h-8 w-fit text-muted">{countOf(removed.length, "reading")} removed</summary>
      <ul className="grid gap-1">
        {removed.map(({ id, values, replacedAt }) => (
          <li key={id}>
            At {markName(values.mark)}, read {formatDateTime(values.takenAt, zone)}:{" "}
            {values.views === null ? "no views" : `${formatCount(values.views)} views`}
            {values.reads === null ? "" : `, ${formatCount(values.reads)} reads`}. Removed{" "}
            {formatDateTime(replacedAt, zone)}.
          </li>
        ))}
      </ul>
    </details>
  );
}
