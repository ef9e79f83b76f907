import { hash } from "node:crypto";

/** 72 bits: two of a million visitors of one day share one with a chance of 1 to 10^10. */
const LETTERS = 12;

/**
 * What tells one visitor of a day from another. Without the day's salt, which is kept in memory only and thrown away
 * with the day, nobody can say whose it was, or that two days' are the same person's.
 */
export function hashVisitor(salt: string, address: string, userAgent: string): string {
  return hash("sha256", `${salt}${address}\n${userAgent}`, "base64url").slice(0, LETTERS);
}
