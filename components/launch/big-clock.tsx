"use client";

import type { LaunchLink } from "@/components/launch/launch-link";
import { useServerNow } from "@/components/launch/use-launch";
import type { AgendaTask } from "@/lib/launch/build-agenda";
import { buildAgenda } from "@/lib/launch/build-agenda";
import type { LaunchState } from "@/lib/launch/launch-state";
import { formatCountdown } from "@/lib/time/format";

/** Often enough that no second is seen to be skipped. */
const LOOK_MILLISECONDS = 200;
const NO_TASKS: readonly AgendaTask[] = [];

/** The one huge clock. It is not announced each second; what changes is said in the status line. */
export function BigClock({
  link,
  state,
  initialAt,
}: {
  link: LaunchLink;
  state: LaunchState;
  initialAt: number;
}) {
  const now = useServerNow(link, initialAt, LOOK_MILLISECONDS);
  const { moment, sinceT0 } = buildAgenda(NO_TASKS, state, now);
  // T0 is confirmed, never assumed: until then the clock stops short of it.
  const text = moment === "waiting" ? formatCountdown(0).replace("+", "\u2212") : formatCountdown(sinceT0);
  const isLong = text.includes(" d ");
  const tone = moment === "hour" ? "text-ember" : moment === "held" ? "text-warn" : "text-ink";
  return (
    <div
      role="timer"
      aria-label={`Clock: ${text}`}
      className={`whitespace-nowrap font-semibold leading-none tracking-tight tabular-nums ${tone} ${
        isLong
          ? "text-[clamp(2.25rem,13.5vw,6rem)] lg:text-[clamp(3.5rem,7.5vw,7.5rem)]"
          : "text-[clamp(3.25rem,21vw,10rem)] lg:text-[clamp(5rem,12vw,12rem)]"
      }`}
    >
      <span className="text-[0.62em] opacity-80">{text.slice(0, 2)}</span>
      {text.slice(2)}
    </div>
  );
}
