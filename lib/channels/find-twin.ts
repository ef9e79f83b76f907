import type { Channel } from "@/lib/channels/channel";
import { linkTarget } from "@/lib/channels/channel-address";

type Place = Pick<Channel, "platform" | "name" | "handle" | "address">;

/**
 * The channel that is very likely the same place as `entry`, or null: on the same platform, with nothing known that
 * tells the two apart, and a handle, an address or (where neither is known) a name in common. Without a word about
 * it, a plan would post to that place twice.
 */
export function findTwin<T extends Place>(entry: Place, channels: readonly T[]): T | null {
  return channels.find((channel) => isTwin(entry, channel)) ?? null;
}

function isTwin(a: Place, b: Place): boolean {
  if (a.platform !== b.platform) return false;
  const pairs = [
    [fold(a.handle), fold(b.handle)],
    [addressKey(a.address), addressKey(b.address)],
  ] as const;
  if (pairs.some(([one, other]) => one !== "" && other !== "" && one !== other)) return false;
  return pairs.some(([one, other]) => one !== "" && one === other) || fold(a.name) === fold(b.name);
}

function fold(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** What of an address says where it leads: not the protocol, www, case of the host, or a slash at the end. */
function addressKey(address: string): string {
  const target = linkTarget(address);
  if (target === null) return fold(address);
  const { host, pathname, search } = new URL(target);
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${search}`.toLowerCase();
}
