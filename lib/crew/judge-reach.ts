/** From where an address can be opened: on this machine alone, in the same network, or from anywhere. */
export type Reach = "machine" | "network" | "anywhere";

const MACHINE = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;
const NETWORK =
  /^(10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|169\.254(\.\d{1,3}){2}|\[f[cd][0-9a-f]{2}:.*\]|\[fe[89ab][0-9a-f]:.*\]|[^.:]+|.*\.(local|internal|lan|home\.arpa))$/;

/** How far a link with this origin carries, by its host alone: loopback, private ranges (RFC 1918, 4193, 3927) and names without a domain. */
export function judgeReach(origin: string): Reach {
  const host = URL.canParse(origin) ? new URL(origin).hostname.toLowerCase() : "";
  if (host === "" || MACHINE.test(host)) return "machine";
  return NETWORK.test(host) ? "network" : "anywhere";
}
