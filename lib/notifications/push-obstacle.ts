/** What a browser says about itself. */
export type PushAbility = {
  isSecure: boolean;
  hasWorker: boolean;
  hasPush: boolean;
  isApplePhone: boolean;
  isOnHomeScreen: boolean;
  permission: NotificationPermission | null;
};

export type PushObstacle = "not_secure" | "home_screen" | "no_push" | "no_worker" | "denied";

/**
 * Why notices cannot reach this device, the first thing to put right; null: they can. iPhone and iPad take them only
 * for a web app on the Home Screen, from 16.4 on (Apple).
 */
export function pushObstacle(ability: PushAbility): PushObstacle | null {
  if (!ability.isSecure) return "not_secure";
  if (ability.isApplePhone && !ability.isOnHomeScreen) return "home_screen";
  if (!ability.hasPush || ability.permission === null) return "no_push";
  if (ability.permission === "denied") return "denied";
  return ability.hasWorker ? null : "no_worker";
}

const OBSTACLE_TEXT: Record<PushObstacle, string> = {
  not_secure:
    "Not from this address: browsers take notices over https only, and this page came by plain http. On the machine First Hour runs on, localhost works; for other devices put a proxy with https in front (FIRST_HOUR_ADDRESS).",
  home_screen:
    "On an iPhone or iPad this works from the Home Screen only, from iOS 16.4 on: tap Share, then “Add to Home Screen”, open First Hour from there and come back to this place.",
  no_push:
    "This browser does not take notices. Sound, title and the other signals work while the page is open.",
  no_worker:
    "Not yet: this browser has not set First Hour up for work without a network. Reload the page; in a private window it never does.",
  denied:
    "This browser was told to block notices of this site. Undo it in the site’s settings: the sign beside the address, then “Notifications”, then “Allow”. On a phone: the system’s settings, the browser or First Hour, notifications.",
};

/** Where a helper can do something else about it than whoever runs First Hour. */
const HELPERS_TEXT: Partial<Record<PushObstacle, string>> = {
  not_secure:
    "Not from this address: browsers take notices over https only, and this page came by plain http. Ask the writer for a link that begins with https. Until then keep this page open: sound and title work.",
  home_screen:
    "Not on an iPhone or iPad: they take notices only for an app on the Home Screen, and a helper’s link opens in the browser. Keep this page open, or open the link on another device too.",
};

/** What to do about it, in words for whoever is at the device. */
export function obstacleText(obstacle: PushObstacle, isHelpers: boolean): string {
  return (isHelpers ? HELPERS_TEXT[obstacle] : undefined) ?? OBSTACLE_TEXT[obstacle];
}
