import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientAddress, isOwnHost } from "@/lib/platform/request";

const names = { listenHost: "127.0.0.1", machineName: "Desk", publicAddress: "https://hour.example.org" };

describe("the name a request asks for", () => {
  it.each([
    "127.0.0.1:3000",
    "192.168.1.20:3000",
    "10.0.0.7",
    "[::1]:3000",
    "[fe80::1]:3000",
    "localhost:3000",
    "LOCALHOST.:3000",
    "desk:3000",
    "desk.local:3000",
    "hour.example.org",
    "Hour.Example.org:443",
  ])("is ours when nobody else can give it away: %s", (host) => {
    expect(isOwnHost(host, names)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "evil.example:3000",
    "hour.example.org.evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127-0-0-1.evil.example",
    "desk.evil.example",
    "other.local",
    "a b",
  ])("is refused when another site may own it: %s", (host) => {
    expect(isOwnHost(host, names)).toBe(false);
  });

  it("is ours when the server was told to listen under it", () => {
    expect(isOwnHost("writer.lan:3000", { ...names, listenHost: "writer.lan" })).toBe(true);
  });

  it("is no empty name where no address is set", () => {
    expect(isOwnHost("evil.example", { ...names, publicAddress: "" })).toBe(false);
  });
});

describe("the client's address", () => {
  const asked = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;

  it.each([
    ["the socket's without a proxy, whatever the client claims", "192.0.2.9", "203.0.113.1", "192.0.2.9"],
    ["what a trusted proxy says", "10.0.0.1", "203.0.113.1", "203.0.113.1"],
    [
      "the last that trusted proxies did not add, not what the client put in front",
      "10.0.0.1",
      "1.1.1.1, 203.0.113.1, 10.0.0.2",
      "203.0.113.1",
    ],
    ["the socket's when a trusted proxy says nothing", "10.0.0.1", undefined, "10.0.0.1"],
    ["the plain form of an IPv4 address written as IPv6", "::ffff:192.0.2.9", undefined, "192.0.2.9"],
  ])("is %s", (_name, socket, forwarded, expected) => {
    expect(clientAddress(asked(socket, forwarded), ["10.0.0.1", "10.0.0.2"])).toBe(expected);
  });
});
