/** What every channel of the writer shares. */
export const ALL_CHANNELS = "all";

export const DECIDED_PARAMETERS = ["opens", "recommend", "halfLife", "audience"] as const;
export type DecidedParameter = (typeof DECIDED_PARAMETERS)[number];

/** What the writer decided about one number that launches teach. */
export type LearnedDecision = {
  /** A channel's id, the publication's followers, or ALL_CHANNELS. */
  subject: string;
  parameter: DecidedParameter;
  /** The value that stands whatever launches say: a click rate, a factor on recommend rates, minutes; for an audience 1. */
  pinnedValue: number | null;
  /** Launches before this instant do not count; null: all do. */
  forgottenBefore: number | null;
};

export function decisionOn(
  decisions: readonly LearnedDecision[],
  subject: string,
  parameter: DecidedParameter,
): LearnedDecision {
  return (
    decisions.find((one) => one.subject === subject && one.parameter === parameter) ?? {
      subject,
      parameter,
      pinnedValue: null,
      forgottenBefore: null,
    }
  );
}
