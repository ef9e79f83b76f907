import { findInvited } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { findLaunch } from "@/lib/slot/store";

export type Invitation = { writerName: string; name: string; title: string; slotAt: number };

/** What a helper's link invites to; null when it opens nothing. Reading it changes nothing: previews read links too. */
export async function loadInvitation(passText: string): Promise<Invitation | null> {
  const invited = await findInvited(passText, readClock());
  const launch = invited && (await findLaunch(invited.ownerId, invited.launchId));
  if (invited === null || launch === null) return null;
  const { writerName, name } = invited;
  return { writerName, name, title: launch.draftTitle, slotAt: launch.slotAt };
}
