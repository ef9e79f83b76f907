import type { CheckContext, Finding } from "@/lib/readiness/check";

const BASIS = "The practice: look for the gap in what exists, and cite it";

/** Whether the writer looked at what exists, and noted what it says. */
export function checkResearchLinks({ basis }: CheckContext): Finding {
  const { links } = basis.research;
  const goal = { at: "research", field: "links" } as const;
  if (links.length === 0) {
    const next = { says: "Add a link to what others wrote on it, with a note.", goal };
    return {
      verdict: "warn",
      says: "Nothing that exists on the subject is noted.",
      evidence: [],
      next,
      basis: BASIS,
    };
  }
  const bare = links.filter((link) => link.note.trim() === "");
  if (bare.length > 0) {
    return {
      verdict: "warn",
      says: bare.length === 1 ? "One of them has no note." : `${bare.length} of them have no note.`,
      evidence: bare.map((link) => ({ quote: link.name, place: null, note: "no note" })),
      next: { says: "Note what each says, or leaves out.", goal },
      basis: BASIS,
    };
  }
  const count = links.length === 1 ? "One text is" : `${links.length} texts are`;
  return { verdict: "pass", says: `${count} noted.`, evidence: [], next: null, basis: BASIS };
}
