/**
 * What goes to a device, encrypted for it (RFC 8291). "close" takes away what was dealt with elsewhere. `until`: epoch
 * ms on the server's clock, after which a notice is only told as missed.
 */
export type PushMessage =
  | { kind: "notice"; id: string; tag: string; title: string; body: string; path: string; until: number }
  | { kind: "close"; tags: string[] };

/** Of a test that somebody asked for: it is shown also where their page is open in front of them. */
export const TEST_TAG = "test";

/** Reads what a push service handed over; null for what we did not send. */
export function parsePushMessage(text: string): PushMessage | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPushMessage(value) ? value : null;
  } catch {
    return null;
  }
}

function isPushMessage(value: unknown): value is PushMessage {
  if (typeof value !== "object" || value === null) return false;
  const message = value as Partial<Record<string, unknown>>;
  if (message.kind === "close") return Array.isArray(message.tags) && message.tags.every(isText);
  const texts = [message.id, message.tag, message.title, message.body, message.path];
  return message.kind === "notice" && texts.every(isText) && typeof message.until === "number";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
