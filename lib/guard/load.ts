import "server-only";
import { OWN_PART_DAYS } from "@/lib/channels/own-part";
import { listChannels } from "@/lib/channels/store";
import { listWarnings } from "@/lib/guard/list-warnings";
import { listOtherPosts, listRuleCards, listWaivers } from "@/lib/guard/store";
import type { GuardChannel, Warning } from "@/lib/guard/warning";
import { REUSE_DAYS } from "@/lib/plan/find-reuse";
import { loadPlanDesk, loadPlanPage, type PlanDesk } from "@/lib/plan/load";
import type { PlanPage } from "@/lib/plan/plan-page";
import { listPostedTexts } from "@/lib/plan/posted-text";
import { readClock } from "@/lib/platform/clock";
import type { OwnerId } from "@/lib/platform/owner";
import { requireOwner } from "@/lib/platform/session";
import { addDays, dateAt } from "@/lib/time/calendar-date";
import { listStoredPosts } from "@/lib/wording/store";

const DAY = 24 * 60 * 60_000;
/** A post may stand weeks after its launch's slot; only launches that can have one in sight are read. */
const IN_SIGHT_DAYS = REUSE_DAYS + 30;

/** What speaks against the tasks of a launch as they stand; of those that were let pass, why. */
export async function loadWarnings(
  { ownerId, zone }: { ownerId: OwnerId; zone: string },
  desk: Pick<PlanDesk, "launch" | "tasks" | "done" | "state">,
): Promise<Warning[]> {
  const { launch, tasks, done, state } = desk;
  const since = addDays(dateAt(state.t0At, zone), -OWN_PART_DAYS);
  const reach = IN_SIGHT_DAYS * DAY;
  const [channels, posted, otherPosts, waivers] = await Promise.all([
    loadGuardChannels(ownerId),
    listStoredPosts(ownerId, launch.id, state.t0At - reach, state.t0At + reach),
    listOtherPosts(ownerId, since),
    listWaivers(ownerId, launch.id),
  ]);
  const known = channels.map((channel) => ({ ...channel, otherPosts: otherPosts.get(channel.id) ?? [] }));
  return listWarnings(
    { tasks, done, channels: known, posted: listPostedTexts(posted), t0At: state.t0At, zone },
    waivers,
  );
}

async function loadGuardChannels(ownerId: OwnerId): Promise<GuardChannel[]> {
  const [channels, cards] = await Promise.all([listChannels(ownerId), listRuleCards(ownerId)]);
  return channels.map(({ id, name, platform, address }) => {
    const card = cards.get(id) ?? null;
    return { id, name, platform, address, card, sharedWith: card?.sharedWith ?? [], otherPosts: [] };
  });
}

/** The plan of one launch of whoever asks, and what speaks against it; null when they have no such launch. */
export async function loadGuardedPlan(
  launchId: string,
): Promise<{ plan: PlanPage; warnings: Warning[] } | null> {
  const owner = await requireOwner();
  const now = readClock();
  const desk = await loadPlanDesk(owner, launchId, now);
  if (desk === null) return null;
  const [plan, warnings] = await Promise.all([loadPlanPage(owner, desk, now), loadWarnings(owner, desk)]);
  return { plan, warnings };
}
