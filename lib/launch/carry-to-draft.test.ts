import { describe, expect, it } from "vitest";
import { carryToDraft, type PublishedDraft } from "@/lib/launch/carry-to-draft";

const scheduled: PublishedDraft = { state: "scheduled", publishedUrl: null, publishedAt: null };
const url = "https://medium.com/p/1";

describe("carryToDraft", () => {
  it("brings a draft live with its address and instant, and doing it again changes nothing", () => {
    const live = carryToDraft(scheduled, { liveAt: 5000, liveUrl: url, withdrawnUrl: null }, null);
    expect(live).toEqual({ state: "live", publishedUrl: url, publishedAt: 5000 });
    expect(carryToDraft(live, { liveAt: 5000, liveUrl: url, withdrawnUrl: null }, 5000)).toEqual(live);
  });

  it("follows a corrected go-live and keeps a known address", () => {
    const live = { state: "live" as const, publishedUrl: url, publishedAt: 5000 };
    expect(carryToDraft(live, { liveAt: 4000, liveUrl: null, withdrawnUrl: null }, 5000)).toEqual({
      ...live,
      publishedAt: 4000,
    });
  });

  it("goes back to scheduled when the go-live is taken back", () => {
    const live = { state: "live" as const, publishedUrl: url, publishedAt: 5000 };
    expect(carryToDraft(live, { liveAt: null, liveUrl: url, withdrawnUrl: null }, 5000)).toEqual({
      state: "scheduled",
      publishedUrl: url,
      publishedAt: null,
    });
  });

  it("forgets the address that the feed told, when its word is taken back", () => {
    const live = { state: "live" as const, publishedUrl: url, publishedAt: 5000 };
    expect(carryToDraft(live, { liveAt: null, liveUrl: null, withdrawnUrl: url }, 5000)).toEqual(scheduled);
  });

  it("keeps when a piece was published before this launch", () => {
    const before = { state: "scheduled" as const, publishedUrl: url, publishedAt: 100 };
    expect(carryToDraft(before, { liveAt: 5000, liveUrl: null, withdrawnUrl: null }, null)).toMatchObject({
      publishedAt: 100,
    });
  });

  it("leaves a draft alone whose launch never went live", () => {
    expect(carryToDraft(scheduled, { liveAt: null, liveUrl: null, withdrawnUrl: null }, null)).toEqual(
      scheduled,
    );
  });

  it("does not call a reviewed draft live again", () => {
    const reviewed = { state: "reviewed" as const, publishedUrl: url, publishedAt: 5000 };
    expect(carryToDraft(reviewed, { liveAt: 5000, liveUrl: url, withdrawnUrl: null }, 5000)).toEqual(
      reviewed,
    );
  });
});
