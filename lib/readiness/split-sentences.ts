import type { Block } from "@/lib/readiness/split-blocks";

/** A sentence of the prose and where it stands; spaces around it are left out. */
export type Sentence = { start: number; end: number; block: number };

const END = /[.!?…]+["'”’»)]*(?=\s)|[。！？]/g;
/** After these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|p\.m|a\.m|no|p|pp|vol|fig|approx|z\.B|bzw|sr|sra|\p{Lu})\.$/iu;

/** The sentences of the blocks that are read as text; each item and each heading ends one. */
export function splitSentences(prose: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, { kind, start, end }] of blocks.entries()) {
    if (kind === "code" || kind === "rule" || kind === "image") continue;
    const text = prose.slice(start, end);
    let from = 0;
    for (const match of text.matchAll(END)) {
      const to = match.index + match[0].length;
      if (match[0] === "." && ABBREVIATION.test(text.slice(Math.max(0, to - 12), to))) continue;
      push(sentences, text, from, to, start, block);
      from = to;
    }
    push(sentences, text, from, text.length, start, block);
  }
  return sentences;
}

function push(
  sentences: Sentence[],
  text: string,
  from: number,
  to: number,
  offset: number,
  block: number,
): void {
  const part = text.slice(from, to);
  const lead = part.length - part.trimStart().length;
  const length = part.trim().length;
  if (length > 0) sentences.push({ start: offset + from + lead, end: offset + from + lead + length, block });
}
