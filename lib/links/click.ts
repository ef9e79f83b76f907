import { DEVICES, type Device } from "@/lib/links/classify-device";

/** One click, or several that say the same of themselves; never an address, never a whole user agent. */
export type Click = {
  slug: string;
  /** Epoch ms; of several, the first. */
  at: number;
  isBot: boolean;
  clicks: number;
  /** Of them, those that were their visitor's first of the day on this link. */
  visitors: number;
  device: Device;
  /** Of the page the reader came from; empty when not said. */
  host: string;
  /** Empty where several stand together, and for bots. */
  visitor: string;
};

/** A click as one line of words without spaces: slug, instant, kind, counts, device, visitor, host. */
export function formatClick(click: Click): string {
  const { slug, at, isBot, clicks, visitors, device, visitor, host } = click;
  return `${slug} ${at.toString(36)} ${isBot ? "b" : "p"} ${clicks} ${visitors} ${device[0]} ${visitor || "-"} ${host || "-"}`;
}

const DEVICE_BY_LETTER = new Map(DEVICES.map((device) => [device[0], device]));

/** null for what is no such line. */
export function parseClick(line: string): Click | null {
  const [slug = "", at = "", kind, clicks, visitors, device, visitor, host, ...rest] = line.split(" ");
  const click = {
    slug,
    at: Number.parseInt(at, 36),
    isBot: kind === "b",
    clicks: Number(clicks),
    visitors: Number(visitors),
    device: DEVICE_BY_LETTER.get(device) ?? "other",
    visitor: visitor === "-" ? "" : (visitor ?? ""),
    host: host === "-" ? "" : (host ?? ""),
  };
  const isWhole = [click.at, click.clicks, click.visitors].every(
    (value) => Number.isSafeInteger(value) && value >= 0,
  );
  return rest.length === 0 && host !== undefined && slug !== "" && isWhole ? click : null;
}

const HOST = /^https?:\/\/([a-z0-9.-]{1,100})(?:[:/?#]|$)/i;

/** The host of a Referer header, without www; empty when there is none to be read. */
export function hostOf(referrer: string): string {
  const host = HOST.exec(referrer)?.[1];
  return host === undefined ? "" : host.toLowerCase().replace(/^www\./, "");
}
