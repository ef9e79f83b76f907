import { cookies } from "next/headers";
import { isInstallationNew, isSignUpOpen, listSessions } from "@/lib/accounts/store";
import { parseTheme, THEME_COOKIE } from "@/lib/accounts/theme";
import { readClock } from "@/lib/platform/clock";
import { findOwner, requireOwner } from "@/lib/platform/session";

/** What the sign-in and welcome pages need: is anybody here, may more come, is this visitor signed in. */
export async function loadDoor() {
  const [isNew, isOpen, owner] = await Promise.all([isInstallationNew(), isSignUpOpen(), findOwner()]);
  return { isNew, isOpen, isSignedIn: owner !== null };
}

export async function loadWriter() {
  return requireOwner();
}

export async function loadSettings() {
  const owner = await requireOwner();
  const now = readClock();
  const [sessions, isOpen, jar] = await Promise.all([
    listSessions(owner.ownerId, now),
    isSignUpOpen(),
    cookies(),
  ]);
  return { owner, now, sessions, isOpen, theme: parseTheme(jar.get(THEME_COOKIE)?.value) };
}
