import { asksForClaps } from "@/lib/readiness/asks-for-claps";
import { type CheckContext, type Evidence, type Finding, PLACE_FIELDS } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";

const BASIS =
  "Medium’s member guidelines: do not ask for claps (medium-policy 2017, 2023); patterns in six languages, ours";

/** What Medium forbids in a text: asking for claps. */
export function checkClaps({ piece }: CheckContext): Finding {
  const found = PLACE_FIELDS.flatMap((field) =>
    asksForClaps(field === "body" ? piece.prose : piece[field]).map(
      (asked): Evidence & { isSure: boolean } => ({
        ...quote(piece, field, asked, asked.kind === "asks" ? "asks" : "may be asking"),
        isSure: asked.kind === "asks",
      }),
    ),
  );
  if (found.length === 0)
    return {
      verdict: "pass",
      says: "It asks nobody for claps or votes.",
      evidence: [],
      next: null,
      basis: BASIS,
    };
  const isSure = found.some((one) => one.isSure);
  return {
    verdict: isSure ? "fail" : "warn",
    says: isSure
      ? "It asks for claps or votes, which Medium forbids."
      : "It may be read as asking for claps.",
    evidence: found.map(({ isSure: _, ...evidence }) => evidence),
    next: {
      says: "Take it out; ask a question that readers can answer instead.",
      goal: { at: "field", field: found[0]?.place?.field ?? "body" },
    },
    basis: BASIS,
  };
}
