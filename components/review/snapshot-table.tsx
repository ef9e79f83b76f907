"use client";

import { SnapshotHistory } from "@/components/review/snapshot-history";
import { Button } from "@/components/ui/button";
import { type CardColumn, CardTable } from "@/components/ui/card-table";
import { formatAmount } from "@/lib/measurement/format-amount";
import { markName } from "@/lib/measurement/mark";
import { readRatio, type Snapshot, type TotalKey } from "@/lib/measurement/snapshot";
import type { SnapshotVersion } from "@/lib/measurement/snapshot-version";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime, formatDuration } from "@/lib/time/format";

type Props = {
  snapshots: Snapshot[];
  versions: SnapshotVersion[];
  t0At: number;
  zone: string;
  onEdit: (snapshot: Snapshot) => void;
  onRemove: (snapshot: Snapshot) => void;
};

const MINUTE_MS = 60_000;

/** Every snapshot with all its numbers, earliest first; each can be corrected or removed. */
export function SnapshotTable({ snapshots, versions, t0At, zone, onEdit, onRemove }: Props) {
  if (snapshots.length === 0) return null;
  return (
    <CardTable
      caption="Numbers over time"
      rows={snapshots}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "when",
          label: "Read",
          isName: true,
          cell: (snapshot) => (
            <>
              <When snapshot={snapshot} t0At={t0At} zone={zone} />
              <SnapshotHistory snapshot={snapshot} versions={versions} zone={zone} />
            </>
          ),
        },
        count("views", "Views"),
        count("reads", "Reads"),
        {
          id: "ratio",
          label: "Read ratio",
          isNumber: true,
          isEmpty: (snapshot) => readRatio(snapshot) === null,
          cell: (snapshot) => formatRatio(readRatio(snapshot)),
        },
        count("recommenders", "Recommended by"),
        count("claps", "Claps"),
        count("followersGained", "Followers gained"),
        {
          id: "earnings",
          label: "Earnings",
          isNumber: true,
          isEmpty: ({ earningsMinor }) => earningsMinor === null,
          cell: ({ earningsMinor, currency }) =>
            earningsMinor === null || currency === null ? (
              ""
            ) : (
              <span className="whitespace-nowrap">{formatAmount(earningsMinor, currency)}</span>
            ),
        },
        {
          id: "change",
          label: "",
          header: <span className="sr-only">Change</span>,
          cell: (snapshot) => <Change snapshot={snapshot} onEdit={onEdit} onRemove={onRemove} />,
        },
      ]}
    />
  );
}

function count(key: TotalKey, label: string): CardColumn<Snapshot> {
  return {
    id: key,
    label,
    isNumber: true,
    isEmpty: (snapshot) => snapshot[key] === null,
    cell: (snapshot) => (snapshot[key] === null ? "" : formatCount(snapshot[key])),
  };
}

export function formatRatio(ratio: number | null): string {
  return ratio === null ? "" : `${Math.round(ratio * 100)} %`;
}

function When({ snapshot, t0At, zone }: { snapshot: Snapshot; t0At: number; zone: string }) {
  const after = formatDuration((snapshot.takenAt - t0At) / MINUTE_MS);
  return (
    <>
      <span className="font-semibold">
        {snapshot.mark === "other" ? `After ${after}` : `At ${markName(snapshot.mark)}`}
      </span>
      <span className="block text-muted text-sm">{formatDateTime(snapshot.takenAt, zone)}</span>
      {snapshot.sources.length > 0 ? (
        <details className="text-sm">
          <summary className="min-h-7 w-fit text-muted">
            {snapshot.sources.length === 1 ? "1 source" : `${snapshot.sources.length} sources`}
          </summary>
          <ul>
            {snapshot.sources.map(({ name, views }) => (
              <li key={name}>
                {name}: {formatCount(views)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {snapshot.note === "" ? null : (
        <p className="whitespace-pre-wrap break-words text-sm">{snapshot.note}</p>
      )}
    </>
  );
}

function Change({ snapshot, onEdit, onRemove }: Pick<Props, "onEdit" | "onRemove"> & { snapshot: Snapshot }) {
  const which = <span className="sr-only"> the numbers at {markName(snapshot.mark)}</span>;
  return (
    <div className="flex justify-end gap-1">
      <Button variant="plain" size="small" onClick={() => onEdit(snapshot)}>
        Edit{which}
      </Button>
      <Button variant="plain" size="small" onClick={() => onRemove(snapshot)}>
        Remove{which}
      </Button>
    </div>
  );
}
