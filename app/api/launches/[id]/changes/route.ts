import type { ChangeLine } from "@/lib/plan/change-line";
import { describeChange } from "@/lib/plan/describe-change";
import { earliestSlot } from "@/lib/plan/earliest-slot";
import { type ChangeOffers, listChanges } from "@/lib/plan/list-changes";
import { listHalfHours } from "@/lib/plan/list-half-hours";
import { basisOf, listUnused, loadPlanDesk, type PlanDesk } from "@/lib/plan/load";
import { nameSlots } from "@/lib/plan/name-slots";
import type { Owner } from "@/lib/platform/asker";
import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";
import { logFault } from "@/lib/platform/log";
import { runPlanner } from "@/lib/platform/planner-pool";
import { streamLines } from "@/lib/platform/stream-lines";
import { mergeAudience } from "@/lib/slot/audience";
import { loadSlotFreedom } from "@/lib/slot/load";

/** For one change; where it is not enough, its gain is told as a range. */
const TIME_LIMIT_MILLISECONDS = 3_000;
/** The calendar shows them all; here they would crowd out the rest. */
const MOST_SLOTS = 2;
const TWO_WEEKS = 14 * 86_400_000;

/**
 * Weighs every single change that might raise a launch's first hour, and tells each as soon as it is known. One solve
 * at a time, so that whoever waits for a plan meanwhile waits for one at most. A reader who goes away ends it.
 */
export const POST = ownerRoute(async ({ owner, params, now }) => {
  const desk = await loadPlanDesk(owner, params.id ?? "", now);
  if (desk === null) throw new AppError("not_found");
  if (desk.tasks.length === 0 || desk.state.isLive) throw new AppError("bad_request");
  const reader = new AbortController();
  return streamLines(weighChanges(owner, desk, reader.signal), tellFault, () => reader.abort());
});

async function* weighChanges(owner: Owner, desk: PlanDesk, signal: AbortSignal): AsyncGenerator<ChangeLine> {
  const { planRevision } = desk;
  const limit = { kind: "weigh", timeLimitMilliseconds: TIME_LIMIT_MILLISECONDS } as const;
  const basis = basisOf(desk);
  const asked = { asker: owner.ownerId, signal };
  try {
    const [weight, offers] = await Promise.all([
      runPlanner({ ...limit, ...basis }, asked),
      findOffers(owner, desk, signal),
    ]);
    const changes = listChanges(basis, offers);
    yield { kind: "base", planRevision, weight, count: weight === null ? 0 : changes.length };
    if (weight === null) return;
    for (const change of changes) {
      const { key, deed } = change;
      const changed = await runPlanner(
        { ...limit, input: change.input, earlier: change.earlier, lines: change.lines },
        asked,
      );
      yield {
        kind: "change",
        change: changed === null ? null : { key, deed, words: describeChange(change), weight: changed },
      };
    }
  } catch (error) {
    // Nobody is there any more to be told.
    if (!signal.aborted) throw error;
  }
}

/** The best free half-hours by a quick look at all of them, but for the one the launch has, and the channels that are left out. */
async function findOffers(owner: Owner, desk: PlanDesk, signal: AbortSignal): Promise<ChangeOffers> {
  const { input, tasks, target, launch } = desk;
  const isFree = await loadSlotFreedom(owner, launch.id, input.now);
  const earliestAt = earliestSlot(basisOf(desk));
  // Of four weeks; those around the slot where it is further ahead than that.
  const firstAt = Math.max(input.now, launch.slotAt - TWO_WEEKS);
  const instants = listHalfHours(firstAt, Math.max(earliestAt, firstAt), input.zone);
  const scores = await runPlanner(
    { kind: "slots", input, tasks, instants, target },
    { asker: owner.ownerId, signal },
  );
  const slots = nameSlots(scores, {
    isFree,
    presentAt: launch.slotAt,
    earliestAt,
    audience: mergeAudience(input.channels),
    zone: input.zone,
  });
  return {
    channels: listUnused(desk),
    slots: slots.filter(({ at }) => at !== launch.slotAt).slice(0, MOST_SLOTS),
  };
}

function tellFault(error: unknown): ChangeLine {
  if (error instanceof AppError) return { kind: "fault", message: error.message };
  const id = logFault("weighing changes", error);
  return { kind: "fault", message: `The weighing failed on our side (${id}). The plan is as it was.` };
}
