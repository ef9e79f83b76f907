type Arriving = { until: number; acknowledgedAt: number | null };

/** What a device does with a notice that has just arrived: show it, tell that it was missed, or nothing any more. */
export type Arrival = "show" | "missed" | "done";

/** Acknowledged elsewhere there is nothing left to say; past its sense there is only the truth. Epoch ms. */
export function judgeArrival({ until, acknowledgedAt }: Arriving, now: number): Arrival {
  if (acknowledgedAt !== null) return "done";
  return now < until ? "show" : "missed";
}
