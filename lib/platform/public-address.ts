import ipaddr from "ipaddr.js";

/** Azure's metadata service answers on an address that is otherwise public. */
const METADATA = new Set(["168.63.129.16"]);
const LOCAL_NAME = /^(?:localhost|.*\.(?:localhost|local|internal|home\.arpa))\.?$/i;

/** Whether an address (not a name) belongs to the public internet, so that fetching it for a writer reaches nothing of ours. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4 ? isPublicV4(parsed) : isPublicV6(parsed);
}

/** Names that mean this machine or its network, whatever they resolve to. */
export function isLocalName(hostname: string): boolean {
  return LOCAL_NAME.test(hostname);
}

function isPublicV4(address: ipaddr.IPv4): boolean {
  return address.range() === "unicast" && !METADATA.has(address.toString());
}

/** Mapped and NAT64 addresses are judged by the IPv4 address inside; other tunnels (6to4, Teredo) are not public. */
function isPublicV6(address: ipaddr.IPv6): boolean {
  if (address.zoneId) return false;
  const range = address.range();
  const isNat64 = range === "rfc6052" && address.parts[2] === 0;
  if (range === "ipv4Mapped" || isNat64) {
    const [high = 0, low = 0] = address.parts.slice(6);
    return isPublicV4(new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]));
  }
  // Only 2000::/3 is given out as global unicast (RFC 4291).
  return range === "unicast" && (address.parts[0] ?? 0) >> 13 === 1;
}
