/** What one does for others on a day; the words are kept in the database. Never trading, never by machine. */
export const DEEDS = ["read", "highlight", "recommend", "answer"] as const;

export type Deed = (typeof DEEDS)[number];

export const DEED_WORDS: Record<Deed, { title: string; how: string }> = {
  read: { title: "Read one piece to the end", how: "By somebody who writes about what you write about." },
  highlight: { title: "Highlight a sentence", how: "The one you would quote to a friend." },
  recommend: { title: "Recommend one piece", how: "Because it is good, and never in exchange." },
  answer: {
    title: "Answer a comment",
    how: "On your own piece or another’s, with something only you can add.",
  },
};

export function isDeed(text: string): text is Deed {
  return DEEDS.some((deed) => deed === text);
}
