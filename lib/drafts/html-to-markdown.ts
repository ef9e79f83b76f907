import TurndownService from "turndown";

/** Headings in a piece start here; the first level is the title's. */
const TOP_HEADING = 2;

/** The Markdown of an element that clean-html.ts has cleaned. Headings are raised so that the highest is a second-level one. */
export function htmlToMarkdown(root: Element): string {
  const levels = [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((node) =>
    Number(node.localName[1]),
  );
  const raise = Math.max(0, Math.min(...levels, 6) - TOP_HEADING);
  // linkedom's element has all that turndown asks of the DOM's.
  const markdown = buildService(raise).turndown(root as unknown as HTMLElement);
  return markdown
    .split("\n")
    .map(tidyLineEnd)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Two spaces at a line's end are a line break in Markdown; any other number is nothing. */
function tidyLineEnd(line: string): string {
  const text = line.trimEnd();
  return text !== "" && line.length === text.length + 2 && line.endsWith("  ") ? line : text;
}

function buildService(raise: number): TurndownService {
  const numbers = new Map<Element, number>();
  const service = new TurndownService({
    headingStyle: "atx",
    codeBlockStyle: "fenced",
    bulletListMarker: "-",
    emDelimiter: "*",
    hr: "---",
  });
  service.escape = escapeMarkdown;
  service.addRule("heading", {
    filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
    replacement: (content, node) => {
      const text = content.replace(/\s+/g, " ").trim();
      const level = Math.max(1, Number(node.nodeName.slice(1)) - raise);
      return text === "" ? "" : `\n\n${"#".repeat(level)} ${text}\n\n`;
    },
  });
  service.addRule("code block", {
    filter: "pre",
    replacement: (_content, node) => fence(node as Element),
  });
  service.addRule("list item", {
    filter: "li",
    replacement: (content, node) => listItem(content, node as Element, numbers),
  });
  return service;
}

function fence(pre: Element): string {
  const code = pre.querySelector("code");
  const named =
    pre.getAttribute("data-code-block-lang") ?? /\blanguage-([\w+#-]+)/.exec(code?.className ?? "")?.[1];
  const language = named === undefined || named === "none" ? "" : named;
  const text = (pre.textContent ?? "").replace(/\n+$/, "");
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map((run) => run[0].length));
  const marks = "`".repeat(longest + 1);
  return `\n\n${marks}${language}\n${text}\n${marks}\n\n`;
}

/** `numbers` counts each ordered list as it is walked, so that a long list costs no more than its length. */
function listItem(content: string, item: Element, numbers: Map<Element, number>): string {
  const parent = item.parentElement;
  let mark = "- ";
  if (parent?.localName === "ol") {
    const number = numbers.get(parent) ?? (Number.parseInt(parent.getAttribute("start") ?? "1", 10) || 1);
    numbers.set(parent, number + 1);
    mark = `${number}. `;
  }
  const text = content.trim().replace(/\n(?=[^\n])/g, `\n${" ".repeat(mark.length)}`);
  return `${mark}${text}${item.nextSibling === null ? "" : "\n"}`;
}

/** Escapes only what would change the meaning; a writer edits this text, and `\[` everywhere is noise. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\\(?=[\\`*_{}[\]()#+.!>~-])/g, "\\\\")
    .replace(/[*`]/g, "\\$&")
    .replace(/_+/g, escapeUnderscores)
    .replace(/^(#{1,6}\s|>|[-+]\s|~~~)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s)/, "$1\\$2")
    .replace(/\](?=\()/g, "\\]");
}

/** Within a word an underscore is only itself; at a word's edge it would open or close an emphasis. */
function escapeUnderscores(run: string, offset: number, whole: string): string {
  const before = /[\p{L}\p{N}]/u.test(whole.charAt(offset - 1));
  const after = /[\p{L}\p{N}]/u.test(whole.charAt(offset + run.length));
  return before === after ? run : run.replace(/_/g, "\\_");
}
