import { createHmac, timingSafeEqual } from "node:crypto";

/** 128 bits: nobody guesses it. Truncating an HMAC to half its length is sound (RFC 2104, section 5). */
const CODE_BYTES = 16;

/** What a helper's link and cookie say: who they are, and a code only this installation can make. */
export type Pass = { memberId: string; code: string };

const PASS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([\w-]{22})$/;

/** The key of all passes, made of the installation's secret, so that neither can be used in place of the other. */
export function derivePassKey(secret: string): Buffer {
  return createHmac("sha256", secret).update("first-hour crew link").digest();
}

/** The text of a helper's link. `madeAt` is when the link was made: a link made later has another code. */
export function buildPass(key: Buffer, memberId: string, madeAt: number): string {
  return `${memberId}-${codeOf(key, memberId, madeAt).toString("base64url")}`;
}

/** A pass as it came in an address or a cookie; null for anything that cannot be one. */
export function parsePass(text: string): Pass | null {
  const [, memberId, code] = PASS.exec(text) ?? [];
  return memberId === undefined || code === undefined ? null : { memberId, code };
}

/** Whether the pass belongs to the link made at that instant; takes as long for a wrong code as for the right one. */
export function isPassOf(key: Buffer, { memberId, code }: Pass, madeAt: number): boolean {
  const given = Buffer.from(code, "base64url");
  return given.length === CODE_BYTES && timingSafeEqual(given, codeOf(key, memberId, madeAt));
}

function codeOf(key: Buffer, memberId: string, madeAt: number): Buffer {
  return createHmac("sha256", key).update(`${memberId} ${madeAt}`).digest().subarray(0, CODE_BYTES);
}
