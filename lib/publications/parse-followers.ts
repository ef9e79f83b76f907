export type FollowersFault = "followers_unreadable" | "followers_unclear" | "followers_too_many";
export type ParsedFollowers = { ok: true; followers: number | null } | { ok: false; reason: FollowersFault };

/** Above any publication on earth, and below what the database's integer holds. */
export const MOST_FOLLOWERS = 2_000_000_000;

const FACTORS: Record<string, number> = { "": 1, k: 1000, m: 1_000_000 };

/**
 * Reads a count of followers as pages show it: "12345", "12,345", "12 345", "12.345", "12.3K", "1,2M", "~12K+",
 * "12K followers". Empty is null. Unclear, and so refused, is "1,234K": a comma may group or divide.
 */
export function parseFollowers(text: string): ParsedFollowers {
  const bare = text
    .trim()
    .replace(/^(~|≈|about|ca\.?)\s*/i, "")
    .replace(/\s*(followers?|subscribers?|readers?)\.?$/i, "")
    .trim()
    .replace(/\s*\+$/, "");
  if (bare === "")
    return text.trim() === "" ? { ok: true, followers: null } : refused("followers_unreadable");
  const parts = /^(\d[\d.,'’\s]*?)\s*([km]?)$/i.exec(bare);
  if (parts === null) return refused("followers_unreadable");
  const [, digits = "", suffix = ""] = parts;
  return suffix === "" ? parseWhole(digits) : parseShort(digits, FACTORS[suffix.toLowerCase()] ?? 1);
}

function parseWhole(digits: string): ParsedFollowers {
  if (/^\d+$/.test(digits)) return within(Number(digits));
  // One kind of separator, and three digits after each: nobody counts thousandths of a follower.
  if (/^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*$/.test(digits))
    return within(Number(digits.replace(/\D/g, "")));
  return refused("followers_unreadable");
}

function parseShort(digits: string, factor: number): ParsedFollowers {
  if (/^\d+,\d{3}$/.test(digits)) return refused("followers_unclear");
  if (!/^\d+(?:[.,]\d+)?$/.test(digits)) return refused("followers_unreadable");
  return within(Math.round(Number(digits.replace(",", ".")) * factor));
}

function within(followers: number): ParsedFollowers {
  return followers > MOST_FOLLOWERS ? refused("followers_too_many") : { ok: true, followers };
}

function refused(reason: FollowersFault): ParsedFollowers {
  return { ok: false, reason };
}
