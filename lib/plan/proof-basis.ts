import { createHash } from "node:crypto";
import type { PlanInput } from "@/lib/plan/plan-input";

/**
 * Stands for all a proof rests on besides the plan itself: followers, rates, audiences, activity, slot, crew.
 * When one of them changes, what was proven before says nothing any more.
 */
export function proofBasis({ channels, activity, publication, slotAt, crew, rates }: PlanInput): string {
  const numbers = {
    channels,
    activity,
    followers: publication?.followers ?? null,
    slotAt,
    crew,
    carrier: rates.publication.learned,
  };
  return createHash("sha256").update(JSON.stringify(numbers)).digest("base64url");
}
