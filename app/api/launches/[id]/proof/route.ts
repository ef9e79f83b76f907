import { basisOf, loadPlanDesk, type PlanDesk } from "@/lib/plan/load";
import { proofBasis } from "@/lib/plan/proof-basis";
import type { ProofLine } from "@/lib/plan/proof-line";
import type { Proof } from "@/lib/plan/prove-plan";
import { saveProof } from "@/lib/plan/store";
import type { Owner } from "@/lib/platform/asker";
import { AppError } from "@/lib/platform/error";
import { followWork } from "@/lib/platform/follow-work";
import { ownerRoute } from "@/lib/platform/http";
import { logFault } from "@/lib/platform/log";
import { runPlanner } from "@/lib/platform/planner-pool";
import { streamLines } from "@/lib/platform/stream-lines";
import { findLaunch } from "@/lib/slot/store";

/** After this the best order so far stands, with what is certain about the rest. */
const TIME_LIMIT_MILLISECONDS = 10_000;

/** Searches under way by owner and launch, each with what ends it and keeps what it has found. */
const searches = new Map<string, Set<() => void>>();

/**
 * Looks for the best order of a launch's plan and tells line by line how far it has come; the last line is the proof,
 * which is kept with the plan. A reader who goes away ends the search.
 */
export const POST = ownerRoute(async ({ owner, params, now }) => {
  const desk = await loadPlanDesk(owner, params.id ?? "", now);
  if (desk === null) throw new AppError("not_found");
  if (desk.tasks.length === 0 || desk.state.isLive) throw new AppError("bad_request");
  const reader = new AbortController();
  return streamLines(prove(owner, desk, reader.signal), tellFault, () => reader.abort());
});

/** Stops the launch's searches; what each has found so far is its proof. */
export const DELETE = ownerRoute(async ({ owner, params }) => {
  if ((await findLaunch(owner.ownerId, params.id ?? "")) === null) throw new AppError("not_found");
  for (const stop of searches.get(keyOf(owner, params.id ?? "")) ?? []) stop();
  return Response.json({}, { headers: { "cache-control": "no-store" } });
});

async function* prove(owner: Owner, desk: PlanDesk, reader: AbortSignal): AsyncGenerator<ProofLine> {
  const key = keyOf(owner, desk.launch.id);
  const own = searches.get(key) ?? new Set();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  searches.set(key, own.add(stop));
  try {
    const search = followWork<Proof, Proof>((tell) =>
      searchOrder(owner, desk, stopping.signal, reader, tell),
    );
    for await (const line of search) {
      if (line.kind === "progress") {
        yield { kind: "progress", value: line.progress.value, bound: line.progress.bound };
        continue;
      }
      const proof = { ...line.answer, basis: proofBasis(desk.input) };
      await saveProof(owner.ownerId, desk.launch.id, desk.planRevision, proof);
      yield { kind: "proof", proof: line.answer };
    }
  } catch (error) {
    // Nobody is there any more to be told.
    if (!reader.aborted) throw error;
  } finally {
    own.delete(stop);
    if (own.size === 0) searches.delete(key);
  }
}

/** The proof; when stopped, the best that was told until then. */
async function searchOrder(
  owner: Owner,
  desk: PlanDesk,
  stopping: AbortSignal,
  reader: AbortSignal,
  tell: (progress: Proof) => void,
): Promise<Proof> {
  let best: Proof | null = null;
  const onProgress = (progress: Proof) => {
    best = progress;
    tell(progress);
  };
  const signal = AbortSignal.any([stopping, reader]);
  const job = {
    kind: "prove",
    timeLimitMilliseconds: TIME_LIMIT_MILLISECONDS,
    ...basisOf(desk),
  } as const;
  try {
    return await runPlanner(job, { asker: owner.ownerId, signal, onProgress });
  } catch (error) {
    if (!stopping.aborted) throw error;
    if (best === null) throw new AppError("bad_request", "Stopped before anything was found.");
    return best;
  }
}

function tellFault(error: unknown): ProofLine {
  if (error instanceof AppError) return { kind: "fault", message: error.message };
  const id = logFault("looking for the best order", error);
  return { kind: "fault", message: `The search failed on our side (${id}). The plan is as it was.` };
}

function keyOf(owner: Owner, launchId: string): string {
  return `${owner.ownerId} ${launchId}`;
}
