import { auth } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";

export type Owner = {
  ownerId: OwnerId;
  name: string;
  email: string;
  /** Made the first account of this installation and decides whether others may sign up. */
  isKeeper: boolean;
  /** IANA. */
  zone: string;
  /** Recommendations wanted within the first hour. */
  target: number;
  /** 1 Monday … 7 Sunday. */
  weekStartsOn: number;
  /** Fewest days the owner wants between two launches; 0: no rule of their own. */
  launchGapDays: number;
  /** ISO 4217. */
  currency: string;
  /** Which of the owner's sessions asks. */
  sessionId: string;
};

/** Who is asking, by the session's cookie in these headers; null when signed out. */
export async function findOwnerOf(requestHeaders: Headers): Promise<Owner | null> {
  const found = await auth().api.getSession({ headers: requestHeaders });
  if (found === null) return null;
  const preference = await db().preference.findUnique({ where: { ownerId: found.user.id } });
  return {
    ownerId: found.user.id as OwnerId,
    name: found.user.name,
    email: found.user.email,
    isKeeper: found.user.keeper === true,
    zone: preference?.zone ?? "UTC",
    target: preference?.target ?? 100,
    weekStartsOn: preference?.weekStartsOn ?? 1,
    launchGapDays: preference?.launchGapDays ?? 0,
    currency: preference?.currency ?? "USD",
    sessionId: found.session.id,
  };
}
