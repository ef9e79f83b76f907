import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlatform, PLATFORMS } from "@/lib/channels/platforms";
import { buildShareLink, encodeValue, type ShareParts } from "@/lib/channels/share-link";

const shareOn = (id: string, shared: ShareParts) => buildShareLink(findPlatform(id).share, shared);

const parts = {
  text: "Why I don't “scale” (100% true) & more: 5 + 5 = 10?\nRead on 🙂",
  url: "https://medium.com/p/abc?a=1&b=2#x",
  title: "A title: what's new? 50% & more",
  instance: "mastodon.social",
  media: "https://example.org/cover picture.png",
};
const text =
  "Why%20I%20don%27t%20%E2%80%9Cscale%E2%80%9D%20%28100%25%20true%29%20%26%20more%3A%205%20%2B%205%20%3D%2010%3F%0ARead%20on%20%F0%9F%99%82";
const url = "https%3A%2F%2Fmedium.com%2Fp%2Fabc%3Fa%3D1%26b%3D2%23x";
/** On one line, for it is posted as a title. */
const asTitle = text.replace("%0A", "%20");
const title = "A%20title%3A%20what%27s%20new%3F%2050%25%20%26%20more";

const LINKS: Record<string, string | null> = {
  x: `https://x.com/intent/post?text=${text}&url=${url}`,
  facebook: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  facebook_group: null,
  linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  instagram: null,
  threads: `https://www.threads.net/intent/post?text=${text}&url=${url}`,
  bluesky: `https://bsky.app/intent/compose?text=${text}%20${url}`,
  mastodon: `https://mastodon.social/share?text=${text}%20${url}`,
  reddit: `https://www.reddit.com/submit?url=${url}&title=${asTitle}`,
  hacker_news: `https://news.ycombinator.com/submitlink?u=${url}&t=${asTitle}`,
  newsletter: `mailto:?subject=${title}&body=${text.replace("%0A", "%0D%0A")}%20${url}`,
  telegram: `https://t.me/share/url?url=${url}&text=${text}`,
  whatsapp: `https://wa.me/?text=${text}%20${url}`,
  discord: null,
  slack: null,
  pinterest: `https://pinterest.com/pin/create/button/?url=${url}&media=https%3A%2F%2Fexample.org%2Fcover%20picture.png&description=${text}`,
  youtube_community: null,
  medium_followers: null,
  publication_followers: null,
  product_hunt: null,
  other: null,
};

describe("buildShareLink", () => {
  it.each(Object.keys(PLATFORMS))("%s gets exactly its documented share window", (id) => {
    expect(shareOn(id, parts)).toBe(LINKS[id]);
  });

  it("knows no share window of a Mastodon account whose instance is not known", () => {
    expect(shareOn("mastodon", { ...parts, instance: "" })).toBeNull();
    expect(shareOn("mastodon", { ...parts, instance: "javascript:alert(1)" })).toBeNull();
    expect(shareOn("mastodon", { ...parts, instance: "https://m.example:8443/@ana" })).toMatch(
      /^https:\/\/m\.example:8443\/share\?text=/,
    );
  });

  it("never sends the link twice", () => {
    const atEnd = { ...parts, text: `Read this: ${parts.url}` };
    expect(shareOn("x", atEnd)).toBe(`https://x.com/intent/post?text=Read%20this%3A&url=${url}`);
    expect(shareOn("bluesky", atEnd)).toBe(`https://bsky.app/intent/compose?text=Read%20this%3A%20${url}`);
    const inside = { ...parts, text: `See ${parts.url} today` };
    expect(shareOn("x", inside)).toBe(`https://x.com/intent/post?text=See%20${url}%20today`);
  });

  it("submits the text as the title where only a title is posted, and the piece's own where nothing is written", () => {
    const sent = (text: string) =>
      new URL(shareOn("reddit", { ...parts, text }) ?? "").searchParams.get("title");
    expect(sent(`From 40 hours to 12 \n\n${parts.url}`)).toBe("From 40 hours to 12");
    expect(sent("  ")).toBe(parts.title);
    expect(sent(parts.url)).toBe(parts.title);
  });

  it("leaves out what is not there", () => {
    expect(shareOn("pinterest", { text: "", url: "https://a.example/", title: "" })).toBe(
      "https://pinterest.com/pin/create/button/?url=https%3A%2F%2Fa.example%2F",
    );
    expect(shareOn("x", { text: "Soon", url: "", title: "" })).toBe("https://x.com/intent/post?text=Soon");
  });

  it("carries any text over unchanged, for the window's own decoding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.webUrl(), (words, address) => {
        const text = words.replace(/\r/g, "");
        const link = new URL(shareOn("telegram", { text, url: address, title: "" }) ?? "");
        expect(link.searchParams.get("url")).toBe(address);
        if (!text.includes(address)) expect(link.searchParams.get("text") ?? "").toBe(text);
      }),
    );
  });

  it("encodes everything but letters, digits and -._~, and half a character as a replacement mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(encodeValue(value)).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
      }),
    );
    expect(encodeValue("\uD83D")).toBe("%EF%BF%BD");
    expect(encodeValue("a\r\nb", true)).toBe("a%0D%0Ab");
  });
});
