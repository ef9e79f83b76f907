"use client";

import { CountField } from "@/components/review/count-field";
import { EarningsField } from "@/components/review/earnings-field";
import type { EntryField } from "@/components/review/use-snapshot-entry";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { LatestTotals } from "@/lib/measurement/latest-totals";
import { MARK_IDS, type MarkId, markName } from "@/lib/measurement/mark";
import { parseCount } from "@/lib/measurement/parse-count";
import { parseSources } from "@/lib/measurement/parse-sources";
import { readRatio, type TotalKey } from "@/lib/measurement/snapshot";
import type { SnapshotEntry } from "@/lib/measurement/snapshot-entry";
import { formatCount } from "@/lib/text/format-count";
import { formatDate, formatDuration, formatPlace } from "@/lib/time/format";
import { parseWallTime, resolveWallTime } from "@/lib/time/wall-time";

const MINUTE_MS = 60_000;

/** In the order of a statistics page, then what stands on the piece's own page. */
const COUNTS: { key: TotalKey; label: string }[] = [
  { key: "views", label: "Views" },
  { key: "reads", label: "Reads" },
  { key: "followersGained", label: "Followers gained" },
  { key: "recommenders", label: "Recommended by" },
  { key: "claps", label: "Claps" },
];

type WhenProps = { field: EntryField; taken: MarkId[]; zone: string; t0At: number };

/** What the numbers stand for, and when they were read. */
export function WhenFields({ field: { entry, errors, change }, taken, zone, t0At }: WhenProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label="These numbers stand for"
        value={entry.mark}
        error={errors.mark}
        onChange={(event) => change("mark", event.target.value)}
      >
        {MARK_IDS.map((id) => (
          <option key={id} value={id} disabled={id !== "other" && taken.includes(id)}>
            {id === "other" ? "Another time" : `${markName(id)} after T0`}
          </option>
        ))}
      </SelectField>
      <div>
        <TextField
          type="datetime-local"
          label={`Read at (${formatPlace(zone)})`}
          value={entry.takenWall}
          error={errors.takenWall}
          onChange={(event) => change("takenWall", event.target.value)}
        />
        <p className="min-h-6 text-muted text-sm tabular-nums">{describeWall(entry.takenWall, zone, t0At)}</p>
      </div>
    </div>
  );
}

type TotalsProps = { field: EntryField; before: LatestTotals; currencies: string[] };

/** The totals and the earnings, each with how it was understood and what it was before. */
export function TotalFields({ field: { entry, errors, doubts, change }, before, currencies }: TotalsProps) {
  const ratio = ratioOf(entry);
  return (
    <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:items-start lg:grid-cols-3">
      {COUNTS.map(({ key, label }) => (
        <CountField
          key={key}
          name={key}
          label={label}
          value={entry[key]}
          before={before[key]}
          mayBeNegative={key === "followersGained"}
          aside={key === "reads" && ratio !== null ? `${Math.round(ratio * 100)} % of views` : null}
          error={errors[key]}
          doubt={doubts[key]}
          onChange={(value) => change(key, value)}
        />
      ))}
      <EarningsField
        value={entry.earnings}
        currency={entry.currency}
        currencies={currencies}
        before={before}
        error={errors.earnings}
        currencyError={errors.currency}
        doubt={doubts.earnings}
        onChange={change}
      />
    </div>
  );
}

/** Where views came from, and a note. */
export function TextFields({ field: { entry, errors, doubts, change } }: { field: EntryField }) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <div>
        <TextArea
          label="Where views came from"
          hint="One a line, such as Google 120."
          rows={3}
          value={entry.sources}
          error={errors.sources}
          onChange={(event) => change("sources", event.target.value)}
        />
        <p className="min-h-6 text-muted text-sm">{describeSources(entry.sources)}</p>
        {doubts.sources === undefined ? null : <p className="text-sm text-warn">{doubts.sources}</p>}
      </div>
      <TextArea
        label="Note"
        hint="What explains the numbers, if anything does."
        rows={3}
        value={entry.note}
        error={errors.note}
        onChange={(event) => change("note", event.target.value)}
      />
    </div>
  );
}

function ratioOf(entry: SnapshotEntry): number | null {
  const [views, reads] = [parseCount(entry.views), parseCount(entry.reads)];
  return views.ok && reads.ok ? readRatio({ views: views.value, reads: reads.value }) : null;
}

/** The weekday, and how long after T0: a browser's own field says neither. */
function describeWall(text: string, zone: string, t0At: number): string {
  const wall = parseWallTime(text);
  if (wall === null) return "";
  const resolved = resolveWallTime(wall, zone);
  const at = resolved.kind === "once" ? resolved.at : resolved.kind === "twice" ? resolved.laterAt : null;
  if (at === null) return formatDate(wall.slice(0, 10));
  const minutes = (at - t0At) / MINUTE_MS;
  const after = minutes < 0 ? "before T0" : `${formatDuration(minutes)} after T0`;
  return `${formatDate(wall.slice(0, 10))}, ${after}`;
}

function describeSources(text: string): string {
  const parsed = parseSources(text);
  if (!parsed.ok || parsed.sources.length === 0) return "";
  const views = parsed.sources.reduce((sum, source) => sum + source.views, 0);
  const count = parsed.sources.length === 1 ? "1 source" : `${parsed.sources.length} sources`;
  return `${count}, ${formatCount(views)} views`;
}
