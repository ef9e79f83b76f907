import type { CheckContext, Finding } from "@/lib/readiness/check";
import { contentStems } from "@/lib/readiness/content-stems";

const BASIS = "Compared with the topics noted in your directory, by word stems";

/** Whether a topic of the piece is one of the chosen publication's. */
export function checkPublicationTopics({ piece, basis }: CheckContext): Finding {
  const base = { evidence: [], next: null, basis: BASIS };
  const { publication } = basis;
  if (publication === null)
    return {
      ...base,
      verdict: "cannot_tell",
      says: "No publication is chosen; on your own page any topic is near.",
    };
  if (publication.topics.length === 0)
    return { ...base, verdict: "cannot_tell", says: `No topics of ${publication.name} are noted.` };
  const theirs = contentStems(publication.topics.join(" "));
  const shared = piece.topics.filter((topic) => [...contentStems(topic)].some((stem) => theirs.has(stem)));
  if (shared.length > 0)
    return { ...base, verdict: "pass", says: `${publication.name} carries ${shared.join(", ")}.` };
  return {
    verdict: "warn",
    says: `None of its topics is one of ${publication.name}’s.`,
    evidence: publication.topics.slice(0, 5).map((topic) => ({ quote: topic, place: null, note: "theirs" })),
    next: { says: "Take one of theirs that is true of the piece.", goal: { at: "field", field: "topics" } },
    basis: BASIS,
  };
}
