import { describe, expect, it } from "vitest";
import { findTwin } from "@/lib/channels/find-twin";
import type { PlatformId } from "@/lib/channels/platform";

const place = (platform: PlatformId, handle: string, address = "", name = `${platform} ${handle}`) => ({
  platform,
  handle,
  address,
  name,
});

describe("a second channel for the same place", () => {
  it.each([
    ["handle, in any case", place("x", "ana"), place("x", "Ana")],
    [
      "handle, where one address is unknown",
      place("bluesky", "ana.example"),
      place("bluesky", "ana.example", "https://bsky.app/profile/ana.example"),
    ],
    [
      "address, with www and a slash more",
      place("discord", "", "https://discord.com/channels/1/2", "A"),
      place("discord", "", "https://www.discord.com/channels/1/2/", "B"),
    ],
    [
      "account and instance",
      place("mastodon", "ana", "https://hachyderm.io"),
      place("mastodon", "ana", "https://hachyderm.io/"),
    ],
    [
      "name, where neither has an address",
      place("newsletter", "", "", "Slow Notes"),
      place("newsletter", "", "", "slow notes "),
    ],
  ])("is known by the same %s", (_what, one, other) => {
    expect(findTwin(one, [other])).toBe(other);
    expect(findTwin(other, [one])).toBe(one);
  });

  it.each([
    ["platforms", place("x", "ana"), place("threads", "ana")],
    ["handles", place("x", "ana", "", "X"), place("x", "ben", "", "X")],
    [
      "instances",
      place("mastodon", "ana", "https://hachyderm.io"),
      place("mastodon", "ana", "https://mastodon.social"),
    ],
    [
      "communities under one name",
      place("reddit", "ana", "https://www.reddit.com/r/writing"),
      place("reddit", "ana", "https://www.reddit.com/r/books"),
    ],
    [
      "names, where no address is known",
      place("newsletter", "", "", "Slow Notes"),
      place("newsletter", "", "", "Fast Notes"),
    ],
  ])("is none where the two have different %s", (_what, one, other) => {
    expect(findTwin(one, [other])).toBeNull();
    expect(findTwin(other, [one])).toBeNull();
  });
});
