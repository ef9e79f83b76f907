"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { AudienceBar } from "@/components/channels/audience-bar";
import { Button } from "@/components/ui/button";
import { NumberField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveAudienceAction } from "@/lib/channels/actions";
import {
  type AudienceRow,
  parsePercent,
  shareOutRest,
  showTenths,
  sumTenths,
} from "@/lib/channels/audience-rows";
import type { AudienceShare } from "@/lib/channels/channel";
import { readZone } from "@/lib/channels/read-zone";
import { formatTime, formatZone } from "@/lib/time/format";
import { listZones } from "@/lib/time/zone";

type Line = AudienceRow & { key: number };
type Props = { channelId: string; audience: AudienceShare[]; ownZone: string; now: number };

/** Where the followers live, by share. Typing narrows the list of zones; a place's name alone is enough. */
export function AudienceForm({ channelId, audience, ownZone, now }: Props) {
  const saving = useAction(saveAudienceAction);
  const showToast = useToast();
  const nextKey = useRef(audience.length);
  const listId = useId();
  const [zones, setZones] = useState<string[]>([]);
  const [lines, setLines] = useState<Line[]>(() => linesOf(audience));
  // Making the list costs the browser tens of milliseconds, so not before somebody needs it.
  const offerZones = () => setZones((known) => (known.length > 0 ? known : listZones()));
  const set = (key: number, part: Partial<AudienceRow>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = (zone: string) => {
    const key = nextKey.current++;
    setLines((all) => [...all, { key, zone, percent: all.length === 0 ? "100" : "" }]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await saving.run({
      id: channelId,
      rows: lines.map(({ zone, percent }) => ({ zone, percent })),
    });
    if (!outcome.ok) return;
    nextKey.current = outcome.value.length;
    setLines(linesOf(outcome.value));
    showToast(outcome.value.length === 0 ? "Saved: zones not known." : "The audience’s zones are saved.");
  };
  const total = sumTenths(lines);
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <AudienceBar
        parts={lines.map(({ key, percent }) => ({ key, share: (parsePercent(percent) ?? 0) / 1000 }))}
      />
      <FormError
        message={saving.fields.total ?? (Object.keys(saving.fields).length > 0 ? null : saving.message)}
      />
      {lines.length === 0 ? (
        <p className="text-muted">
          Not known yet. Without zones the forecast takes every hour of the day alike.{" "}
          <button type="button" className="min-h-9 underline" onClick={() => add(ownZone)}>
            Start with {ownZone.replaceAll("_", " ")}
          </button>
        </p>
      ) : null}
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone} value={zone} label={formatZone(zone, now)} />
        ))}
      </datalist>
      <ul className="grid gap-3">
        {lines.map((line, index) => (
          <li key={line.key} className="grid grid-cols-[minmax(0,1fr)_5.5rem_auto] items-start gap-2">
            <div className="min-w-0">
              <TextField
                label={`Zone ${index + 1}`}
                isLabelHidden
                list={listId}
                value={line.zone}
                placeholder="Berlin, Asia/Kolkata …"
                onFocus={offerZones}
                onChange={(event) => set(line.key, { zone: event.currentTarget.value })}
                error={saving.fields[`rows.${index}.zone`]}
                autoComplete="off"
                spellCheck={false}
              />
              <ZoneNow text={line.zone} now={now} />
            </div>
            <NumberField
              label={`Percent in zone ${index + 1}`}
              isLabelHidden
              value={line.percent}
              placeholder="%"
              onChange={(event) => set(line.key, { percent: event.currentTarget.value })}
              error={saving.fields[`rows.${index}.percent`]}
            />
            <Button
              variant="plain"
              onClick={() => setLines((all) => all.filter((one) => one.key !== line.key))}
              aria-label={`Remove zone ${index + 1}${line.zone === "" ? "" : `, ${line.zone}`}`}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => add("")}>Add a zone</Button>
        {lines.length > 0 && total !== 1000 ? (
          <Button onClick={() => setLines((all) => shareOutRest(all) as Line[])}>Share out the rest</Button>
        ) : null}
        <Button type="submit" variant="primary" disabled={saving.isPending}>
          {saving.isPending ? "Saving …" : "Save the zones"}
        </Button>
        {lines.length === 0 ? null : (
          <p role="status" className={`tabular-nums text-sm ${total === 1000 ? "text-muted" : "text-warn"}`}>
            {showTenths(total)} % of 100 %
          </p>
        )}
      </div>
    </form>
  );
}

/** "Berlin, UTC+1, 14:30 there now": proof that the zone was understood. */
function ZoneNow({ text, now }: { text: string; now: number }) {
  const zone = readZone(text);
  if (zone === null) return null;
  return (
    <p className="mt-0.5 text-muted text-sm tabular-nums">
      {formatZone(zone, now)}: {formatTime(now, zone)} there now
    </p>
  );
}

function linesOf(audience: AudienceShare[]): Line[] {
  return audience.map(({ zone, share }, key) => ({
    key,
    zone,
    percent: showTenths(Math.round(share * 1000)),
  }));
}
