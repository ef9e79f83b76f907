import type { CheckContext, Evidence, Finding } from "@/lib/readiness/check";
import { quote } from "@/lib/readiness/find-evidence";
import { listLinks, type WrittenLink } from "@/lib/readiness/list-links";
import type { Piece } from "@/lib/readiness/read-piece";

/** Who made a picture, in the six languages. */
const CREDIT =
  /(?<!\p{L})(?:photo(?:graph)?s?|image|picture|illustration|drawing|screenshot|graphic|chart|source|credit|courtesy|by the author|my own|unsplash|pexels|pixabay|wikimedia|cc[ -](?:by|0)|foto|bild|quelle|zeichnung|photographie|crédit|imagen|imagem|fuente|fonte|crédito|immagine|dell['’]autore|del autor|do autor)(?!\p{L})/iu;
/** A description that describes nothing. */
const EMPTY_ALT =
  /^\s*(?:image|img|photo|picture|screenshot|untitled|dsc\w*|img[_-]?\d+|.*\.(?:png|jpe?g|gif|webp))?\s*$/i;
const BASIS = "Publications ask for a description and a credit (general practice; each has its own words)";

/** Whether every picture has alternative text, and says beside it who made it. */
export function checkImages({ piece }: CheckContext): Finding {
  const images = listLinks(piece).filter((link) => link.kind === "image");
  const evidence = images.flatMap((image): Evidence[] => {
    const faults = [
      EMPTY_ALT.test(image.text) ? "no alternative text" : "",
      hasCredit(piece, image) ? "" : "no credit beside it",
    ].filter((fault) => fault !== "");
    return faults.length === 0 ? [] : [quote(piece, "body", image, faults.join(", "))];
  });
  if (evidence.length > 0) {
    return {
      verdict: "warn",
      says:
        evidence.length === 1
          ? "One picture is not complete."
          : `${evidence.length} pictures are not complete.`,
      evidence,
      next: {
        says: "Describe it in the brackets; name who made it in the line below.",
        goal: { at: "field", field: "body" },
      },
      basis: BASIS,
    };
  }
  const says = images.length === 0 ? "It has no pictures." : "Every picture has its description and credit.";
  return { verdict: "pass", says, evidence: [], next: null, basis: BASIS };
}

/** In the description, in the picture's own block, or in the block after it. */
function hasCredit({ body, blocks }: Piece, image: WrittenLink): boolean {
  const at = blocks.findIndex((block) => block.start <= image.start && image.end <= block.end);
  const own = blocks[at];
  if (own === undefined) return false;
  const after = blocks[at + 1];
  const beside =
    body.slice(image.end, own.end) +
    (after === undefined ? "" : `\n${body.slice(after.start, after.end).slice(0, 200)}`);
  return CREDIT.test(image.text) || CREDIT.test(beside);
}
