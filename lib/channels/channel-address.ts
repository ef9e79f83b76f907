import { instanceHost, webUrl } from "@/lib/channels/instance-host";
import type { AddressKind, Platform } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";

export type ParsedAddress = { ok: true; address: string } | { ok: false; reason: AddressReason };
export type AddressReason = "address_missing" | "address_not_web" | "instance_not_host";

const REQUIRED: readonly AddressKind[] = ["instance", "server", "workspace", "group"];

/** Whether a channel on that platform cannot be used without an address. */
export function mustHaveAddress(kind: AddressKind): boolean {
  return REQUIRED.includes(kind);
}

/**
 * The address of a page, group, server or instance in the form we keep: https where no protocol was typed,
 * "r/name" spelt out, an instance reduced to its host. Only http and https pass, without user name or password.
 */
export function parseAddress(platform: Pick<Platform, "addressKind">, typed: string): ParsedAddress {
  const text = typed.trim();
  if (text === "") {
    return mustHaveAddress(platform.addressKind)
      ? { ok: false, reason: "address_missing" }
      : { ok: true, address: "" };
  }
  if (platform.addressKind === "instance") {
    const host = instanceHost(text);
    return host === null
      ? { ok: false, reason: "instance_not_host" }
      : { ok: true, address: `https://${host}` };
  }
  const community = /^\/?r\/([A-Za-z0-9_]{2,21})\/?$/.exec(text);
  if (platform.addressKind === "community" && community) {
    return { ok: true, address: `https://www.reddit.com/r/${community[1]}` };
  }
  const url = webUrl(text);
  return url === null ? { ok: false, reason: "address_not_web" } : { ok: true, address: url.href };
}

/** What `parseAddress` kept, but only if it is a web address: what a link may point at. */
export function linkTarget(address: string): string | null {
  return webUrl(address)?.href ?? null;
}

/** Where a channel can be looked at: its profile, else its address; null when neither is known. */
export function profileLink(channel: { platform: string; handle: string; address: string }): string | null {
  const { profile } = findPlatform(channel.platform);
  if (profile === null || channel.handle === "") return linkTarget(channel.address);
  const host = profile.includes("{instance}") ? instanceHost(channel.address) : "";
  if (host === null) return null;
  const handle = channel.handle.split("/").map(encodeURIComponent).join("/");
  // "company/name" is a path of its own on LinkedIn, not a person's.
  const place = handle.includes("/") ? profile.replace("/in/{handle}", "/{handle}") : profile;
  return linkTarget(place.replace("{instance}", host).replace("{handle}", handle));
}
