import { hash } from "node:crypto";

/** 72 bits: two of a million visitors of one day share one with a chance of 1 to 10^10. */
const LETTERS = 12;

/** A user agent in few letters, worked out once: what is hashed at each click then fits one block of SHA-256. */
export function markOf(userAgent: string): string {
  return hash("sha256", userAgent, "base64url").slice(0, LETTERS);
}

/**
 * What tells one visitor of a day from another, by their address and their user agent's mark. Without the day's salt, which
 * is kept in memory only and thrown away with the day, nobody can say whose it was, or that two days' are the same person's.
 */
export function hashVisitor(salt: string, address: string, agentMark: string): string {
  return hash("sha256", `${salt}${address}\n${agentMark}`, "base64url").slice(0, LETTERS);
}
