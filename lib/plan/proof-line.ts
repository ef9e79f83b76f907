import type { Proof } from "@/lib/plan/prove-plan";

/** One line of the search for the best order: how far it has come, its proof, or why there is none. */
export type ProofLine =
  | { kind: "progress"; value: number; bound: number }
  | { kind: "proof"; proof: Proof }
  | { kind: "fault"; message: string };
