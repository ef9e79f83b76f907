import { describe, expect, it } from "vitest";
import { parseAddress, profileLink } from "@/lib/channels/channel-address";
import { parseHandle, showHandle } from "@/lib/channels/channel-handle";
import { instanceHost } from "@/lib/channels/instance-host";
import type { AddressKind, PlatformId } from "@/lib/channels/platform";

describe("parseAddress", () => {
  it.each<[AddressKind, string, string]>([
    ["instance", "mastodon.social", "https://mastodon.social"],
    ["instance", "https://hachyderm.io/@ana", "https://hachyderm.io"],
    ["instance", "@ana@m.example:8443", "https://m.example:8443"],
    ["group", "facebook.com/groups/123", "https://facebook.com/groups/123"],
    ["community", "r/writing", "https://www.reddit.com/r/writing"],
    ["community", "", ""],
    ["page", "https://ana.example/news", "https://ana.example/news"],
    ["page", "", ""],
  ])("%s: %j is kept as %j", (addressKind, typed, address) => {
    expect(parseAddress({ addressKind }, typed)).toEqual({ ok: true, address });
  });

  it.each<[AddressKind, string, string]>([
    ["instance", "", "address_missing"],
    ["group", " ", "address_missing"],
    ["server", "", "address_missing"],
    ["workspace", "", "address_missing"],
    ["instance", "not a host", "instance_not_host"],
    ["instance", "localhost", "instance_not_host"],
    ["page", "javascript:alert(1)", "address_not_web"],
    ["page", "javascript://x.example/%0aalert(1)", "address_not_web"],
    ["page", "https://user:word@x.example", "address_not_web"],
    ["page", "ftp://x.example", "address_not_web"],
  ])("%s: %j is refused: %s", (addressKind, typed, reason) => {
    expect(parseAddress({ addressKind }, typed)).toEqual({ ok: false, reason });
  });

  it("finds the instance in whatever form the account was typed", () => {
    expect(instanceHost("ana@mastodon.social")).toBe("mastodon.social");
    expect(instanceHost("https://user@mastodon.social")).toBeNull();
  });
});

describe("parseHandle", () => {
  it.each<[PlatformId, string, string]>([
    ["x", "@ana_writes", "ana_writes"],
    ["x", "https://twitter.com/ana_writes?s=20", "ana_writes"],
    ["x", "x.com/ana_writes/", "ana_writes"],
    ["bluesky", "ana", "ana.bsky.social"],
    ["bluesky", "https://bsky.app/profile/ana.example", "ana.example"],
    ["threads", "https://www.threads.net/@ana.writes", "ana.writes"],
    ["linkedin", "https://www.linkedin.com/in/ana-maría/", "ana-maría"],
    ["linkedin", "https://in.linkedin.com/company/first-hour", "company/first-hour"],
    ["reddit", "u/ana_w", "ana_w"],
    ["reddit", "https://old.reddit.com/user/ana_w", "ana_w"],
    ["hacker_news", "https://news.ycombinator.com/user?id=ana", "ana"],
    ["medium_followers", "https://medium.com/@ana.writes", "ana.writes"],
    ["newsletter", "Slow Notes", "Slow Notes"],
    ["x", "", ""],
  ])("%s: %j is kept as %j", (platform, typed, handle) => {
    expect(parseHandle(platform, typed)).toMatchObject({ ok: true, handle });
  });

  it("takes the instance out of a full Mastodon name", () => {
    expect(parseHandle("mastodon", "@ana@hachyderm.io")).toEqual({
      ok: true,
      handle: "ana",
      instance: "hachyderm.io",
    });
  });

  it.each<[PlatformId, string]>([
    ["x", "ana writes"],
    ["x", "a_name_that_is_too_long"],
    ["x", "https://evil.example/ana"],
    ["bluesky", "ana@x"],
    ["reddit", "ab"],
  ])("%s: %j is refused", (platform, typed) => {
    expect(parseHandle(platform, typed)).toEqual({ ok: false, reason: "handle_form" });
  });

  it("shows a name the way people write it there", () => {
    expect(showHandle("x", "ana")).toBe("@ana");
    expect(showHandle("reddit", "ana")).toBe("u/ana");
    expect(showHandle("newsletter", "Slow Notes")).toBe("Slow Notes");
  });
});

describe("profileLink", () => {
  it.each([
    ["x", "ana", "", "https://x.com/ana"],
    ["mastodon", "ana", "https://m.example", "https://m.example/@ana"],
    ["mastodon", "ana", "", null],
    ["linkedin", "company/first-hour", "", "https://www.linkedin.com/company/first-hour"],
    ["discord", "", "https://discord.gg/abc", "https://discord.gg/abc"],
    ["discord", "", "javascript:alert(1)", null],
    ["newsletter", "Slow Notes", "", null],
  ])("%s %j at %j opens %j", (platform, handle, address, link) => {
    expect(profileLink({ platform, handle, address })).toBe(link);
  });
});
