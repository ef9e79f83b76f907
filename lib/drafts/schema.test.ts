import { expect, test } from "vitest";
import { importRequestSchema, saveRequestSchema, titleAndLinkSchema } from "@/lib/drafts/schema";

const LINK = "http://localhost:3306/go/mcjv8xk";
const texts = { title: "T", subtitle: "", body: "", topics: [] };
const own = /would lead to itself\. Open the piece and copy its own address/;

test("a tracked link is no piece's address, whichever way it comes, and the sentence says what to paste", () => {
  for (const name of ["publishedUrl", "canonicalUrl"]) {
    const parsed = saveRequestSchema.safeParse({ revision: 1, fields: { [name]: LINK } });
    expect(parsed.error?.issues[0]?.message).toMatch(own);
  }
  const typed = titleAndLinkSchema.safeParse({ title: "T", link: LINK, isPublished: true });
  expect(typed.error?.issues[0]?.message).toMatch(own);
  const links = { coverUrl: null, canonicalUrl: null, publishedUrl: LINK };
  const rest = { publishedAt: null, source: "feed", identities: [], isPublished: true };
  const imported = importRequestSchema.safeParse({ pieces: [{ ...texts, ...links, ...rest }] });
  expect(imported.error?.issues[0]?.message).toMatch(own);
});

test("a tracked link that stands in an older text does not keep the text out of the history", () => {
  const old = { ...texts, coverUrl: LINK, canonicalUrl: LINK, publishedUrl: LINK };
  expect(saveRequestSchema.safeParse({ revision: 1, fields: { coverUrl: LINK }, keep: [old] }).success).toBe(
    true,
  );
});
