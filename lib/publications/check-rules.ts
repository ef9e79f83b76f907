import type { Accepts } from "@/lib/publications/publication";
import type { SubmissionState } from "@/lib/publications/submission";

/** What the rules need to know besides the submission itself. */
export type SubmissionSurroundings = {
  accepts: Accepts;
  /** The piece can already be read somewhere. */
  isPublished: boolean;
  /** The other submissions of the same draft. */
  sameDraft: readonly { publicationName: string; state: SubmissionState }[];
  /** How many other pieces of the writer wait for an answer at the same publication. */
  waitingThere: number;
};

/** What the writer may declare, so that a rule does not apply to them. */
export const DECLARATIONS = ["approved_writer", "asked_about_several"] as const;
export type Declaration = (typeof DECLARATIONS)[number];

/** The declaration in the writer's words, for the button that makes it. */
export const DECLARATION_TEXT: Record<Declaration, string> = {
  approved_writer: "I am an approved writer there",
  asked_about_several: "They know, or allow it",
};

export type RuleFault =
  | "three_waiting"
  | "offered_elsewhere"
  | "carried_elsewhere"
  | "drafts_only"
  | "published_only";

/** Which rule yields to which declaration; the others yield to none. */
export const DECLARATION_FOR: Partial<Record<RuleFault, Declaration>> = {
  three_waiting: "approved_writer",
  offered_elsewhere: "asked_about_several",
};

export type RuleCheck =
  | { ok: true }
  | {
      ok: false;
      reason: RuleFault;
      /** The publication in the way, where there is one. */
      publicationName: string | null;
      /** What the writer can declare to go on; null: the rule has no exception. */
      declaration: Declaration | null;
    };

export type SubmissionRule = { says: string; source: string };

/** The rules as they are shown, with their source. */
export const SUBMISSION_RULES: Record<RuleFault, SubmissionRule> = {
  three_waiting: {
    says: "A guest may have three pieces waiting at one publication. Writers it has approved have no limit.",
    source: "help.medium.com 213904978, 2025",
  },
  offered_elsewhere: {
    says: "A piece is offered to one publication at a time.",
    source: "general practice; no official page seen",
  },
  carried_elsewhere: {
    says: "One publication carries a piece at a time.",
    source: "general practice; no official page seen",
  },
  drafts_only: {
    says: "A publication may take drafts only; then a published piece cannot be offered.",
    source: "help.medium.com 213904978, 2025",
  },
  published_only: {
    says: "A publication may take published pieces only; then a draft cannot be offered.",
    source: "help.medium.com 213904978, 2025",
  },
};

/** help.medium.com 213904978, 2025. */
export const GUEST_LIMIT = 3;

/**
 * Whether a submission may stand in `state`, whichever way it gets there (a step, an undo, a restored removal).
 * Only standing as sent or accepted can break a rule. The rule nobody wrote down (one at a time) yields to the writer's
 * declaration, as does the guests' limit, from which approved writers are free; what a publication takes does not.
 */
export function checkRules(
  state: SubmissionState,
  around: SubmissionSurroundings,
  declarations: readonly Declaration[],
): RuleCheck {
  if (state !== "sent" && state !== "accepted") return { ok: true };
  const carrier = around.sameDraft.find((other) => other.state === "accepted");
  if (carrier !== undefined) return fault("carried_elsewhere", carrier.publicationName);
  // An answer that has come is recorded as it is; the rules below are about offering.
  if (state === "accepted") return { ok: true };
  if (around.accepts === "drafts" && around.isPublished) return fault("drafts_only");
  if (around.accepts === "published" && !around.isPublished) return fault("published_only");
  if (around.waitingThere >= GUEST_LIMIT && !declarations.includes("approved_writer")) {
    return fault("three_waiting");
  }
  const offered = around.sameDraft.find((other) => other.state === "sent");
  if (offered !== undefined && !declarations.includes("asked_about_several")) {
    return fault("offered_elsewhere", offered.publicationName);
  }
  return { ok: true };
}

function fault(reason: RuleFault, publicationName: string | null = null): RuleCheck {
  return { ok: false, reason, publicationName, declaration: DECLARATION_FOR[reason] ?? null };
}
