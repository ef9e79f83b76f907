import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";

/** An account without a way to sign in, for store tests. */
export async function makeOwner(name = "Ana"): Promise<OwnerId> {
  const id = newId();
  await db().user.create({
    data: { id, name, email: `${id}@example.org`, preference: { create: { zone: "Asia/Kathmandu" } } },
  });
  return id as OwnerId;
}
