"use client";

import { useNow } from "@/components/ui/clock";
import { formatCountdown } from "@/lib/time/format";

const SECOND = 1000;

/** The clock to T0 and beyond, by the browser's clock. */
export function Countdown({ t0At, initialAt }: { t0At: number; initialAt: number }) {
  const now = useNow(initialAt, SECOND);
  return (
    <p className="mb-3 font-semibold text-ember text-xl tabular-nums" role="timer" aria-live="off">
      {formatCountdown(now - t0At)}
    </p>
  );
}
