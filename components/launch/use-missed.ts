"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { LinkState } from "@/components/launch/launch-link";
import type { Agenda } from "@/lib/launch/build-agenda";
import type { CockpitTask } from "@/lib/launch/cockpit";
import { listMissed, type Missed } from "@/lib/launch/list-missed";

/** Out of sight, or asleep, for longer than this is away (our choice). */
const AWAY_MILLISECONDS = 2 * 60_000;
/** Whoever did something so shortly before was not away, wherever they did it (our choice). */
const ACTIVE_MILLISECONDS = 3 * 60_000;
/** What the others did meanwhile arrives within this time; what is missed after it was missed while looking. */
const SETTLE_MILLISECONDS = 10_000;

/** What was missed by whoever opens the page or comes back to it in the hour; null: nothing, or they have gone on. */
export function useMissed(
  agenda: Agenda<CockpitTask>,
  halfLives: readonly [string, number][],
  { logged, own }: Pick<LinkState, "logged" | "own">,
  now: number,
): { missed: Missed<CockpitTask> | null; goOn: () => void } {
  const [backAt, setBackAt] = useReturn(now);
  const life = useMemo(() => new Map(halfLives), [halfLives]);
  const missed = backAt === null ? null : listMissed(agenda, life);
  const isSettled = backAt !== null && missed === null && now - backAt > SETTLE_MILLISECONDS;
  useEffect(() => {
    if (isSettled) setBackAt(null);
  }, [isSettled, setBackAt]);
  const before = [...logged, ...own].filter(({ at }) => at <= (backAt ?? 0));
  const activeAt = Math.max(...before.map(({ at }) => at), Number.NEGATIVE_INFINITY);
  const wasAway = backAt !== null && backAt - activeAt > ACTIVE_MILLISECONDS;
  return { missed: wasAway ? missed : null, goOn: () => setBackAt(null) };
}

/** When somebody last came to this page: opened it, woke the device, or turned back to it. */
function useReturn(now: number) {
  const [backAt, setBackAt] = useState<number | null>(null);
  const seenAt = useRef<number | null>(null);
  const hiddenAt = useRef<number | null>(null);
  const nowRef = useRef(now);
  useEffect(() => {
    nowRef.current = now;
    const seen = seenAt.current;
    seenAt.current = now;
    // A clock that leaps has slept; a hidden page still looks at it once a minute.
    if (seen === null || now - seen > AWAY_MILLISECONDS) setBackAt(now);
  }, [now]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "hidden") hiddenAt.current = nowRef.current;
      else if (hiddenAt.current !== null && nowRef.current - hiddenAt.current > AWAY_MILLISECONDS) {
        setBackAt(nowRef.current);
      }
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return [backAt, setBackAt] as const;
}
