import { describe, expect, it } from "vitest";
import { derivePassKey, isPassOf, parsePass } from "@/lib/crew/crew-pass";
import { buildLinkView } from "@/lib/crew/link-view";

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 24, 12, 45);
const key = derivePassKey("secret");
const link = (terms: { madeAt?: number | null; expiresAt?: number; revokedAt?: number }) => ({
  memberId: "01900000-0000-7000-8000-000000000001",
  name: "Ben",
  terms: { madeAt: NOW - 1, expiresAt: null, revokedAt: null, ...terms },
  openedAt: null,
  notifiedDevices: 2,
  launch: { slotAt: NOW, liveAt: null },
});

describe("buildLinkView", () => {
  it("shows the very link that opens, the same whenever it is asked for", () => {
    const view = buildLinkView(link({}), key, NOW);
    const pass = parsePass(view.path?.replace("/crew/", "") ?? "");
    expect(pass !== null && isPassOf(key, pass, NOW - 1)).toBe(true);
    expect(view).toMatchObject({ state: "open", endsAt: NOW + DAY, isOwnEnd: false, notifiedDevices: 2 });
    expect(buildLinkView(link({}), key, NOW + 5).path).toBe(view.path);
  });

  it.each([
    ["never made", link({ madeAt: null }), "none"],
    ["taken back", link({ revokedAt: NOW - 1 }), "revoked"],
    ["over", link({ expiresAt: NOW }), "over"],
    ["taken back and over", link({ expiresAt: NOW, revokedAt: NOW - 1 }), "revoked"],
  ])("shows no link that was %s", (_, made, state) => {
    expect(buildLinkView(made, key, NOW)).toMatchObject({ state, path: null, notifiedDevices: 0 });
  });
});
