import { describe, expect, it } from "vitest";
import { parseEntry, parseReading } from "@/lib/channels/parse-entry";

const typed = { platform: "x" as const, name: "", handle: "", address: "", notes: "" };

describe("parseEntry", () => {
  it.each([
    [
      { ...typed, handle: "@ana" },
      { name: "X @ana", handle: "ana", address: "" },
    ],
    [
      { ...typed, name: "My X", handle: "x.com/ana" },
      { name: "My X", handle: "ana" },
    ],
    [
      { ...typed, platform: "mastodon" as const, handle: "@ana@hachyderm.io" },
      { name: "Mastodon @ana", handle: "ana", address: "https://hachyderm.io" },
    ],
    [{ ...typed, platform: "reddit" as const, address: "r/writing" }, { name: "Reddit r/writing" }],
    [
      { ...typed, platform: "reddit" as const, handle: "u/ana", address: "r/writing" },
      { name: "Reddit r/writing, u/ana" },
    ],
    [
      { ...typed, platform: "medium_followers" as const, handle: "ana" },
      { name: "Medium followers of @ana" },
    ],
    [{ ...typed, platform: "newsletter" as const, handle: "Slow Notes" }, { name: "Newsletter Slow Notes" }],
    [{ ...typed, platform: "discord" as const, address: "discord.gg/abc" }, { name: "Discord, discord.gg" }],
  ])("takes what was typed and names the channel as a writer would: %j", (text, entry) => {
    expect(parseEntry(text)).toMatchObject({ ok: true, entry });
  });

  it("names every field that cannot be right", () => {
    expect(parseEntry({ ...typed, platform: "mastodon", handle: "a b" })).toEqual({
      ok: false,
      faults: { handle: "handle_form", address: "address_missing" },
    });
  });
});

describe("parseReading", () => {
  it("takes today and earlier, never a day to come", () => {
    expect(parseReading({ followers: "12.3K", readOn: "2026-11-22" }, "2026-11-22")).toEqual({
      ok: true,
      reading: { followers: 12_300, readOn: "2026-11-22" },
    });
    expect(parseReading({ followers: "", readOn: "2026-11-23" }, "2026-11-22")).toEqual({
      ok: false,
      faults: { followers: "followers_missing", readOn: "date_in_future" },
    });
    expect(parseReading({ followers: "many", readOn: "2026-02-30" }, "2026-11-22")).toEqual({
      ok: false,
      faults: { followers: "followers_unreadable", readOn: "date_unreadable" },
    });
  });
});
