import { describe, expect, it } from "vitest";
import { mayTakeOver } from "@/lib/offline/may-take-over";

const LIVE = "/launches/0193/live";

describe("mayTakeOver", () => {
  it("waits while any tab is in a live hour", () => {
    const open = [
      { path: "/drafts", isBusy: false },
      { path: LIVE, isBusy: true },
    ];
    expect(mayTakeOver(open)).toBe(false);
  });

  it("takes the quiet moment: no page, the desk, a live page outside its hour", () => {
    expect(mayTakeOver([])).toBe(true);
    expect(mayTakeOver([{ path: "/drafts", isBusy: null }])).toBe(true);
    expect(mayTakeOver([{ path: LIVE, isBusy: false }])).toBe(true);
  });

  it("takes a live page that gives no answer for one in its hour", () => {
    expect(mayTakeOver([{ path: LIVE, isBusy: null }])).toBe(false);
  });
});
