import type { PlatformId } from "@/lib/channels/platform";

export type ParsedHandle =
  | { ok: true; handle: string; instance?: string }
  | { ok: false; reason: "handle_form" };

type Form = { pattern: RegExp; shape: string; at: boolean; hosts: readonly string[]; prefix?: RegExp };

// Each platform's own form of a name, as its sign-up page states it; hosts are where a pasted profile address may come from.
const FORMS: Partial<Record<PlatformId, Form>> = {
  x: {
    pattern: /^[A-Za-z0-9_]{1,15}$/,
    shape: "up to 15 letters, digits and _",
    at: true,
    hosts: ["x.com", "twitter.com"],
  },
  threads: {
    pattern: /^[A-Za-z0-9._]{1,30}$/,
    shape: "up to 30 letters, digits, . and _",
    at: true,
    hosts: ["threads.net", "threads.com"],
  },
  instagram: {
    pattern: /^[A-Za-z0-9._]{1,30}$/,
    shape: "up to 30 letters, digits, . and _",
    at: true,
    hosts: ["instagram.com"],
  },
  bluesky: {
    pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
    shape: "a name with dots, such as ana.bsky.social",
    at: true,
    hosts: ["bsky.app"],
    prefix: /^profile\//,
  },
  mastodon: { pattern: /^[A-Za-z0-9_.-]{1,64}$/, shape: "letters, digits, _, . and -", at: true, hosts: [] },
  telegram: {
    pattern: /^[A-Za-z][A-Za-z0-9_]{3,31}$/,
    shape: "4 to 32 letters, digits and _, a letter first",
    at: true,
    hosts: ["t.me", "telegram.me"],
  },
  medium_followers: {
    pattern: /^[A-Za-z0-9._-]{1,60}$/,
    shape: "letters, digits, ., _ and -",
    at: true,
    hosts: ["medium.com"],
  },
  product_hunt: {
    pattern: /^[A-Za-z0-9_]{1,40}$/,
    shape: "letters, digits and _",
    at: true,
    hosts: ["producthunt.com"],
  },
  youtube_community: {
    pattern: /^[\p{L}\p{N}._·-]{3,30}$/u,
    shape: "3 to 30 letters, digits, ., _ and -",
    at: true,
    hosts: ["youtube.com"],
  },
  linkedin: {
    pattern: /^(company\/)?[\p{L}\p{N}-]{2,100}$/u,
    shape: "the end of your profile's address: letters, digits and -",
    at: false,
    hosts: ["linkedin.com"],
    prefix: /^in\//,
  },
  facebook: {
    pattern: /^[A-Za-z0-9.-]{2,100}$/,
    shape: "the end of your profile's address: letters, digits and dots",
    at: false,
    hosts: ["facebook.com", "fb.com"],
  },
  pinterest: {
    pattern: /^[A-Za-z0-9_]{3,30}$/,
    shape: "3 to 30 letters, digits and _",
    at: false,
    hosts: ["pinterest.com"],
  },
  reddit: {
    pattern: /^[A-Za-z0-9_-]{3,20}$/,
    shape: "3 to 20 letters, digits, _ and -",
    at: false,
    hosts: ["reddit.com"],
    prefix: /^(u|user)\//,
  },
  hacker_news: {
    pattern: /^[A-Za-z0-9_-]{2,15}$/,
    shape: "2 to 15 letters, digits, _ and -",
    at: false,
    hosts: ["news.ycombinator.com"],
  },
};

/**
 * A name as typed ("@ana", "ana", or the pasted address of the profile) in the form we keep: bare, without @.
 * Places without names of that kind (a newsletter, a group) keep what was typed. Empty is allowed: the name may be unknown.
 */
export function parseHandle(platformId: PlatformId, typed: string): ParsedHandle {
  const text = typed.trim();
  const form = FORMS[platformId];
  if (text === "" || form === undefined) return { ok: true, handle: text };
  const remote = platformId === "mastodon" ? /^@?([^@\s/]+)@([^@\s/]+\.[^@\s/]+)$/.exec(text) : null;
  const bare = (remote?.[1] ?? fromAddress(platformId, text, form) ?? text)
    .replace(form.prefix ?? /^$/, "")
    .replace(/^@/, "");
  const handle = platformId === "bluesky" && /^[a-z0-9-]+$/i.test(bare) ? `${bare}.bsky.social` : bare;
  if (!form.pattern.test(handle)) return { ok: false, reason: "handle_form" };
  return remote?.[2] === undefined ? { ok: true, handle } : { ok: true, handle, instance: remote[2] };
}

/** What a name looks like on that platform, to be put after "A name there has …". */
export function handleShape(platformId: PlatformId): string {
  return FORMS[platformId]?.shape ?? "any text";
}

/** A kept handle as people write it: with @ where that is the custom. */
export function showHandle(platformId: PlatformId, handle: string): string {
  if (handle === "") return "";
  if (platformId === "reddit") return `u/${handle}`;
  return FORMS[platformId]?.at === true ? `@${handle}` : handle;
}

function fromAddress(platformId: PlatformId, text: string, form: Form): string | null {
  const match = /^(?:https?:\/\/)?([^/\s]+)\/([^?#\s]+)(?:\?(?:\S*&)?id=([A-Za-z0-9_-]+))?/i.exec(text);
  const host = match?.[1]?.toLowerCase() ?? "";
  const isOurs = form.hosts.some((known) => host === known || host.endsWith(`.${known}`));
  if (match === null || !isOurs) return null;
  // Hacker News keeps the name in the query.
  const name = platformId === "hacker_news" ? match[3] : match[2];
  return (name ?? "").replace(/\/+$/, "");
}
