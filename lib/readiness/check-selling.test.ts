import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "@/lib/readiness/check";
import { checkSelling } from "@/lib/readiness/check-selling";
import { kindOfSale, type Sale } from "@/lib/readiness/kind-of-sale";
import { readPiece } from "@/lib/readiness/read-piece";

const WALK = "I walked along the sea wall at dusk and counted the lamps, for it was late and nobody asked. ";
const LONG = Array.from({ length: 12 }, () => WALK).join("\n\n");
const check = (body: string, subtitle = "") =>
  checkSelling({
    piece: readPiece({ title: "", subtitle, body, topics: [] }),
    basis: {
      research: { links: [], missing: "", own: "" },
      candidates: [],
      outsideChecks: [],
      ownTexts: { compared: 0, total: 0 },
      publication: null,
    },
    overlaps: [],
    textNames: new Map(),
  });

const CASES: [name: string, body: string, verdict: Verdict, says: RegExp][] = [
  [
    "one sentence with all of it",
    "Buy my e-book on [Gumroad](https://ana.gumroad.com/l/x?ref=ana), find it on [Amazon](https://amzn.to/3x), or sign up for the free trial and my newsletter.",
    "warn",
    /3 places.*2 links look like earning you a commission/,
  ],
  [
    "a courtesy at the end",
    `${LONG}\n\nSubscribe to [my newsletter](https://ana.substack.com/subscribe).`,
    "pass",
    /one place\.$/,
  ],
  [
    "the same before the text",
    `Subscribe to my newsletter.\n\n${LONG}`,
    "warn",
    /one place, before the reader/,
  ],
  [
    "the same amid the text",
    `${LONG}\n\nSubscribe to my newsletter.\n\n${LONG}`,
    "warn",
    /one place, amid the text/,
  ],
  ["two at the end", `${LONG}\n\nJoin my list. Buy my book.`, "warn", /2 places\.$/],
  [
    "one at the start and more after it",
    `Buy my book.\n\n${LONG}\n\nJoin my list.\n\n${LONG}\n\nBook a call.`,
    "fail",
    /3 places, 1 on/,
  ],
  [
    "an advertisement",
    "Sign up now. Use my code. Join my list. Book a call. Special offer.",
    "fail",
    /5 places/,
  ],
  [
    "an affiliate link that says nothing",
    `${LONG}\n\nI use [this lamp](https://amzn.to/3x).`,
    "warn",
    /A link looks like earning/,
  ],
  [
    "the same with a footer",
    `${LONG}\n\nI use [this lamp](https://amzn.to/3x). It is an affiliate link.`,
    "pass",
    /one place\.$/,
  ],
  [
    "the same with a commission told",
    `${LONG}\n\n[Lamp](https://amzn.to/3x) (I earn a small commission).`,
    "pass",
    /one place/,
  ],
  [
    "the same with a denial",
    `${LONG}\n\n[Lamp](https://amzn.to/3x). There are no affiliate links here.`,
    "warn",
    /does not say so/,
  ],
  [
    "a shop, which pays no commission",
    `${LONG}\n\nMy prints are on [Etsy](https://etsy.com/shop/ana).`,
    "pass",
    /one place/,
  ],
  [
    "two tills",
    `${LONG}\n\n[Patreon](https://www.patreon.com/ana) or [Ko-fi](https://ko-fi.com/ana)`,
    "warn",
    /2 places/,
  ],
  [
    "others' selling, told of",
    `${LONG}\n\nThe shop gave a discount that day.\n\n${LONG}`,
    "pass",
    /one place\.$/,
  ],
  ["an errand", `${LONG}\n\nI went to buy the milk and did not buy it.\n\n${LONG}`, "pass", /Nothing/],
  ["nothing", LONG, "pass", /Nothing/],
];

describe("selling", () => {
  it.each(CASES)("of %s is weighed by how often and where", (_name, body, verdict, says) => {
    const finding = check(body);
    expect(finding.says).toMatch(says);
    expect(finding.verdict, finding.says).toBe(verdict);
    expect(finding.next === null).toBe(verdict === "pass");
  });

  it("is disclosed in the subtitle as well, and a missing disclosure names the rule", () => {
    const body = `${LONG}\n\nI use [this lamp](https://amzn.to/3x).`;
    expect(check(body, "With affiliate links").verdict).toBe("pass");
    expect(check(body).basis).toContain("Medium’s Rules");
  });

  it("never weighs less with one more offer", () => {
    const SEVERITY = ["pass", "warn", "fail"];
    const parts = fc.array(fc.constantFrom(WALK, "Buy my book.", "[x](https://ko-fi.com/a)", "A discount."), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (some) => {
        const text = `${LONG}\n\n${some.join("\n\n")}`;
        const [less, more] = [check(text), check(`${text}\n\nJoin my list.`)];
        expect(SEVERITY.indexOf(more.verdict)).toBeGreaterThanOrEqual(SEVERITY.indexOf(less.verdict));
      }),
      { numRuns: 50 },
    );
  });
});

it.each<[target: string, sale: Sale | null]>([
  ["https://amzn.to/3abc", "affiliate"],
  ["https://www.amazon.de/dp/B0?tag=ana-21", "affiliate"],
  ["https://x.example/a?affid=9", "affiliate"],
  ["https://bookshop.org/a/123/978", "affiliate"],
  ["https://ana.gumroad.com/l/x?ref=ana", "referral"],
  ["https://tool.example/?via=ana", "referral"],
  ["https://tool.example/?utm_medium=affiliate", "referral"],
  ["https://www.amazon.co.uk/dp/B0", "shop"],
  ["gumroad.com/ana", "shop"],
  ["https://ko-fi.com/ana", "shop"],
  ["https://ana.substack.com/subscribe?x=1", "sign_up"],
  ["https://ana.substack.com", "sign_up"],
  ["https://ana.substack.com/p/a-text", null],
  ["https://medium.com/@ana/membership", "sign_up"],
  ["https://medium.com/@ana/a-text-1a2b3c", null],
  ["https://github.com/a/b/blob/x?ref=main", null],
  ["https://dev.example/search?tag=sea", null],
  ["https://a.example/?utm_campaign=spring", null],
  ["https://notamzn.to.example/x", null],
  ["https://example.org/amzn.to", null],
  ["mailto:a@gumroad.com", null],
  ["#here", null],
  ["https://", null],
])("%s is told by host and parameters to sell by %s", (target, sale) => {
  expect(kindOfSale(target)).toBe(sale);
});
