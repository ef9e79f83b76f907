import { derivePassKey, isPassOf, parsePass } from "@/lib/crew/crew-pass";
import { isLinkOpen } from "@/lib/crew/link-end";
import { auth } from "@/lib/platform/auth";
import { db, readDb } from "@/lib/platform/db";
import { keepLatest } from "@/lib/platform/keep-latest";
import type { OwnerId } from "@/lib/platform/owner";
import { readSecret } from "@/lib/platform/secret";

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

/** Which session of which account asks. */
export type AskingSession = { ownerId: OwnerId; sessionId: string };

/** Cookies that were verified, as they were sent: the signature on one is as good the next time, its session may not be. */
const verified = new Map<string, AskingSession>();
const MOST_VERIFIED = 500;
const LONGEST_COOKIE = 4096;

/**
 * Whose session asks, without anything about the account, as every tick of a live hour does: a cookie seen before costs one
 * look whether its session still stands, so one that was ended is refused at once.
 */
export async function findSessionOf(requestHeaders: Headers, now: number): Promise<AskingSession | null> {
  const cookie = requestHeaders.get("cookie") ?? "";
  const known = verified.get(cookie);
  if (known !== undefined && doesStand(known, now)) return known;
  verified.delete(cookie);
  const found = await auth().api.getSession({ headers: requestHeaders });
  if (found === null) return null;
  const asking = { ownerId: found.user.id as OwnerId, sessionId: found.session.id };
  if (cookie.length > LONGEST_COOKIE) return asking;
  keepLatest(verified, cookie, asking, MOST_VERIFIED);
  return asking;
}

function doesStand({ sessionId, ownerId }: AskingSession, now: number): boolean {
  const row = readDb()
    .prepare<[string, string], { expiresAt: string }>(
      "SELECT expiresAt FROM session WHERE id = ? AND userId = ?",
    )
    .get(sessionId, ownerId);
  return row !== undefined && Date.parse(row.expiresAt) > now;
}

/** A helper who holds a link to one launch that opens now. */
export type CrewAsker = {
  /** Whose launch it is. What a helper may see and do of it is decided apart (lib/launch). */
  ownerId: OwnerId;
  writerName: string;
  launchId: string;
  memberId: string;
  name: string;
  /** When the link they came by was made. */
  linkMadeAt: number;
};

/** The cookie that stands for a helper's link; one a launch, for it is sent to that launch's addresses only. */
export const CREW_COOKIE = "first-hour-crew";

export function passKey(): Buffer {
  return derivePassKey(readSecret());
}

/** Who was invited by this pass; null when it is wrong, has ended or was taken back, or the launch is gone. */
export async function findInvited(passText: string, now: number): Promise<CrewAsker | null> {
  const pass = parsePass(passText);
  if (pass === null) return null;
  const member = await db().crewMember.findUnique({
    where: { id: pass.memberId },
    include: { launch: { include: { owner: { select: { name: true } } } } },
  });
  if (member === null || member.linkMadeAt === null) return null;
  const { launch } = member;
  const madeAt = member.linkMadeAt.getTime();
  const terms = { madeAt, expiresAt: timeOf(member.linkExpiresAt), revokedAt: timeOf(member.linkRevokedAt) };
  const stands = { slotAt: launch.slotAt.getTime(), liveAt: timeOf(launch.liveAt) };
  if (!isPassOf(passKey(), pass, madeAt) || !isLinkOpen(terms, stands, now)) return null;
  return {
    ownerId: launch.ownerId as OwnerId,
    writerName: launch.owner.name,
    launchId: launch.id,
    memberId: member.id,
    name: member.name,
    linkMadeAt: madeAt,
  };
}

/**
 * The helper who asks about this launch, by the cookie in these headers; null for any other launch. With `memberId`
 * only that one: a page says whom it acts for, so that another link opened since does not speak in their name.
 */
export async function findHelperOf(
  requestHeaders: Headers,
  launchId: string,
  memberId: string | null,
  now: number,
): Promise<CrewAsker | null> {
  const pass = readPass(requestHeaders);
  const helper = pass === null ? null : await findInvited(pass, now);
  if (helper === null || helper.launchId !== launchId) return null;
  return memberId === null || helper.memberId === memberId ? helper : null;
}

/** What a helper's link left on the device that asks; null: nothing. Whether it is valid is not said. */
export function readPass(requestHeaders: Headers): string | null {
  const cookie = (requestHeaders.get("cookie") ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${CREW_COOKIE}=`));
  return cookie?.slice(CREW_COOKIE.length + 1) ?? null;
}

function timeOf(date: Date | null): number | null {
  return date?.getTime() ?? null;
}
