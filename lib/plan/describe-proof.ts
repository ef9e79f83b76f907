import { formatEstimate } from "@/lib/plan/format-estimate";
import type { Proof } from "@/lib/plan/prove-plan";

export type ProofWords = {
  headline: string;
  detail: string;
  /** A better order is known than the plan's. */
  canImprove: boolean;
  /** The search was stopped with a gap that can be seen. */
  canLookFurther: boolean;
};

/** Differences below this are not shown, for no digit of them would be (assumption: a twentieth of a recommendation). */
const NOTICEABLE = 0.05;

/**
 * What a proof says of a plan that is expected to bring `value` within the hour: how it compares with what no order
 * exceeds, and with the same posts unplanned. All numbers are expectations out of rates that may be assumptions.
 */
export function describeProof(proof: Proof, value: number): ProofWords {
  const { status, bound, improvised } = proof;
  if (status === "none") {
    const headline = "These tasks cannot all be done in time.";
    return {
      headline,
      detail: "Unlock or skip one of them, or move the slot.",
      canImprove: false,
      canLookFurther: false,
    };
  }
  if (bound < NOTICEABLE) {
    const headline = "No order brings more than another yet.";
    const detail = "Nothing is foreseen for these posts: note how many follow you on your channels.";
    return { headline, detail, canImprove: false, canLookFurther: false };
  }
  const canImprove = proof.value - value > NOTICEABLE;
  const canLookFurther = status === "feasible" && bound - Math.max(value, proof.value) > NOTICEABLE;
  return {
    headline: headlineOf(proof, value, canImprove),
    detail: `${comparison(improvised, value)} These are averages, out of the rates of your channels; the middle and the range of single hours stand above.`,
    canImprove,
    canLookFurther,
  };
}

function headlineOf({ status, bound, ...best }: Proof, value: number, canImprove: boolean): string {
  const most = formatEstimate(status === "optimal" ? Math.max(best.value, value) : bound);
  const own = formatEstimate(value);
  if (status === "optimal") {
    return canImprove
      ? `The best order of these tasks brings ${most}; this one brings ${own}.`
      : `No order of these tasks brings more than ${most}; this one brings ${own === most ? "just that" : own}.`;
  }
  return canImprove
    ? `An order that brings ${formatEstimate(best.value)} is known; this one brings ${own}. None brings more than ${most}.`
    : `This order brings ${own}, and no order brings more than ${most}.`;
}

function comparison(improvised: number, value: number): string {
  const gain = value - improvised;
  const unplanned = "Everything at once, top to bottom, with nothing prepared,";
  if (gain > NOTICEABLE) {
    return `${unplanned} would bring ${formatEstimate(improvised)}: planning is worth ${formatEstimate(gain)}.`;
  }
  if (gain < -NOTICEABLE) {
    return `${unplanned} would bring ${formatEstimate(improvised)}: what you locked, skipped or added costs more than planning gains.`;
  }
  return `${unplanned} would bring about the same.`;
}
