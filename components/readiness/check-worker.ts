import {
  checkDraft,
  type PreparedBasis,
  prepareBasis,
  type ReadinessBasis,
} from "@/lib/readiness/check-draft";
import type { PieceText } from "@/lib/readiness/read-piece";
import type { Report } from "@/lib/readiness/report";

export type CheckQuestion =
  | { kind: "basis"; basis: ReadinessBasis }
  | { kind: "text"; id: number; text: PieceText };
export type CheckAnswer = { id: number; report: Report };

let prepared: PreparedBasis | null = null;

// A thread of its own: typing goes on while it compares.
self.addEventListener("message", ({ data }: MessageEvent<CheckQuestion>) => {
  if (data.kind === "basis") {
    prepared = prepareBasis(data.basis, prepared);
    return;
  }
  if (prepared === null) return;
  self.postMessage({ id: data.id, report: checkDraft(data.text, prepared) } satisfies CheckAnswer);
});
