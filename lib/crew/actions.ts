"use server";

import { newLinkExpiry } from "@/lib/crew/link-end";
import { buildLinkView, type LinkView } from "@/lib/crew/link-view";
import { crewLinkEndSchema, crewLinkSchema } from "@/lib/crew/schema";
import { findCrewLink, revokeCrewLink, saveCrewLink, saveCrewLinkEnd } from "@/lib/crew/store";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { passKey } from "@/lib/platform/asker";
import type { Owner } from "@/lib/platform/session";
import { settings } from "@/lib/platform/settings";
import { instantOfWall } from "@/lib/time/wall-time";

/** Longer than any launch is prepared and followed; a link that opens for years is a slip. */
const LONGEST_MILLISECONDS = 366 * 24 * 60 * 60_000;

type Asked = { owner: Owner; input: { launchId: string; helperId: string }; now: number };

/** One helper's link; made now where there never was one. */
export const openCrewLinkAction = ownerAction(crewLinkSchema, async (asked) => {
  const link = await findLink(asked);
  return link?.terms.madeAt === null ? make(asked) : show(asked);
});

/** Another link in place of the one there was, which opens nothing from now on. */
export const renewCrewLinkAction = ownerAction(crewLinkSchema, make);

export const revokeCrewLinkAction = ownerAction(crewLinkSchema, async (asked) => {
  const { owner, input, now } = asked;
  await revokeCrewLink(owner.ownerId, input.launchId, input.helperId, now);
  return show(asked);
});

export const saveCrewLinkEndAction = ownerAction(crewLinkEndSchema, async (asked) => {
  const { owner, input, now } = asked;
  // Of two the later: the link opens longer.
  const endsAt = input.endsWall === null ? null : instantOfWall(input.endsWall, owner.zone, "later");
  if (endsAt !== null && (endsAt <= now || endsAt > now + LONGEST_MILLISECONDS)) {
    const message = endsAt <= now ? "That has passed. Choose a later time." : "Choose a time within a year.";
    return refuse("bad_end", message, { endsWall: message });
  }
  await saveCrewLinkEnd(owner.ownerId, input.launchId, input.helperId, endsAt);
  return show(asked);
});

function findLink({ owner, input }: Asked) {
  return findCrewLink(owner.ownerId, input.launchId, input.helperId);
}

async function make(asked: Asked): Promise<ActionResult<LinkView>> {
  const { owner, input, now } = asked;
  const link = await findLink(asked);
  if (link !== null) {
    // A clock that was set back must not make an earlier link anew.
    const madeAt = Math.max(now, (link.terms.madeAt ?? 0) + 1);
    const expiresAt = newLinkExpiry(link.launch, now);
    await saveCrewLink(owner.ownerId, input.launchId, input.helperId, { madeAt, expiresAt });
  }
  return show(asked);
}

async function show(asked: Asked): Promise<ActionResult<LinkView>> {
  const link = await findLink(asked);
  if (link === null) return refuse("no_helper", "They are no longer in the crew. Reload the page.");
  const view = buildLinkView(link, passKey(), asked.now);
  const { publicAddress } = settings();
  return { ok: true, value: { ...view, publicAddress, zone: asked.owner.zone } };
}
