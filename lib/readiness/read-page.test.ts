import { describe, expect, it } from "vitest";
import { readPage } from "@/lib/readiness/read-page";

const WORDS =
  "The harbour master keeps two clocks on the wall, and visitors always read the wrong one. ".repeat(4);
const read = (text: string, type = "text/html; charset=utf-8") =>
  readPage(new TextEncoder().encode(text), type, "https://tides.example.org/clocks");

describe("a fetched page", () => {
  it("gives its article as Markdown and its title, without what stands around it", () => {
    const page = read(
      `<html><head><title>Clocks – Tide Office</title><meta property="og:title" content="Two clocks"></head>
       <body><nav>Home Shop</nav><article><h1>Two clocks</h1><p>${WORDS}</p><script>alert(1)</script>
       <aside>Subscribe</aside></article><footer>All rights</footer></body></html>`,
    );
    expect(page).toMatchObject({ ok: true, name: "Two clocks" });
    expect(page.ok && page.text).toContain("keeps two clocks");
    expect(page.ok && page.text).not.toMatch(/Home|Subscribe|alert|rights/);
  });

  it("of plain text is taken as it is, named by its address", () => {
    expect(read(WORDS, "text/plain")).toEqual({ ok: true, name: "tides.example.org/clocks", text: WORDS });
  });

  it.each([
    ["a page made by scripts", "<html><body><div id=app></div></body></html>", "page_empty"],
    ["a page nested too deeply", `<html><body>${"<div>".repeat(300)}${WORDS}`, "piece_too_deep"],
    ["a picture", "\u0000\u0001", "binary"],
  ])("%s is refused with its reason", (_name, text, reason) => {
    expect(read(text)).toEqual({ ok: false, reason });
  });
});
