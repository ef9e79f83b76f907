/** How a headline is built; each has one, the first that fits in this order. */
export const HEADLINE_PATTERNS = ["question", "how_to", "number", "own_story", "statement"] as const;
export type HeadlinePattern = (typeof HEADLINE_PATTERNS)[number];

export const PATTERN_NAMES: Record<HeadlinePattern, string> = {
  question: "A question",
  how_to: "How to, or why",
  number: "A number in it",
  own_story: "In the first person",
  statement: "A statement",
};

const NUMBER_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|thousand";

/** The pattern of an English headline; any other language's is a question, has a number, or counts as a statement. */
export function headlinePattern(title: string): HeadlinePattern {
  const text = title.trim().toLowerCase();
  if (/[?？؟]["'”’)]*$/.test(text)) return "question";
  if (/^(how|why|what|when)\b/.test(text)) return "how_to";
  if (/\p{N}/u.test(text) || new RegExp(`\\b(${NUMBER_WORDS})\\b`).test(text)) return "number";
  if (/(^|[^\p{L}'’])(i|i['’](m|ve|d|ll)|my|me|we|our)([^\p{L}]|$)/u.test(text)) return "own_story";
  return "statement";
}
