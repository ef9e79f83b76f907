import { parseLink } from "@/lib/drafts/parse-link";
import type { CheckContext, Evidence, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { listLinks, type WrittenLink } from "@/lib/readiness/list-links";
import type { Piece } from "@/lib/readiness/read-piece";

const BASIS = "Looked at as written; nothing is fetched";
/** Brackets that were meant to be a link: `[words] (address)` and an address without its closing bracket. */
const BROKEN =
  /\[[^\]\n]{1,300}\]\s+\(https?:[^)\n]{0,500}\)?|\[[^\]\n]{1,300}\]\(https?:[^)\s]{0,500}(?=\s|$)/gi;

/** Whether every link of the text is one: with words, an address that can exist, and its brackets. */
export function checkLinks({ piece }: CheckContext): Finding {
  const links = listLinks(piece).filter((link) => link.kind !== "image");
  const faulty = [
    ...links.flatMap((link): Evidence[] => {
      const fault = faultOf(link);
      return fault === null ? [] : [quote(piece, "body", link, fault)];
    }),
    ...brokenLinks(piece),
  ];
  if (faulty.length > 0) {
    return {
      verdict: "fail",
      says: faulty.length === 1 ? "One link leads nowhere." : `${faulty.length} links lead nowhere.`,
      evidence: faulty,
      next: { says: "Mend it: [words](https://…).", goal: { at: "field", field: "body" } },
      basis: BASIS,
    };
  }
  const says =
    links.length === 0
      ? "It has no links."
      : `${links.length === 1 ? "Its one link is" : `Its ${links.length} links are`} well formed.`;
  return { verdict: "pass", says, evidence: [], next: null, basis: BASIS };
}

function faultOf({ kind, target, text }: WrittenLink): string | null {
  if (/^(?:mailto:|#)/i.test(target)) return null;
  if (target.trim() === "") return "no address";
  if (!/^https?:/i.test(target)) return "an address begins with https://";
  const whole = parseLink(target);
  if (whole === null) return "not a web address";
  const { hostname } = new URL(whole);
  if (!/[^.]\.[^.]/.test(hostname)) return "no site has such a name";
  return kind === "link" && text.trim() === "" ? "no words to click on" : null;
}

function brokenLinks(piece: Piece): Evidence[] {
  return piece.blocks
    .filter((block) => block.kind !== "code")
    .flatMap((block) =>
      [...piece.body.slice(block.start, block.end).matchAll(BROKEN)]
        .filter((match) => !match[0].includes("](") || !match[0].endsWith(")"))
        .map((match) => {
          const start = block.start + match.index;
          return quote(piece, "body", { start, end: start + match[0].length }, "the brackets are broken");
        }),
    );
}
