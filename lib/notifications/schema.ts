import { ECDH } from "node:crypto";
import { z } from "zod";
import { parseZone } from "@/lib/time/zone";

const LONGEST_ENDPOINT = 2048;
const SECRET_BYTES = 16;
const UNREAD = "This browser’s subscription could not be read. Reload the page and try again.";

const base64url = z
  .string()
  .max(200)
  .regex(/^[\w-]+=*$/, UNREAD);

/** What a browser hands out for one subscription. Where it leads is judged each time something is sent there. */
const subscriptionSchema = z.object({
  endpoint: z
    .string()
    .max(LONGEST_ENDPOINT, UNREAD)
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), UNREAD),
  p256dh: base64url.refine(isPublicKey, UNREAD),
  auth: base64url.refine((text) => Buffer.from(text, "base64url").length === SECRET_BYTES, UNREAD),
});

/** A point of the curve, uncompressed, or nothing could be encrypted for it (RFC 8291). */
function isPublicKey(text: string): boolean {
  try {
    const point = Buffer.from(text, "base64url");
    return ECDH.convertKey(point, "prime256v1").length === point.length;
  } catch {
    return false;
  }
}

/** `zone`: the device's. `replaces`: the endpoint that the browser has changed for this one. */
export const deviceSchema = subscriptionSchema.extend({
  zone: z.string().transform((text) => parseZone(text)),
  replaces: z.string().max(LONGEST_ENDPOINT).nullish(),
});
export type AskedDevice = z.output<typeof deviceSchema>;

export const endpointSchema = z.object({ endpoint: z.string().max(LONGEST_ENDPOINT).nullable() });

export const deviceIdSchema = z.object({ deviceId: z.string().max(64) });

/** For whom a page acts: the helper of that launch, or with null whoever is signed in. */
export const helpSchema = z.object({ launchId: z.string().max(64), memberId: z.string().max(64) }).nullable();
export type Help = z.output<typeof helpSchema>;

/**
 * What was seen on a device: single notices, or all of the launches whose page somebody turned to. `endpoint`: which
 * device that was, if it is notified itself.
 */
export const seenSchema = z.object({
  ids: z.array(z.string().max(64)).max(50),
  launchIds: z.array(z.string().max(64)).max(20),
  endpoint: z.string().max(LONGEST_ENDPOINT).nullable(),
});
export type Seen = z.output<typeof seenSchema>;
