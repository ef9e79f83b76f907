import { expect, test } from "vitest";
import type { PlatformId } from "@/lib/channels/platform";
import { isOneCommunity, type Place, sharesAudience } from "@/lib/channels/shares-audience";

const place = (id: string, platform: PlatformId, address = "", sharedWith: string[] = []): Place => ({
  id,
  platform,
  address,
  sharedWith,
});

test.each<[string, Place, Place, boolean, boolean]>([
  ["one channel", place("a", "slack"), place("a", "slack"), true, true],
  ["two X accounts", place("a", "x"), place("b", "x"), false, true],
  ["X and LinkedIn", place("a", "x"), place("b", "linkedin"), false, false],
  [
    "two communities of Reddit",
    place("a", "reddit", "https://www.reddit.com/r/writing"),
    place("b", "reddit", "https://www.reddit.com/r/tea"),
    false,
    true,
  ],
  [
    "one community under two addresses",
    place("a", "reddit", "https://www.reddit.com/r/writing/"),
    place("b", "reddit", "http://old.reddit.com/r/Writing"),
    true,
    true,
  ],
  ["two groups without address", place("a", "facebook_group"), place("b", "facebook_group"), false, false],
  [
    "two servers",
    place("a", "discord", "https://discord.gg/a"),
    place("b", "discord", "https://discord.gg/b"),
    false,
    false,
  ],
  ["two the writer knows to overlap", place("a", "slack", "", ["b"]), place("b", "discord"), false, true],
])("%s", (_, a, b, isOne, isShared) => {
  expect(isOneCommunity(a, b)).toBe(isOne);
  expect(isOneCommunity(b, a)).toBe(isOne);
  expect(sharesAudience(a, b)).toBe(isShared);
  expect(sharesAudience(b, a)).toBe(isShared);
});
