import MiniSearch from "minisearch";
import { foldWord } from "@/lib/publications/fold-word";
import { listKin } from "@/lib/publications/topic-families";

/** A piece as far as its words tell where it belongs. */
export type WordedPiece = { title: string; subtitle: string; topics: readonly string[]; body: string };

/** What is known of a publication in words; `seen` holds the titles and topics of its feed. */
export type WordedPublication = {
  id: string;
  name: string;
  topics: string;
  about: string;
  seen: string;
};

export type WordMatch = {
  id: string;
  /** BM25+ over all fields; comparable within one call only. */
  score: number;
  /** The piece's own words that were found, the most telling first. */
  words: string[];
  /** Words of topics near the piece's that were found, and are not in it. */
  near: string[];
};

// How much a word counts by where it stands: assumptions, held by the set that `npm run bench -- fit` runs.
const PIECE_WEIGHTS = { title: 3, topics: 3, subtitle: 2, headings: 2, body: 1, kin: 1 };
const FIELD_BOOSTS = { name: 1.5, topics: 2, about: 1.2, seen: 1 };
/** A long text's rarer words say little more, and each costs time (assumption). */
const MOST_TERMS = 240;
const WORDS_TOLD = 6;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/**
 * How near each publication's words are to the piece's, by BM25+ (minisearch; Lv and Zhai 2011). Publications that share
 * no word are left out. Only the piece's words are indexed, for an index of everything takes four times as long.
 */
export function matchWords(piece: WordedPiece, publications: readonly WordedPublication[]): WordMatch[] {
  const terms = weighTerms(piece);
  const folded = new Map<string, string | null>();
  const fold = (word: string) => {
    let form = folded.get(word);
    if (form === undefined) {
      form = foldWord(word);
      folded.set(word, form);
    }
    return form !== null && terms.has(form) ? form : null;
  };
  const index = new MiniSearch<WordedPublication>({
    fields: Object.keys(FIELD_BOOSTS),
    tokenize: listWords,
    processTerm: fold,
  });
  index.addAll(publications);
  const found = index.search([...terms.keys()].join(" "), {
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    boost: FIELD_BOOSTS,
    boostTerm: (term) => terms.get(term)?.weight ?? 1,
  });
  const rarity = countMatches(found);
  return found.map(({ id, score, match }) => {
    const telling = Object.keys(match)
      .flatMap((form) => {
        const term = terms.get(form);
        return term === undefined ? [] : [{ ...term, telling: term.weight / (rarity.get(form) ?? 1) }];
      })
      .sort((a, b) => b.telling - a.telling || (a.word < b.word ? -1 : 1));
    const told = (isOwn: boolean) =>
      telling
        .filter((term) => term.isOwn === isOwn)
        .slice(0, WORDS_TOLD)
        .map(({ word }) => word);
    return { id: String(id), score, words: told(true), near: told(false) };
  });
}

function listWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** `isOwn`: the piece says it; otherwise a topic near its own does. */
type Term = { word: string; weight: number; isOwn: boolean };

/** The piece's words in their folded form, each with how it is written and how much it counts. */
function weighTerms({ title, subtitle, topics, body }: WordedPiece): Map<string, Term> {
  const text = body.replace(/\]\([^)]*\)/g, "] ").replace(/https?:\/\/\S+/g, " ");
  const headings = (text.match(/^#{1,6} .*$/gm) ?? []).join("\n");
  const counted = new Map<string, { word: string; placed: number; count: number; isOwn: boolean }>();
  const parts: [string, number, boolean?][] = [
    [title, PIECE_WEIGHTS.title],
    [topics.join("\n"), PIECE_WEIGHTS.topics],
    [subtitle, PIECE_WEIGHTS.subtitle],
    [headings, PIECE_WEIGHTS.headings],
    [text, PIECE_WEIGHTS.body],
    [topics.flatMap(listKin).join("\n"), PIECE_WEIGHTS.kin, false],
  ];
  for (const [part, weight, isOwn = true] of parts) {
    for (const word of listWords(part)) {
      const form = foldWord(word);
      if (form === null) continue;
      const known = counted.get(form) ?? { word: word.toLowerCase(), placed: weight, count: 0, isOwn };
      known.placed = Math.max(known.placed, weight);
      known.count += 1;
      counted.set(form, known);
    }
  }
  const weighed = [...counted].map(([form, { word, placed, count, isOwn }]): [string, Term] => [
    form,
    { word, weight: placed * (1 + Math.log(count)), isOwn },
  ]);
  return new Map(weighed.sort((a, b) => b[1].weight - a[1].weight).slice(0, MOST_TERMS));
}

function countMatches(found: readonly { match: Record<string, string[]> }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { match } of found) {
    for (const term of Object.keys(match)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
