import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAddress } from "@/lib/publications/parse-address";

function keyOf(text: string): string {
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.key : parsed.reason;
}

describe("an address of a publication", () => {
  test.each([
    "https://medium.com/better-humans/",
    "medium.com/better-humans",
    "http://medium.com/better-humans",
    "HTTPS://WWW.Medium.com/Better-Humans",
    "https://medium.com/better-humans?source=user_profile",
    "https://medium.com/better-humans/about#team",
    "https://medium.com/better-humans/how-i-read-0123456789ab?sk=1",
    "https://medium.com/feed/better-humans",
    "  //medium.com//better-humans//  ",
  ])("is the same publication however it is written: %s", (text) => {
    expect(parseAddress(text)).toEqual({
      ok: true,
      address: "https://medium.com/better-humans",
      key: "medium.com/better-humans",
    });
  });

  test.each([
    ["https://www.betterhumans.pub/", "betterhumans.pub"],
    ["betterhumans.pub", "betterhumans.pub"],
    ["http://betterhumans.pub:80/?source=collection_home&gi=1f", "betterhumans.pub"],
    ["https://betterhumans.pub:443", "betterhumans.pub"],
    ["BetterHumans.Pub.", "betterhumans.pub"],
    ["ana.substack.com/about/", "ana.substack.com/about"],
    ["https://example.org/blog?id=5&utm_source=x", "example.org/blog?id=5"],
    ["example.org:8080/a", "example.org:8080/a"],
    ["https://bücher.example", "xn--bcher-kva.example"],
    ["https://ana.medium.com/", "ana.medium.com"],
  ])("on its own domain is known without scheme, www and tracking: %s", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  test.each([
    ["", "address_missing"],
    ["   ", "address_missing"],
    ["better humans", "address_unreadable"],
    ["better-humans", "address_unreadable"],
    ["localhost:3000", "address_unreadable"],
    ["https://192.168.1.1/", "address_unreadable"],
    ["javascript:alert(1)", "address_not_web"],
    ["ftp://example.org", "address_not_web"],
    ["mailto:editor@example.org", "address_not_web"],
    ["editor@example.org", "address_has_account"],
    ["https://medium.com", "address_not_a_publication"],
    ["https://medium.com/tag/writing", "address_not_a_publication"],
    ["medium.com/feed/", "address_not_a_publication"],
    [`example.org/${"a".repeat(2000)}`, "address_long"],
  ])("that leads to no publication is refused with its own reason: %s", (text, reason) => {
    expect(keyOf(text)).toBe(reason);
  });

  test("that was read once is read the same ever after", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        (text) => {
          const parsed = parseAddress(text);
          if (!parsed.ok) return;
          expect(parseAddress(parsed.address)).toEqual(parsed);
          expect(keyOf(parsed.key)).toBe(parsed.key);
        },
      ),
      { numRuns: 150 },
    );
  });
});
