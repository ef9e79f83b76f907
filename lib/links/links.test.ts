import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTrackedLink, slugOfPath } from "@/lib/drafts/is-tracked-link";
import { buildSlug } from "@/lib/links/build-slug";
import { buildTrackedUrl, nameCampaign } from "@/lib/links/build-tracked-url";
import { campaignOf } from "@/lib/links/campaign-of";
import { chooseAim } from "@/lib/links/choose-aim";
import { classifyDevice, type Device } from "@/lib/links/classify-device";
import { hashVisitor } from "@/lib/links/hash-visitor";
import { isAhead, isBot } from "@/lib/links/is-bot";
import { addressForPost } from "@/lib/links/post-link";
import { postLinkOf } from "@/lib/links/post-link-of";
import { shortAim } from "@/lib/links/try-link";

const LINK = { platform: "x", campaign: "lighthouse-1a2b" };
const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1";
const ANDROID =
  "Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36";

describe("a slug", () => {
  test("has eight letters that nobody takes for others, and is found again in its address", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const slug = buildSlug(bytes);
        fc.pre(slug !== null);
        expect(slug).toMatch(/^[34679ac-hjkmnp-rtw-y]{8}$/);
        expect(slugOfPath(`/go/${slug}`)).toBe(slug);
        expect(slugOfPath(`/go/${slug}?fbclid=1`)).toBe(slug);
        expect(isTrackedLink(`https://hour.example.org/go/${slug}?fbclid=1#top`)).toBe(true);
      }),
    );
  });

  test("is as likely to begin with one letter as with another", () => {
    const first = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const letter = buildSlug(Uint8Array.of(byte, 0, 0, 0, 0, 0, 0, 0))?.[0];
      if (letter !== undefined) first.set(letter, (first.get(letter) ?? 0) + 1);
    }
    expect([new Set(first.values()), first.size]).toEqual([new Set([11]), 23]);
  });

  test.each(["mcjv8xk", "a5wcbv5", "s2yehrc", "zzzzzzz"])("of the first ones is read still: %s", (slug) => {
    expect(slugOfPath(`/go/${slug}`)).toBe(slug);
    expect(isTrackedLink(`http://localhost:3306/go/${slug}/`)).toBe(true);
  });

  test.each([
    "https://example.org/go/abcdefl",
    "https://example.org/go/acdefgh/more",
    "https://example.org/?go=/go/acdefgh",
    "https://medium.com/p/7f2a57783f69",
    "/go/acdefgh",
    "",
  ])("does not make a tracked link of %s", (address) => expect(isTrackedLink(address)).toBe(false));

  test.each([
    "/go/",
    "/go/abc",
    "/go/abcdefgh",
    "/go/acdefghjk",
    "/go/abcdefg/",
    "/go/abcdefl",
    "/got/abcdefg",
    "/go/ABCDEFG",
  ])("is not read out of %s", (path) => expect(slugOfPath(path)).toBeNull());
});

describe("a tracked address", () => {
  test.each([
    ["x", "social"],
    ["newsletter", "email"],
    ["discord", "community"],
    ["reddit", "community"],
  ])("says that the reader comes from %s, which is %s", (platform, medium) => {
    expect(buildTrackedUrl("https://medium.com/p/1?a=b#c", campaignOf({ platform, campaign: "l" }))).toBe(
      `https://medium.com/p/1?a=b&utm_source=${platform}&utm_medium=${medium}&utm_campaign=l#c`,
    );
  });

  test("takes the place of marks that were there, and making it twice changes nothing", () => {
    const once = buildTrackedUrl("https://medium.com/p/1?utm_source=rss&utm_campaign=old", campaignOf(LINK));
    expect(once).not.toContain("rss");
    expect(buildTrackedUrl(once ?? "", campaignOf(LINK))).toBe(once);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "//example.org",
    "",
    "no address",
  ])("is never made of %s", (target) => expect(buildTrackedUrl(target, campaignOf(LINK))).toBeNull());

  test.each([
    ["Twenty seconds dark", "twenty-seconds-dark-9abc"],
    ["Über Größe & Maß!", "uber-gro-e-ma-9abc"],
    ["日本", "9abc"],
  ])("names the launch of “%s” %s", (title, name) => {
    expect(nameCampaign(title, "0193aaaa-0000-7000-8000-123456789abc")).toBe(name);
  });
});

describe("where a link leads", () => {
  const nothing = { publishedUrl: null, canonicalUrl: null, publicationAddress: null, profiles: [null] };
  test.each([
    [{ publishedUrl: "https://a.org/", canonicalUrl: "https://b.org/" }, "https://a.org/"],
    [{ canonicalUrl: "https://b.org/", publicationAddress: "https://c.org/" }, "https://b.org/"],
    [{ publicationAddress: "https://c.org/", profiles: ["https://d.org/"] }, "https://c.org/"],
    [{ profiles: [null, "https://d.org/"] }, "https://d.org/"],
    [{ publishedUrl: "http://localhost:3306/go/mcjv8xk", canonicalUrl: "https://b.org/" }, "https://b.org/"],
    [
      {
        publishedUrl: "https://hour.example.org/go/acdefghj?utm_source=x",
        publicationAddress: "https://a.org/go/mcjv8xk",
        profiles: ["https://d.org/"],
      },
      "https://d.org/",
    ],
    [{ publishedUrl: "javascript:alert(1)", publicationAddress: "https://c.org/" }, "https://c.org/"],
  ])("of %j is %s", (known, address) => {
    expect(chooseAim({ ...nothing, ...known }, LINK).split("?")[0]).toBe(address);
  });

  test("is said to be nowhere when nothing is known", () => {
    expect(chooseAim(nothing, LINK)).toBe("");
  });
});

describe("what a post carries", () => {
  const own = { ...LINK, slug: "abcdefg" };
  test("is the house's own address where it has one", () => {
    expect(addressForPost("https://a.org/", postLinkOf(own, "https://hour.example.org"))).toBe(
      "https://hour.example.org/go/abcdefg",
    );
  });
  test("is the piece's address with where the reader comes from where it has none", () => {
    expect(addressForPost("https://a.org/", postLinkOf(own, ""))).toBe(
      "https://a.org/?utm_source=x&utm_medium=social&utm_campaign=lighthouse-1a2b",
    );
  });
  test("waits until the piece's address is known, and is that address for a task without a link", () => {
    expect(addressForPost(null, postLinkOf(own, "https://hour.example.org"))).toBeNull();
    expect(addressForPost("https://a.org/", null)).toBe("https://a.org/");
  });
});

test.each([
  ["https://www.medium.com/p/1/?utm_source=x&utm_medium=social", "medium.com/p/1"],
  ["https://x.com/ana?utm_source=x#top", "x.com/ana"],
  ["https://ana.example:8080/", "ana.example:8080"],
])("a link that leads to %s is said to lead to %s", (aim, said) => expect(shortAim(aim)).toBe(said));

describe("who follows a link", () => {
  test.each([
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "Twitterbot/1.0",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    "TelegramBot (like TwitterBot)",
    "WhatsApp/2.24.1 A",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
    "Pinterest/0.2 (+https://www.pinterest.com/bot.html)Mozilla/5.0 (compatible; Pinterestbot/1.0)",
    "http.rb/5.1.1 (Mastodon/4.3.0; +https://mastodon.social/) Bot",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/146.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko; Google-PageRenderer Google (+https://developers.google.com/+/web/snippet/))",
    "curl/8.5.0",
    "python-requests/2.32.0",
    "Go-http-client/2.0",
    "node",
    "Mozilla/5.0",
    "",
  ])("is a program that calls itself “%s”", (userAgent) => {
    expect(isBot(userAgent)).toBe(true);
  });

  test.each<[string, Device]>([
    [CHROME, "computer"],
    [IPHONE, "phone"],
    [ANDROID, "phone"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "computer"],
    [
      "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
      "tablet",
    ],
    [
      "Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36",
      "tablet",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36",
      "phone",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22A [FBAN/FBIOS;FBAV/480.0;FBDV/iPhone15,2]",
      "phone",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22A [LinkedInApp]/9.30",
      "phone",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22A [Pinterest/iOS]",
      "phone",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/146.0 Mobile Safari/537.36 Instagram 340.0",
      "phone",
    ],
  ])("is a reader with “%s”, on a %s", (userAgent, device) => {
    expect([isBot(userAgent), classifyDevice(userAgent)]).toEqual([false, device]);
  });

  test.each([
    ["prefetch", true],
    ["prefetch;prerender", true],
    ["preview", true],
    ["", false],
    [undefined, false],
  ])("with the purpose %s asks ahead of a reader: %s", (purpose, expected) => {
    expect(isAhead(purpose)).toBe(expected);
  });

  test("is known again the same day, by nothing that leads to them", () => {
    const one = hashVisitor("salt", "192.0.2.1", CHROME);
    expect(one).toBe(hashVisitor("salt", "192.0.2.1", CHROME));
    expect(one).toMatch(/^[\w-]{12}$/);
    const others = [
      hashVisitor("other salt", "192.0.2.1", CHROME),
      hashVisitor("salt", "192.0.2.2", CHROME),
      hashVisitor("salt", "192.0.2.1", IPHONE),
    ];
    expect(new Set([one, ...others]).size).toBe(4);
  });
});
