import { HOUR_MINUTES, type PacePoint } from "@/lib/launch/pace";
import { shareCome } from "@/lib/plan/share-come";

/** What one task is expected to bring within the hour, and from when on, fading by its platform's half-life. */
export type PaceSource = { finishMinute: number; expected: number; halfLifeMinutes: number };

/**
 * The target spread over the hour the way the plan expects recommendations to arrive: the count wanted at
 * minute 0, 1, … 60, from 0 to the target and never falling. A straight line when the plan expects nothing.
 */
export function buildPaceLine(target: number, sources: readonly PaceSource[]): PacePoint[] {
  const useful = sources.filter(({ expected, finishMinute }) => expected > 0 && finishMinute < HOUR_MINUTES);
  const whole = useful.reduce((sum, { expected }) => sum + expected, 0);
  return Array.from({ length: HOUR_MINUTES + 1 }, (_, minute) => {
    if (whole === 0) return { minute, count: (target * minute) / HOUR_MINUTES };
    const come = useful.reduce(
      (sum, { expected, finishMinute, halfLifeMinutes }) =>
        sum + expected * shareCome(finishMinute, halfLifeMinutes, minute),
      0,
    );
    return { minute, count: (target * come) / whole };
  });
}
