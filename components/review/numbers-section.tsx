"use client";

import { useEffect, useRef } from "react";
import { GrowthCurve } from "@/components/review/growth-curve";
import { MarkRail } from "@/components/review/mark-rail";
import { SnapshotForm } from "@/components/review/snapshot-form";
import { RemovedNumbers } from "@/components/review/snapshot-history";
import { SnapshotTable } from "@/components/review/snapshot-table";
import { useNumbersForm } from "@/components/review/use-numbers-form";
import { Button } from "@/components/ui/button";
import { readBrowserClock } from "@/components/ui/clock";
import { isTyping } from "@/components/ui/is-typing";
import { useToast } from "@/components/ui/toast";
import { removeSnapshotAction, restoreSnapshotAction, saveSnapshotAction } from "@/lib/measurement/actions";
import { chooseNextMark, type ScheduledMark } from "@/lib/measurement/build-schedule";
import { type MarkId, markName, suggestMark } from "@/lib/measurement/mark";
import type { Snapshot } from "@/lib/measurement/snapshot";
import { EMPTY_ENTRY, writeEntry } from "@/lib/measurement/snapshot-entry";
import type { SnapshotVersion } from "@/lib/measurement/snapshot-version";
import { wallTimeAt } from "@/lib/time/wall-time";

type Props = {
  launchId: string;
  snapshots: Snapshot[];
  versions: SnapshotVersion[];
  schedule: ScheduledMark[];
  t0At: number;
  zone: string;
  /** The server's time when the page was made. */
  now: number;
  currency: string;
  currencies: string[];
};

const MINUTE_MS = 60_000;

/** The numbers of one piece over time: what is due, what was read, and the form to type them into. */
export function NumbersSection(props: Props) {
  const { launchId, snapshots, schedule, t0At, zone, now, currency } = props;
  const { open, change, finish, replace } = useNumbersForm(launchId);
  const serverClock = useServerClock(now);
  const showToast = useToast();
  const editing = snapshots.find(({ id }) => id === open?.editingId) ?? null;

  const enter = (mark: MarkId | null) => {
    const at = serverClock();
    const taken = snapshots.map((snapshot) => snapshot.mark);
    const suggested = mark ?? suggestMark((at - t0At) / MINUTE_MS, taken);
    const entry = { ...EMPTY_ENTRY, takenWall: wallTimeAt(at, zone), mark: suggested, currency };
    replace({ editingId: null, entry });
  };
  const edit = (snapshot: Snapshot) =>
    replace({ editingId: snapshot.id, entry: writeEntry(snapshot, zone, currency) });
  const remove = async (snapshot: Snapshot) => {
    const outcome = await removeSnapshotAction({ launchId, snapshotId: snapshot.id });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    if (open?.editingId === snapshot.id) finish();
    showToast(`Numbers at ${markName(snapshot.mark)} removed`, {
      undo: async () => {
        const back = await restoreSnapshotAction(outcome.value);
        if (!back.ok) showToast(back.message, { tone: "bad" });
      },
    });
  };
  const told = (saved: Snapshot, before: Snapshot | null) => {
    finish();
    showToast(`Numbers at ${markName(saved.mark)} saved`, {
      undo: async () => {
        const undone =
          before === null
            ? await removeSnapshotAction({ launchId, snapshotId: saved.id })
            : await saveSnapshotAction({
                launchId,
                editing: saved,
                entry: writeEntry(before, zone, currency),
                isConfirmed: true,
              });
        if (!undone.ok) showToast(undone.message, { tone: "bad" });
      },
    });
  };
  useEnterKey(open === null ? () => enter(chooseDueMark(schedule)) : null);

  return (
    <div className="grid gap-5">
      <div className="rounded-card border border-line bg-sheet">
        <GrowthCurve snapshots={snapshots} t0At={t0At} />
        <MarkRail schedule={schedule} zone={zone} now={now} onEnter={enter} />
      </div>
      {open === null ? (
        <Button className="justify-self-start" onClick={() => enter(chooseDueMark(schedule))}>
          Enter numbers
        </Button>
      ) : (
        <SnapshotForm
          key={open.session}
          launchId={launchId}
          editing={editing}
          initial={open.entry}
          isRestored={open.isRestored}
          others={snapshots.filter(({ id }) => id !== open.editingId)}
          currencies={props.currencies}
          zone={zone}
          t0At={t0At}
          onChange={change}
          onSaved={told}
          onClose={() => replace(null)}
        />
      )}
      <SnapshotTable
        snapshots={snapshots}
        versions={props.versions}
        t0At={t0At}
        zone={zone}
        onEdit={edit}
        onRemove={remove}
      />
      <RemovedNumbers snapshots={snapshots} versions={props.versions} zone={zone} />
    </div>
  );
}

/** The mark whose numbers may be read now; null leaves it to the time. */
function chooseDueMark(schedule: readonly ScheduledMark[]): MarkId | null {
  const next = chooseNextMark(schedule);
  return next?.state === "due" ? next.mark.id : null;
}

/** The server's time as well as this page can tell: a browser whose clock is wrong must not date numbers wrongly. */
function useServerClock(now: number): () => number {
  const ahead = useRef(0);
  useEffect(() => {
    ahead.current = now - readBrowserClock();
  }, [now]);
  return () => readBrowserClock() + ahead.current;
}

/** `n` opens the form from anywhere on the page but a field. */
function useEnterKey(onPress: (() => void) | null): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== "n" || !isPlain || isTyping(event.target) || latest.current === null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
