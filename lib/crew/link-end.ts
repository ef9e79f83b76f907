const DAY = 24 * 60 * 60_000;

/** What decides how long a helper's link opens; instants in epoch milliseconds. */
export type LinkTerms = {
  madeAt: number | null;
  /** The writer's own choice; null: a day after the launch. */
  expiresAt: number | null;
  revokedAt: number | null;
};

/**
 * The last instant at which the link opens: the writer's choice, or else 24 h after the slot or the go-live, whichever
 * is later. Without a choice it moves along with the launch.
 */
export function linkEnd({ expiresAt }: LinkTerms, launch: { slotAt: number; liveAt: number | null }): number {
  return expiresAt ?? Math.max(launch.slotAt, launch.liveAt ?? launch.slotAt) + DAY;
}

/** Whether the link opens at that instant, which is the server's; its very last instant no longer counts. */
export function isLinkOpen(
  terms: LinkTerms,
  launch: { slotAt: number; liveAt: number | null },
  now: number,
): boolean {
  return terms.madeAt !== null && terms.revokedAt === null && now < linkEnd(terms, launch);
}

/** What a new link is given: nothing, so that it follows the launch; a day from now where that day is over already. */
export function newLinkExpiry(launch: { slotAt: number; liveAt: number | null }, now: number): number | null {
  const standard = linkEnd({ madeAt: now, expiresAt: null, revokedAt: null }, launch);
  return now < standard ? null : now + DAY;
}
