import {
  forEachPair,
  type IndexedText,
  type OverlapIndex,
  PLACES,
  type Token,
  tokenise,
} from "@/lib/readiness/build-overlap-index";
import { findQuotations } from "@/lib/readiness/find-quotations";
import { isNamedNear } from "@/lib/readiness/is-named-near";
import type { Piece } from "@/lib/readiness/read-piece";

/** Whether the reader can tell that the words are another's: by quotation marks, by the source's name or link nearby. */
export type Treatment = "unmarked" | "quoted" | "cited" | "quoted_and_cited";

/** A stretch of the body that has the words of a compared text. */
export type Overlap = {
  textId: string;
  kind: IndexedText["kind"];
  /** In the body. */
  start: number;
  end: number;
  /** In the compared text. */
  sourceStart: number;
  sourceEnd: number;
  words: number;
  /** 0 to 1: how many of its content words the compared text has at that place. */
  closeness: number;
  treatment: Treatment;
};

// Set by the tuning half of the labelled set (npm run bench -- originality); the other half is the proof.
/** Content words that must be the same; fewer are stock phrases that anybody writes. */
const FEWEST_MATCHES = 5;
/** Of a passage's content words, the least share that is the same. */
const LEAST_CLOSENESS = 0.5;
/** Unless so many words in a row are the same, with at least so many content words among them. */
const LONG_RUN = { words: 9, contentWords: 3 };
/** Each pair is two hits; three content words in a row are two pairs at least, five further apart three. */
const FEWEST_HITS = 4;
/** Matches that the edge of a passage must have in a block of its own. */
const FEWEST_EDGE_MATCHES = 2;
/** Words between two matches of one passage at most, in either text. */
const WIDEST_GAP = 12;
/** A run of content words this much richer in misses than in matches ends a passage. */
const DROP = 3;

type Hit = { at: number; in: number };
type Cluster = { hits: Hit[]; lastAt: number; least: number; most: number };
/** Where a token of the draft stands. */
type Setting = { block: number; isQuoted: boolean };
type Segment = { first: number; last: number; closeness: number };

/**
 * Every stretch of the body with the words of a compared text, by place. Pairs of content words that both texts have
 * near each other are gathered into neighbourhoods (seeds, then extension, as in M. Sanchez-Perez et al., A Winning
 * Approach to Text Alignment, PAN 2014); of each, the stretches with more matches than misses are kept. Each compared
 * text is judged by itself: the order of texts, and texts that share nothing, change nothing.
 */
export function findOverlaps(piece: Piece, index: OverlapIndex): Overlap[] {
  const tokens = tokenise(piece.words, (stem) => index.stems.get(stem) ?? -1);
  const byText = new Map<number, Hit[]>();
  forEachPair(tokens, (key, first, second) => {
    for (const posting of index.pairs.get(key) ?? []) {
      const text = Math.floor(posting / PLACES);
      const place = posting % PLACES;
      const hits = byText.get(text);
      const found = { at: first, in: place };
      if (hits === undefined) byText.set(text, [found]);
      else hits.push(found);
      byText.get(text)?.push({ at: second, in: place });
    }
  });
  const settings = findSettings(piece, tokens);
  return [...byText]
    .flatMap(([place, hits]) => {
      const text = index.texts[place];
      return text === undefined ? [] : overlapsWith(piece, tokens, text, hits, settings);
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.textId < b.textId ? -1 : 1));
}

function overlapsWith(
  piece: Piece,
  tokens: readonly Token[],
  text: IndexedText,
  hits: Hit[],
  settings: readonly Setting[],
): Overlap[] {
  const found = gatherHits(hits).flatMap((cluster) => {
    if (cluster.hits.length < FEWEST_HITS) return [];
    const partners = matchTokens(tokens, text.tokens, cluster);
    return cutSegments(tokens, text.tokens, partners).flatMap((segment) =>
      splitAtQuotations(tokens, partners, segment, settings).map((part) =>
        describe(piece, tokens, text, partners, part, settings),
      ),
    );
  });
  return dropCovered(found);
}

/** Neighbourhoods: hits near each other in both texts, in whatever order. */
function gatherHits(hits: Hit[]): Cluster[] {
  const done: Cluster[] = [];
  let open: Cluster[] = [];
  for (const hit of hits.toSorted((a, b) => a.at - b.at || a.in - b.in)) {
    const near: Cluster[] = [];
    const rest: Cluster[] = [];
    for (const cluster of open) {
      if (hit.at - cluster.lastAt > WIDEST_GAP) done.push(cluster);
      else if (hit.in >= cluster.least - WIDEST_GAP && hit.in <= cluster.most + WIDEST_GAP)
        near.push(cluster);
      else rest.push(cluster);
    }
    const [first = { hits: [], lastAt: hit.at, least: hit.in, most: hit.in }, ...others] = near;
    for (const other of others) {
      first.hits.push(...other.hits);
      first.least = Math.min(first.least, other.least);
      first.most = Math.max(first.most, other.most);
    }
    first.hits.push(hit);
    first.lastAt = hit.at;
    first.least = Math.min(first.least, hit.in);
    first.most = Math.max(first.most, hit.in);
    open = [...rest, first];
  }
  return [...done, ...open];
}

/** For each token of the draft that a neighbourhood matches, the nearest place of the same stem in the other text. */
function matchTokens(
  tokens: readonly Token[],
  others: readonly Token[],
  { hits, least, most }: Cluster,
): Map<number, number> {
  const places = new Map<number, number[]>();
  for (
    let at = Math.max(0, least - WIDEST_GAP);
    at <= Math.min(others.length - 1, most + WIDEST_GAP);
    at += 1
  ) {
    const stem = others[at]?.stem ?? -1;
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [at]);
    else known.push(at);
  }
  const partners = new Map<number, number>();
  for (const hit of hits) {
    const nearest = (places.get(tokens[hit.at]?.stem ?? -1) ?? []).reduce<number | null>(
      (best, place) => (best === null || Math.abs(place - hit.in) < Math.abs(best - hit.in) ? place : best),
      null,
    );
    if (nearest !== null && Math.abs(nearest - hit.in) <= WIDEST_GAP) partners.set(hit.at, nearest);
  }
  return partners;
}

/** The stretches with the most matches over misses (an X-drop scan, as in sequence alignment), wide enough to tell. */
function cutSegments(
  tokens: readonly Token[],
  others: readonly Token[],
  partners: ReadonlyMap<number, number>,
): Segment[] {
  const matched = [...partners.keys()].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let next = 0;
  while (next < matched.length) {
    const first = matched[next] ?? 0;
    let score = 0;
    let best = { score: 0, last: first };
    for (let at = first; at < tokens.length; at += 1) {
      if (tokens[at]?.isFunction) continue;
      score += partners.has(at) ? 1 : -1;
      if (score > best.score) best = { score, last: at };
      if (best.score - score >= DROP || score < 0) break;
    }
    const segment =
      measure(tokens, partners, first, best.last) ??
      longRun(tokens, others, partners, { first, last: best.last });
    if (segment !== null) segments.push(segment);
    while (next < matched.length && (matched[next] ?? 0) <= best.last) next += 1;
  }
  return segments;
}

/** A stretch with its closeness; null when it says too little. */
function measure(
  tokens: readonly Token[],
  partners: ReadonlyMap<number, number>,
  first: number,
  last: number,
): Segment | null {
  let content = 0;
  let matches = 0;
  for (let at = first; at <= last; at += 1) {
    if (tokens[at]?.isFunction) continue;
    content += 1;
    if (partners.has(at)) matches += 1;
  }
  const closeness = content === 0 ? 0 : matches / content;
  return matches >= FEWEST_MATCHES && closeness >= LEAST_CLOSENESS ? { first, last, closeness } : null;
}

/** The unchanged words around the first match of a stretch, when they are too many for chance; else null. */
function longRun(
  tokens: readonly Token[],
  others: readonly Token[],
  partners: ReadonlyMap<number, number>,
  { first, last }: { first: number; last: number },
): Segment | null {
  const run = extend(tokens, others, partners, { first, last: first });
  const segment = { first: run.first, last: Math.max(run.last, last), closeness: 1 };
  const isLong = run.last >= last && run.last - run.first + 1 >= LONG_RUN.words;
  return isLong && contentWords(tokens, segment) >= LONG_RUN.contentWords ? segment : null;
}

/**
 * A quotation that goes on without its marks is two passages; a part too short to tell stays with its neighbour in the
 * same block. A single word matched at an edge, in a block of its own (a heading before a quotation), is chance.
 */
function splitAtQuotations(
  tokens: readonly Token[],
  partners: ReadonlyMap<number, number>,
  segment: Segment,
  settings: readonly Setting[],
): Segment[] {
  const runs: Segment[] = [];
  for (let at = segment.first; at <= segment.last; at += 1) {
    const last = runs.at(-1);
    if (last !== undefined && isSameSetting(settings[at - 1], settings[at])) last.last = at;
    else runs.push({ ...segment, first: at, last: at });
  }
  const isChance = (run: Segment | undefined) =>
    run !== undefined && runs.length > 1 && matchesIn(partners, run) < FEWEST_EDGE_MATCHES;
  while (isChance(runs[0])) runs.shift();
  while (isChance(runs.at(-1))) runs.pop();
  const isShort = (run: Segment) => contentWords(tokens, run) < LONG_RUN.contentWords;
  const parts = runs.reduce<Segment[]>((kept, run) => {
    const last = kept.at(-1);
    const [before, after] = [settings[last?.last ?? -1], settings[run.first]];
    const isKept =
      before?.isQuoted === after?.isQuoted ||
      (before?.block === after?.block && last !== undefined && (isShort(run) || isShort(last)));
    if (last !== undefined && isKept) last.last = run.last;
    else kept.push(run);
    return kept;
  }, []);
  // The writer's own words between two quotations are nobody's.
  return parts.filter((part) => parts.length === 1 || matchesIn(partners, part) >= FEWEST_EDGE_MATCHES);
}

function matchesIn(partners: ReadonlyMap<number, number>, { first, last }: Segment): number {
  let matches = 0;
  for (let at = first; at <= last; at += 1) if (partners.has(at)) matches += 1;
  return matches;
}

/** In which block each token stands, and whether inside a quotation; both lists are in order, so one walk is enough. */
function findSettings(piece: Piece, tokens: readonly Token[]): Setting[] {
  const quotations = findQuotations(piece);
  let block = 0;
  let quotation = 0;
  return tokens.map(({ start, end }) => {
    while ((piece.blocks[block]?.end ?? Number.POSITIVE_INFINITY) < end) block += 1;
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) < end) quotation += 1;
    const around = quotations[quotation];
    return { block, isQuoted: around !== undefined && around.start <= start };
  });
}

function isSameSetting(one: Setting | undefined, other: Setting | undefined): boolean {
  return one?.block === other?.block && one?.isQuoted === other?.isQuoted;
}

function contentWords(tokens: readonly Token[], { first, last }: Omit<Segment, "closeness">): number {
  return tokens.slice(first, last + 1).filter((token) => !token.isFunction).length;
}

function describe(
  piece: Piece,
  tokens: readonly Token[],
  text: IndexedText,
  partners: ReadonlyMap<number, number>,
  segment: Segment,
  settings: readonly Setting[],
): Overlap {
  const { first, last } = extend(tokens, text.tokens, partners, segment, settings);
  const range = tokens.slice(first, last + 1);
  const places = range.flatMap((_, step) => partners.get(first + step) ?? []);
  const start = range[0]?.start ?? 0;
  const end = range.at(-1)?.end ?? start;
  const isQuoted = range.filter((_, step) => settings[first + step]?.isQuoted).length > range.length / 2;
  const isCited = isNamedNear(piece, text, { start, end, isQuoted });
  return {
    textId: text.id,
    kind: text.kind,
    start,
    end,
    sourceStart: text.tokens[Math.min(...places)]?.start ?? 0,
    sourceEnd: text.tokens[Math.max(...places)]?.end ?? 0,
    words: range.length,
    closeness: segment.closeness,
    treatment: isQuoted ? (isCited ? "quoted_and_cited" : "quoted") : isCited ? "cited" : "unmarked",
  };
}

/**
 * Takes in the words at both edges that are the same in both texts: a copied sentence begins with its "the". It goes
 * into no other block and neither into a quotation nor out of one.
 */
function extend(
  tokens: readonly Token[],
  others: readonly Token[],
  partners: ReadonlyMap<number, number>,
  { first, last }: Omit<Segment, "closeness">,
  settings: readonly Setting[] | null = null,
): { first: number; last: number } {
  const isSame = (at: number, place: number, edge: number) => {
    const token = tokens[at];
    if (token === undefined || token.stem < 0 || token.stem !== others[place]?.stem) return false;
    return settings === null || isSameSetting(settings[at], settings[edge]);
  };
  let from = first;
  for (let place = (partners.get(first) ?? -1) - 1; isSame(from - 1, place, first); place -= 1) from -= 1;
  let to = last;
  for (let place = (partners.get(last) ?? others.length) + 1; isSame(to + 1, place, last); place += 1)
    to += 1;
  return { first: from, last: to };
}

/** Of two overlaps with one text, one inside the other, the wider says all; neighbours that meet stay two. */
function dropCovered(overlaps: Overlap[]): Overlap[] {
  const widest = overlaps.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return widest.filter(
    (one, place) => !widest.slice(0, place).some((other) => other.start <= one.start && one.end <= other.end),
  );
}
