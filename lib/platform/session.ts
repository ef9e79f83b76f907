import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findOwnerOf, type Owner } from "@/lib/platform/asker";
import { PATH_HEADER } from "@/lib/platform/request";

export type { Owner };

/** Who is asking for this page or action; asked once a request. */
export const findOwner = cache(async (): Promise<Owner | null> => findOwnerOf(await headers()));

/** For pages: leads to the sign-in page and back here afterwards when nobody is signed in. */
export async function requireOwner(): Promise<Owner> {
  const owner = await findOwner();
  if (owner !== null) return owner;
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}
