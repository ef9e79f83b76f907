import { describe, expect, it } from "vitest";
import { isLinkOpen, linkEnd, newLinkExpiry } from "@/lib/crew/link-end";

const DAY = 24 * 60 * 60_000;
const SLOT = Date.UTC(2026, 10, 24, 12, 45);
const launch = { slotAt: SLOT, liveAt: null };
const standing = { madeAt: SLOT - 3 * DAY, expiresAt: null, revokedAt: null };

describe("linkEnd", () => {
  it("is a day after the slot, or after the go-live when that was later", () => {
    expect(linkEnd(standing, launch)).toBe(SLOT + DAY);
    expect(linkEnd(standing, { slotAt: SLOT, liveAt: SLOT + 40 * 60_000 })).toBe(SLOT + DAY + 40 * 60_000);
    expect(linkEnd(standing, { slotAt: SLOT, liveAt: SLOT - DAY })).toBe(SLOT + DAY);
  });

  it("is what the writer chose, wherever the launch goes", () => {
    const chosen = { ...standing, expiresAt: SLOT + 7 };
    expect(linkEnd(chosen, { slotAt: SLOT + 9 * DAY, liveAt: null })).toBe(SLOT + 7);
  });
});

describe("isLinkOpen", () => {
  it.each([
    ["a link never made", { ...standing, madeAt: null }, SLOT, false],
    ["a standing link in the hour", standing, SLOT, true],
    ["its last millisecond", standing, SLOT + DAY - 1, true],
    ["its end", standing, SLOT + DAY, false],
    ["a link taken back", { ...standing, revokedAt: SLOT - 1 }, SLOT, false],
    ["a link with an earlier end", { ...standing, expiresAt: SLOT - 1 }, SLOT, false],
    ["a link with a later end", { ...standing, expiresAt: SLOT + 9 * DAY }, SLOT + 8 * DAY, true],
  ])("says of %s what it should", (_, terms, now, isOpen) => {
    expect(isLinkOpen(terms, launch, now)).toBe(isOpen);
  });
});

describe("newLinkExpiry", () => {
  it("follows the launch while that leaves time, and else gives a day", () => {
    expect(newLinkExpiry(launch, SLOT + DAY - 1)).toBeNull();
    expect(newLinkExpiry(launch, SLOT + DAY)).toBe(SLOT + 2 * DAY);
    const madeLate = SLOT + 5 * DAY;
    const terms = { madeAt: madeLate, expiresAt: newLinkExpiry(launch, madeLate), revokedAt: null };
    expect(isLinkOpen(terms, launch, madeLate)).toBe(true);
  });
});
