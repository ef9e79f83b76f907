"use client";

import { useState } from "react";
import { useDateLanguage } from "@/components/launch/date-language";
import { loadLater } from "@/components/ui/load-later";
import { type Cockpit, isHelpers } from "@/lib/launch/cockpit";
import { describePresence } from "@/lib/launch/describe-presence";
import type { Person } from "@/lib/launch/presence";

const CrewDialog = loadLater(() => import("@/components/crew/crew-dialog").then((file) => file.CrewDialog));

type Props = { cockpit: Cockpit; people: readonly Person[] | null; now: number; zone: string };

/** Who of the others is here, as long as that is known; for the writer also the way to their links. Absent without a crew. */
export function CrewLine({ cockpit, people, now, zone }: Props) {
  const language = useDateLanguage();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const { me, writer, crew, launchId } = cockpit;
  if (crew.length === 0) return null;
  const others = [writer, ...crew]
    .filter(({ id }) => id !== me.id)
    .map(({ id, name }) => ({ id, name, isWriter: id === writer.id }));
  const lines = people === null ? [] : describePresence(others, people, { now, zone, language });
  return (
    <div className="flex min-h-5 flex-wrap items-center gap-x-3 text-muted text-sm">
      {lines.length === 0 ? null : (
        <ul aria-label="Crew" className="flex min-w-0 flex-wrap gap-x-3">
          {lines.map(({ id, isHere, text }) => (
            <li key={id} className="inline-flex min-w-0 items-center gap-2">
              <span
                aria-hidden="true"
                className={`size-2.5 shrink-0 rounded-full ${isHere ? "bg-good" : "border border-edge"}`}
              />
              <span className="min-w-0 break-words">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {isHelpers(cockpit) ? null : (
        <button
          type="button"
          className="min-h-9 font-semibold underline"
          onPointerEnter={CrewDialog.ahead}
          onClick={() => setOpen(true)}
        >
          Links
        </button>
      )}
      {isOpen === null ? null : (
        <CrewDialog launchId={launchId} crew={crew} isOpen={isOpen} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
