import { describe, expect, it } from "vitest";
import { buildOfflinePage } from "@/lib/offline/build-offline-page";

describe("buildOfflinePage", () => {
  it("leads to the live pages that open without a network", () => {
    const page = buildOfflinePage("/drafts", [{ path: "/launches/a/live", title: "The quiet alarm" }]);
    expect(page).toContain('<a href="/launches/a/live">The quiet alarm</a>');
    expect(page).toContain('href="/drafts">Try again');
  });

  it("says what would work when nothing is kept", () => {
    expect(buildOfflinePage("/", [])).toContain("None has been opened on this device yet.");
  });

  it("uses the app's own faces where the device has them, and the system's otherwise", () => {
    const page = buildOfflinePage("/", [], { serif: "/_next/static/media/a.woff2" });
    expect(page).toContain('src:url("/_next/static/media/a.woff2")');
    expect(page).not.toContain("undefined");
  });

  it("shows a title as it was typed, never as markup", () => {
    const page = buildOfflinePage('/x?"><script>', [
      { path: "/launches/a/live", title: "<img src=x> & 'so'" },
    ]);
    expect(page).not.toContain("<script>");
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=x&gt; &amp; &#39;so&#39;");
  });
});
