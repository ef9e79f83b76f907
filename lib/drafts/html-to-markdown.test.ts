import { describe, expect, test } from "vitest";
import { cleanHtml, parseHtml } from "@/lib/drafts/clean-html";
import { findHtmlFault, MAX_HTML_DEPTH } from "@/lib/drafts/html-limits";
import { htmlToMarkdown } from "@/lib/drafts/html-to-markdown";

function convert(html: string): string {
  const root = parseHtml(`<article>${html}</article>`).querySelector("article");
  if (root === null) throw new Error("no article");
  cleanHtml(root, "https://blog.example.org/2026/piece");
  return htmlToMarkdown(root);
}

const CASES: [string, string, string][] = [
  [
    "paragraphs and emphasis",
    "<p>One <strong>two</strong> <em>three</em></p><p>Four</p>",
    "One **two** *three*\n\nFour",
  ],
  ["a line break", "<p>One<br>two</p>", "One  \ntwo"],
  [
    "headings, raised so that the highest is a second-level one",
    "<h3>Part</h3><h4>Detail</h4>",
    "## Part\n\n### Detail",
  ],
  ["lists", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "- a\n- b\n  1. c"],
  ["a list that starts elsewhere", '<ol start="4"><li>a</li><li>b</li></ol>', "4. a\n5. b"],
  ["a quotation", "<blockquote>Said<br>so</blockquote>", "> Said  \n> so"],
  ["code with its lines", "<pre>let a = 1;<br>  let b;</pre>", "```\nlet a = 1;\n  let b;\n```"],
  [
    "code with its language",
    '<pre data-code-block-lang="js"><span>x &lt; 1</span></pre>',
    "```js\nx < 1\n```",
  ],
  ["code with a fence in it", "<pre>```\na\n```</pre>", "````\n```\na\n```\n````"],
  ["code in a line", "<p>Run <code>npm start</code></p>", "Run `npm start`"],
  [
    "a picture with its caption as description",
    '<figure><img src="https://a.org/b.png"><figcaption>A boat</figcaption></figure>',
    "![A boat](https://a.org/b.png)",
  ],
  [
    "a picture with description and caption",
    '<figure><img alt="Boat" src="https://a.org/b.png"><figcaption>By Jo</figcaption></figure>',
    "![Boat](https://a.org/b.png)\n\n*By Jo*",
  ],
  [
    "a caption's link",
    '<figure><img src="https://a.org/b.png"><figcaption>By <a href="https://jo.org/">Jo</a></figcaption></figure>',
    "![](https://a.org/b.png)\n\n*By [Jo](https://jo.org/)*",
  ],
  [
    "a player as a link",
    '<figure><iframe src="https://www.youtube.com/embed/x1"></iframe></figure>',
    "[https://www.youtube.com/embed/x1](https://www.youtube.com/embed/x1)",
  ],
  [
    "a gist as a link",
    '<script src="https://gist.github.com/ana/12ab.js"></script>',
    "[https://gist.github.com/ana/12ab](https://gist.github.com/ana/12ab)",
  ],
  [
    "a card to another piece as one link",
    '<div class="graf--mixtapeEmbed"><a href="https://b.org/x"><strong>Title</strong><br><em>Teaser</em>b.org</a><a class="js-mixtapeImage" href="https://b.org/x"></a></div>',
    "[Title](https://b.org/x)",
  ],
  ["a relative link made whole", '<p><a href="/about">me</a></p>', "[me](https://blog.example.org/about)"],
  [
    "a list's words that look like Markdown",
    "<p>1. not a list</p><p># not a heading</p><p>a *b* c</p>",
    "1\\. not a list\n\n\\# not a heading\n\na \\*b\\* c",
  ],
  ["brackets and names with underscores as written", "<p>[Freebie] my_var_name</p>", "[Freebie] my_var_name"],
  ["rules only between words", "<hr><p>a</p><hr><p>b</p><hr>", "a\n\n---\n\nb"],
];

describe("a piece's HTML", () => {
  test.each(CASES)("keeps %s", (_name, html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });

  const DROPPED: [string, string][] = [
    ["scripts", "<p>a</p><script>alert(1)</script>"],
    ["script links", '<p><a href="javascript:alert(1)">a</a></p>'],
    ["styles and forms", "<style>p{}</style><p>a</p><form><input value=x><button>b</button></form>"],
    [
      "counting pixels",
      '<p>a</p><img src="https://medium.com/_/stat?event=x"><img src="https://t.org/p" width="1" height="1">',
    ],
    ["pictures that are not addresses", '<p>a</p><img src="data:image/png;base64,AAAA">'],
    [
      "Medium's closing line",
      '<p>a</p><hr><p><a href="https://m.org">T</a> was originally published in <a href="https://p.org">P</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>',
    ],
  ];

  test.each(DROPPED)("loses %s", (_name, html) => {
    expect(convert(html)).toBe("a");
  });

  test("that nests without end, or is larger than any piece, is refused before it is parsed", () => {
    expect(findHtmlFault("<div>".repeat(MAX_HTML_DEPTH + 1))).toBe("piece_too_deep");
    expect(findHtmlFault("<p>x".repeat(MAX_HTML_DEPTH * 2))).toBeNull();
    expect(findHtmlFault("<b></b>".repeat(40_000))).toBe("piece_too_long");
    expect(findHtmlFault("x".repeat(2_000_001))).toBe("piece_too_long");
  });

  test("with an endless run of blanks is converted at once", () => {
    expect(convert(`<pre>${" ".repeat(1_000_000)}x</pre>`).length).toBeLessThan(200);
  });
});
