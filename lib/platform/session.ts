import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type CrewAsker, findHelperOf, findOwnerOf, type Owner } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { PATH_HEADER } from "@/lib/platform/request";

export type { CrewAsker, Owner };

/** Who is asking for this page or action; asked once a request. */
export const findOwner = cache(async (): Promise<Owner | null> => findOwnerOf(await headers()));

/** The helper who asks for this launch by a link; null for everybody else, its writer too. */
export async function findHelper(launchId: string, memberId: string | null): Promise<CrewAsker | null> {
  return findHelperOf(await headers(), launchId, memberId, readClock());
}

/** For pages: leads to the sign-in page and back here afterwards when nobody is signed in. */
export async function requireOwner(): Promise<Owner> {
  const owner = await findOwner();
  if (owner !== null) return owner;
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}
