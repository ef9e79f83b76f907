"use client";

import { useState } from "react";
import { WaveThrough } from "@/components/launch/wave-through";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Link } from "@/components/ui/link";
import type { TaskGuard } from "@/lib/launch/task-guard";

type Props = {
  launchId: string;
  guard: TaskGuard;
  startMinute: number;
  onMove: (minutes: number) => void;
};

/** The rules of the place the task goes to, and what the guard warns of, with a way out of each. It holds nothing up. */
export function TaskRules({ launchId, guard, startMinute, onMove }: Props) {
  const [waved, setWaved] = useState<readonly string[]>([]);
  const [wavingKey, setWavingKey] = useState<string | null>(null);
  // Moved far enough already: the server says so with the next reading.
  const warnings = guard.warnings.filter(
    ({ key, moveTo }) => !waved.includes(key) && (moveTo === null || startMinute < moveTo),
  );
  const { rules, rulesUrl } = guard;
  if (rules.length === 0 && rulesUrl === "" && warnings.length === 0) return null;
  return (
    <div className="mt-3 grid gap-2 text-sm">
      {rules.length === 0 && rulesUrl === "" ? null : (
        <ul aria-label="Rules of the place" className="rounded-control bg-sunken px-3 py-2">
          {rules.map((rule) => (
            <li key={rule} className="break-words">
              {rule}
            </li>
          ))}
          {rulesUrl === "" ? null : (
            <li>
              <a className="underline" href={rulesUrl} target="_blank" rel="noreferrer">
                Their rules
              </a>
            </li>
          )}
        </ul>
      )}
      {warnings.map(({ key, title, detail, source, isAboutText, moveTo }) => (
        <div key={key} className="grid gap-1 rounded-control border border-warn/40 bg-warn-soft px-3 py-2">
          <p className="font-semibold">{title}</p>
          <p className="break-words">{detail}</p>
          <p className="text-muted">{source}</p>
          <div className="flex flex-wrap gap-2">
            {moveTo === null ? null : (
              <Button size="small" onClick={() => onMove(moveTo - startMinute)}>
                Move it {moveTo - startMinute} min
              </Button>
            )}
            {isAboutText ? (
              <Link className={buttonClass("quiet", "small")} href={`/launches/${launchId}/plan`}>
                Change the text
              </Link>
            ) : null}
            {wavingKey === key ? null : (
              <Button size="small" onClick={() => setWavingKey(key)}>
                Wave it through
              </Button>
            )}
          </div>
          {wavingKey === key ? (
            <WaveThrough
              launchId={launchId}
              warningKey={key}
              onWaved={() => setWaved((all) => [...all, key])}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
