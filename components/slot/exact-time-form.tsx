"use client";

import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import type { SlotWish } from "@/lib/slot/resolve-slot";
import { formatPlace } from "@/lib/time/format";
import { listZones, parseZone } from "@/lib/time/zone";

type Props = {
  /** The half-hour chosen in the week, or the launch's own time; another one begins the form anew. */
  pointed: string;
  /** What stands in the form until something is typed. */
  wall: string;
  zone: string;
  /** Zones worth offering before all others. */
  nearZones: string[];
  verb: string;
  onWish: (wish: SlotWish) => void;
};

/** Any minute, in any zone: for times that are not on the half-hour, or were agreed in somebody else's zone. */
export function ExactTimeForm({ pointed, wall, zone, nearZones, verb, onWish }: Props) {
  const [typed, setTyped] = useState(() => typedOf(pointed, wall, zone));
  // Follows the half-hour that is pointed to; as time passes also its own suggestion, until something is typed.
  const isElsewhere = typed.from !== `${pointed} ${zone}`;
  const isStale = typed.given !== wall && !typed.isTyped;
  if (isElsewhere || isStale) setTyped(typedOf(pointed, wall, zone));
  const type = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change, isTyped: true });
  const { date, time } = typed;
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isWhole = date !== "" && time !== "";
    setError(isWhole ? null : "Give both a date and a time.");
    if (isWhole) onWish({ wall: `${date}T${time.slice(0, 5)}`, zone: typed.zone, occurrence: null });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field label="Date" error={error}>
        {(wired) => (
          <input
            {...wired}
            type="date"
            className="control"
            value={date}
            onChange={(event) => type({ date: event.target.value })}
          />
        )}
      </Field>
      <Field label="Time">
        {(wired) => (
          <input
            {...wired}
            type="time"
            className="control"
            value={time}
            onChange={(event) => type({ time: event.target.value })}
          />
        )}
      </Field>
      <ZoneSelect
        value={typed.zone}
        nearZones={[zone, ...nearZones]}
        onChange={(chosen) => type({ zone: chosen })}
      />
      <Button type="submit">{verb}</Button>
    </form>
  );
}

function typedOf(pointed: string, wall: string, zone: string) {
  const from = `${pointed} ${zone}`;
  return { from, given: wall, isTyped: false, date: wall.slice(0, 10), time: wall.slice(11), zone };
}

/** All zones, the near ones first. The long list is added in the browser, to keep it out of the page that is sent. */
function ZoneSelect(props: { value: string; nearZones: string[]; onChange: (zone: string) => void }) {
  const { value, nearZones, onChange } = props;
  const [all, setAll] = useState<string[]>([]);
  useEffect(() => setAll(listZones()), []);
  const near = [...new Set(nearZones.map((zone) => parseZone(zone) ?? zone))];
  return (
    <SelectField label="Time zone" value={value} onChange={(event) => onChange(event.target.value)}>
      <optgroup label="You and your readers">
        {near.map((zone) => (
          <option key={zone} value={zone}>
            {formatPlace(zone)}
          </option>
        ))}
      </optgroup>
      {all.length > 0 ? (
        <optgroup label="All zones">
          {all
            .filter((zone) => !near.includes(zone))
            .map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
        </optgroup>
      ) : null}
    </SelectField>
  );
}
