import { createHash } from "node:crypto";
import { postPublic } from "@/lib/platform/post-public";
import { pushSubject, readPushKeys } from "@/lib/platform/push-keys";

/** Where a browser takes messages, and what they are encrypted with (base64url). */
export type PushAddress = { endpoint: string; p256dh: string; auth: string };

export type PushSending = {
  /** What the browser's worker gets. */
  text: string;
  /** After so many seconds a push service throws it away undelivered (RFC 8030, TTL). */
  ttlSeconds: number;
  /** Whether a device is worth waking for it. */
  urgency: "low" | "normal" | "high";
  /** Of two undelivered messages about the same thing the later takes the earlier one's place. */
  about: string;
};

/**
 * "taken": the push service has it. "gone": the browser takes no more, ever. "refused": surely not taken, may be tried
 * again. "unsure": it may or may not have been taken. "unreadable": such a message is never taken.
 */
export type PushOutcome = "taken" | "gone" | "refused" | "unsure" | "unreadable";

/** RFC 8030 allows 32 characters of base64url. */
const TOPIC_LENGTH = 32;

/** Encrypts a message for one browser (RFC 8291) and hands it to its push service, signed as ours (RFC 8292). */
export async function sendPush(
  { endpoint, p256dh, auth }: PushAddress,
  sending: PushSending,
): Promise<PushOutcome> {
  // Only who notifies anybody loads it.
  const { default: webPush } = await import("web-push");
  let details: ReturnType<typeof webPush.generateRequestDetails>;
  try {
    details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, sending.text, {
      TTL: Math.max(0, Math.floor(sending.ttlSeconds)),
      urgency: sending.urgency,
      topic: createHash("sha256").update(sending.about).digest("base64url").slice(0, TOPIC_LENGTH),
      vapidDetails: { subject: pushSubject(), ...readPushKeys() },
    });
  } catch {
    // A key that is no point of the curve: this browser's subscription was never a real one.
    return "unreadable";
  }
  const headers = Object.fromEntries(
    Object.entries(details.headers).map(([name, value]) => [name, String(value)]),
  );
  const posted = await postPublic(endpoint, { headers, body: details.body ?? Buffer.alloc(0) });
  switch (posted.kind) {
    case "answered":
      return outcomeOf(posted.status);
    case "not_sent":
      return "refused";
    case "unsure":
      return "unsure";
  }
}

function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return "taken";
  if (status === 404 || status === 410) return "gone";
  // Too large, or not to be read: the same message again would fare no better.
  if (status === 400 || status === 413) return "unreadable";
  return "refused";
}
