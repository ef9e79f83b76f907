"use client";

import { type ReactNode, useState } from "react";
import { AddTask } from "@/components/plan/add-task";
import { doerOf, PersonFilter } from "@/components/plan/person-filter";
import { PhaseList } from "@/components/plan/phase-list";
import type { PostWords } from "@/components/plan/post-box";
import { rowButtonId } from "@/components/plan/row-button-id";
import { StripDesk } from "@/components/plan/strip-desk";
import { TaskDetails } from "@/components/plan/task-row";
import { useNudge } from "@/components/plan/use-nudge";
import { usePlanEdits } from "@/components/plan/use-plan-edits";
import { KeySheet } from "@/components/ui/key-sheet";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import { type Helper, WRITER } from "@/lib/plan/crew";
import type { PlanRow } from "@/lib/plan/plan-page";
import { PHASES, type Phase } from "@/lib/plan/task";

type Props = {
  launchId: string;
  rows: PlanRow[];
  /** The instant minutes are counted from. */
  t0At: number;
  zone: string;
  isLive: boolean;
  publicationHref: string | null;
  crew: Helper[];
  /** What its posts are written with. */
  words: PostWords;
  /** Tasks that the rules guard warns of. */
  warnedIds: readonly string[];
  /** What may have arrived by each minute; laid over the hour strip. */
  band: ReactNode;
  /** Stands between the strip and the list. */
  children?: ReactNode;
};

const PHASE_NAMES: Record<Phase, { title: string; lead: string }> = {
  days: { title: "The days before", lead: "What has to be ready, each on its day." },
  countdown: { title: "The countdown", lead: "The last hour before T0." },
  hour: { title: "The first hour", lead: "Packed: one thing at a time, no share before the link." },
  after: { title: "Afterwards", lead: "Numbers, answers, and the posts that lose nothing by waiting." },
};

const KEYS = [
  { keys: ["↑", "↓"], does: "The task before, the task after (also k, j)" },
  { keys: ["Enter"], does: "Open the task: time, text, how to do it" },
  { keys: ["←", "→"], does: "One minute earlier, later; with Shift five" },
  { keys: ["l"], does: "Lock its time, or unlock it" },
  { keys: ["s"], does: "Skip it, or restore it" },
  { keys: ["?"], does: "This sheet" },
];

/** The plan to look at and to change: the hour strip, what stands before and after it, and every task. */
export function PlanBoard(props: Props) {
  const { launchId, rows, t0At, zone, isLive, publicationHref, crew, words, warnedIds, band, children } =
    props;
  const edits = usePlanEdits(launchId);
  const nudge = useNudge(rows, edits);
  useFirstTouch(TaskDetails.ahead);
  const [openId, setOpenId] = useState<string | null>(null);
  const [wantedId, setWantedId] = useState<string | null>(null);
  // Somebody who has left the crew is not looked for any more.
  const personId = crew.some(({ id }) => id === wantedId) || wantedId === WRITER ? wantedId : null;
  const listed =
    crew.length === 0 || personId === null ? rows : rows.filter((row) => doerOf(row) === personId);
  const shown = rows.map((row) =>
    nudge.draft?.taskId === row.id ? { ...row, startMinute: nudge.draft.startMinute } : row,
  );
  const open = (id: string) => {
    setWantedId(null);
    setOpenId(id);
    // The row opens with the next paint; only then is there something to go to.
    requestAnimationFrame(() => document.getElementById(rowButtonId(id))?.focus());
  };
  return (
    <>
      <StripDesk
        rows={shown}
        t0At={t0At}
        zone={zone}
        nudge={nudge}
        isLive={isLive}
        crew={crew}
        onOpen={open}
        band={band}
      />
      {children}
      {crew.length === 0 ? null : (
        <PersonFilter rows={rows} crew={crew} personId={personId} onChoose={setWantedId} />
      )}
      {PHASES.map((phase) => (
        <PhaseList
          key={phase}
          title={PHASE_NAMES[phase].title}
          lead={PHASE_NAMES[phase].lead}
          isByDay={phase === "days" || phase === "after"}
          rows={listed.filter((row) => row.phase === phase)}
          shared={{
            launchId,
            t0At,
            zone,
            edits,
            nudge,
            openId,
            setOpenId,
            isLive,
            publicationHref,
            crew,
            words,
            warnedIds,
          }}
        />
      ))}
      {isLive ? null : <AddTask edits={edits} />}
      <KeySheet title="Keys of the plan" lines={KEYS} />
    </>
  );
}
