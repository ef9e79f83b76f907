import { db } from "@/lib/platform/db";
import type { FeedLookModel } from "@/lib/platform/generated/prisma/models/FeedLook";

/** A public address as it was last looked at, for whoever looks at it: when, with what answer, and when it may be asked again. */
export type Look = {
  address: string;
  title: string;
  /** As the server gave them; empty: it gave none. */
  etag: string;
  lastModified: string;
  /** JSON, the looker's own; as of `answeredAt`. */
  items: string;
  lookedAt: number;
  /** When it last answered with its content, or that nothing had changed. */
  answeredAt: number | null;
  result: string;
  /** The HTTP status of an error. */
  status: number | null;
  /** Looks in a row that brought nothing. */
  failures: number;
  nextLookAt: number;
  leadsTo: string;
};

/**
 * Takes the turn to ask an address, noted on disk before anything is sent: after a crash it is not asked too soon
 * either. Null when it may not be asked yet; otherwise what is known of it.
 */
export async function claimLook(address: string, now: number, nextLookAt: number): Promise<Look | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.feedLook.findUnique({ where: { address } });
    if (row !== null && row.nextLookAt.getTime() > now) return null;
    const asked = { lookedAt: new Date(now), nextLookAt: new Date(nextLookAt) };
    const create = { address, result: "asked", ...asked };
    return lookOf(await tx.feedLook.upsert({ where: { address }, create, update: asked }));
  });
}

export async function saveLook({ address, ...look }: Look): Promise<void> {
  const data = {
    ...look,
    lookedAt: new Date(look.lookedAt),
    answeredAt: look.answeredAt === null ? null : new Date(look.answeredAt),
    nextLookAt: new Date(look.nextLookAt),
  };
  await db().feedLook.upsert({ where: { address }, create: { address, ...data }, update: data });
}

/** The last looks at these addresses; those never looked at are absent. */
export async function findLooks(addresses: readonly string[]): Promise<Map<string, Look>> {
  const rows = await db().feedLook.findMany({ where: { address: { in: [...addresses] } } });
  return new Map(rows.map((row) => [row.address, lookOf(row)]));
}

/** Forgets addresses that nobody has looked at since `before`. */
export async function forgetLooks(before: number): Promise<void> {
  await db().feedLook.deleteMany({ where: { nextLookAt: { lt: new Date(before) } } });
}

function lookOf(row: FeedLookModel): Look {
  return {
    ...row,
    lookedAt: row.lookedAt.getTime(),
    answeredAt: row.answeredAt?.getTime() ?? null,
    nextLookAt: row.nextLookAt.getTime(),
  };
}
