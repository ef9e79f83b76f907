import { XMLParser, XMLValidator } from "fast-xml-parser";

/** A node of an XML text: its children by lower-case name, its text, its attributes, and its inside as markup. */
export type XmlNode = {
  text: string;
  attributes: Record<string, string>;
  children: Map<string, XmlNode[]>;
  /** Only of Atom's `type="xhtml"`; empty otherwise. */
  markup: string;
};

export type XmlResult =
  | { ok: true; name: string; root: XmlNode }
  | { ok: false; reason: "xml_broken" | "xml_entities" };

/** Assumption: a feed with XHTML inside nests below 60; deeper ones are made to exhaust the stack. */
const MAX_DEPTH = 150;
/** HTML elements without an end: given one, `</br>` would be read as a second line break. */
const VOID = new Set(["br", "hr", "img", "input", "wbr", "area", "col", "embed", "source", "track"]);
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
});

/**
 * Reads an untrusted XML text. Declared entities are refused, never expanded: a few lines of them can grow to
 * gigabytes, or name files of this machine. Only XML's own five and numbered characters are decoded.
 */
export function parseXml(text: string): XmlResult {
  if (hasEntityDeclaration(text)) return { ok: false, reason: "xml_entities" };
  const withoutDoctype = text
    .replace(/^\uFEFF/, "")
    .replace(/<!DOCTYPE[^<>[\]]{0,1000}>/i, "")
    .trim();
  try {
    if (XMLValidator.validate(withoutDoctype, { allowBooleanAttributes: true }) !== true) {
      return { ok: false, reason: "xml_broken" };
    }
    const parsed: unknown = parser.parse(withoutDoctype);
    if (!Array.isArray(parsed)) return { ok: false, reason: "xml_broken" };
    for (const item of parsed) {
      const name = tagOf(item);
      if (name !== null) return { ok: true, name: localName(name), root: nodeOf(item, name) };
    }
    return { ok: false, reason: "xml_broken" };
  } catch {
    return { ok: false, reason: "xml_broken" };
  }
}

/** Declarations can stand only before the first element; a piece that writes about them in its text is fine. */
function hasEntityDeclaration(text: string): boolean {
  const firstElement = text.search(/<[a-z_]/i);
  const prolog = firstElement === -1 ? text : text.slice(0, firstElement);
  return /<!ENTITY/i.test(prolog) || /<!DOCTYPE[^>]*\[/i.test(prolog);
}

type Item = Record<string, unknown>;

function tagOf(item: unknown): string | null {
  if (typeof item !== "object" || item === null) return null;
  return (
    Object.keys(item).find((key) => key !== ":@" && !key.startsWith("#") && !key.startsWith("?")) ?? null
  );
}

function nodeOf(item: Item, name: string): XmlNode {
  const node: XmlNode = { text: "", attributes: readAttributes(item[":@"]), children: new Map(), markup: "" };
  const inner = item[name];
  if (!Array.isArray(inner)) return node;
  for (const child of inner as Item[]) {
    const tag = tagOf(child);
    if (tag !== null) {
      const key = tag.toLowerCase();
      const list = node.children.get(key);
      if (list === undefined) node.children.set(key, [nodeOf(child, tag)]);
      else list.push(nodeOf(child, tag));
    } else if (Array.isArray(child["#cdata"])) {
      node.text += (child["#cdata"] as Item[]).map((part) => String(part["#text"] ?? "")).join("");
    } else if (child["#text"] !== undefined) {
      node.text += decodeEntities(String(child["#text"]));
    }
  }
  if (node.attributes.type === "xhtml") node.markup = (inner as Item[]).map(markupOf).join("");
  return node;
}

/** The markup again, as written: entities in it were never decoded. */
function markupOf(item: Item): string {
  const name = tagOf(item);
  if (name === null) {
    if (!Array.isArray(item["#cdata"])) return String(item["#text"] ?? "");
    const text = (item["#cdata"] as Item[]).map((part) => String(part["#text"] ?? "")).join("");
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }
  const attributes = Object.entries((item[":@"] ?? {}) as Record<string, unknown>)
    .map(([key, value]) => ` ${key}="${String(value).replace(/"/g, "&quot;")}"`)
    .join("");
  const inner = item[name];
  if (VOID.has(name)) return `<${name}${attributes}>`;
  return `<${name}${attributes}>${Array.isArray(inner) ? (inner as Item[]).map(markupOf).join("") : ""}</${name}>`;
}

function readAttributes(raw: unknown): Record<string, string> {
  if (typeof raw !== "object" || raw === null) return {};
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, decodeEntities(String(value))]),
  );
}

function localName(name: string): string {
  return (name.split(":").at(-1) ?? name).toLowerCase();
}

/** XML's five named characters and numbered ones; anything else stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
