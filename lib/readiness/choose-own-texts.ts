import type { ComparedText } from "@/lib/readiness/build-overlap-index";

/** Assumption: about 250,000 words, which a browser indexes in half a second on its second thread. */
const MOST_CHARACTERS = 1_500_000;

/** Of the writer's other drafts, newest first, as many as are compared with: all of a usual desk. */
export function chooseOwnTexts(newestFirst: readonly ComparedText[]): ComparedText[] {
  const chosen: ComparedText[] = [];
  let characters = 0;
  for (const text of newestFirst) {
    characters += text.text.length;
    if (characters > MOST_CHARACTERS) break;
    chosen.push(text);
  }
  return chosen;
}
