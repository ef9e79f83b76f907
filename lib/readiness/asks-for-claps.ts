/** Where a text asks for claps or votes. `asks`: it does. `hints`: it speaks of them in a way that may be asking. */
export type Asked = { start: number; end: number; kind: "asks" | "hints" };

/** A subject before the verb: then somebody is told of, not asked. */
const NOT_TOLD =
  "(?<!(?<!\\p{L})(?:i|we|they|people|readers|who|audience|crowd|children|kids|fans|everyone|everybody|he|she|would|did|to|didn['’]t|don['’]t|never|not|should i|can i|can)\\s)";
const GAP = "[^.!?\\n]{0,50}?";
const B = "(?<![\\p{L}\\p{N}])";
const E = "(?![\\p{L}\\p{N}])";
const CLAPS =
  "(?:claps?|clapping|applause|applaud|upvot(?:e|es|ing)|recommends?|(?:clap|like|heart|recommend) (?:button|icon))";

const ASKS: readonly string[] = [
  // English
  `${B}(?:please|pls|plz|kindly)${E}${GAP}${B}(?:clap|claps|clapping|upvote|upvotes|upvoting|applaud|applause|(?:like|clap|recommend|heart) (?:button|icon))${E}`,
  `${NOT_TOLD}${B}(?:clap|applaud|upvote)\\s+(?:(?:for|up|down|here|below|away)\\s+)?(?:this|it|me|my|the (?:story|piece|post|article)|if|up to|below|as many|now|\\d+|fifty|on|us)${E}`,
  `${B}(?:don['’]?t forget to|do not forget to|remember to|make sure (?:to|you)|be sure to|feel free to|consider|would you mind|could you|can you|why not|go ahead and|it would (?:help|mean a lot) if you|i['’]d (?:love|appreciate) it if you)\\s+(?:\\p{L}+\\s+){0,4}?(?:clap|clapping|clapped|upvote|upvoting|upvoted|applaud|applauding)${E}`,
  `${NOT_TOLD}${B}(?:give|leave|drop|send|show|hit|smash|press|tap|click|hold|mash|bash)${E}${GAP}${B}${CLAPS}${E}`,
  `${B}(?:need|want|love|appreciate|count on)${E}\\s+(?:all\\s+)?(?:of\\s+)?your\\s+(?:\\d+\\s+)?(?:claps?|upvotes?|applause|votes?)${E}`,
  `${B}your\\s+(?:\\d+\\s+)?(?:claps?|upvotes?|applause)\\s+(?:really\\s+)?(?:mean|means|help|helps|keep|keeps|make|makes|support|supports|let|lets|tell|tells)${E}`,
  `${B}if you (?:like|liked|enjoy|enjoyed|love|loved|found|got|learned|learnt)${E}[^.!?\\n]{0,80}?${B}(?:clap|claps|upvote|applaud|applause)${E}`,
  `${B}(?:claps?|follow|like|upvote|sub)\\s*(?:for|4)\\s*(?:claps?|follow|like|upvote|sub)${E}`,
  `${B}f4f${E}`,
  `${B}(?:claps?|upvotes?|likes) (?:are|is|would be) (?:(?:very|much|always|greatly) ){0,2}(?:appreciated|welcome)${E}`,
  `${B}(?:help (?:me|us)|let['’]s) (?:get|reach|hit)${E}${GAP}${B}(?:claps|upvotes)${E}`,
  `${B}(?:upvote|vote for) (?:us|me|it) on (?:product hunt|reddit|hacker news)${E}`,
  `${B}(?:an?|a few|some|any|your|the odd) ${CLAPS} (?:would|will) (?:be (?:\\p{L}+ )?(?:great|nice|lovely|awesome|amazing|wonderful|welcome|appreciated)|mean|help|make my day)${E}`,
  `${B}(?:hit|smash|press|tap|click|hold|mash)${E}${GAP}👏`,
  `${B}c[\\s.*_-]+l[\\s.*_-]+a[\\s.*_-]+p${E}`,
  // German
  `${B}(?:bitte|gerne?|verg(?:iss|esst|ißt) nicht|vergessen sie nicht|ich freue mich über|freue mich über)${E}${GAP}${B}(?:klatsch\\p{L}*|applau\\p{L}*|upvot\\p{L}*|claps?|zu klatschen)${E}`,
  `${B}(?:klatsche?|klatscht|klatschen sie|applaudiere|applaudiert|upvote|upvotet)\\s+(?:bitte|gern|gerne|mal|doch|für|wenn|diese\\p{L}*|bis zu|\\d+)${E}`,
  `${B}(?:gib|gebt|geben sie|lass|lasst|lassen sie|schenk|schenkt|schenke|hinterlass|hinterlasst|hinterlasse|drück|drückt)${E}${GAP}${B}(?:claps?|klatscher|applaus|upvotes?|daumen hoch)${E}`,
  `${B}(?:50|fünfzig)\\s*(?:mal|-mal)?\\s*(?:klatschen|klatscher)${E}`,
  // French
  `${B}(?:s['’]il (?:vous|te) pla[iî]t|svp|stp|n['’]h[ée]site[zs]? pas|n['’]oublie[zs]? pas|pense[zs]?|merci (?:de|pour|d['’]avance pour))${E}${GAP}${B}(?:applaud\\p{L}*|claps?|clapper|upvot\\p{L}*|pouces?)${E}`,
  `${B}(?:applaudissez|clappez|upvotez|clappe|upvote)\\s+(?:cet|cette|ce|si|moi|jusqu|mon|ma|pour|\\d+)`,
  `${B}(?:laisse[zs]?|donne[zs]?|mettez|mets|offre[zs]?|l[âa]che[zs]?)${E}${GAP}${B}(?:claps?|applaudissements?|upvotes?|pouces?)${E}`,
  // Spanish
  `${B}(?:por favor|no (?:te )?olvides|no olvid(?:en|éis|eis)|recuerda|recuerden)${E}${GAP}${B}(?:apla\\p{L}*|claps?|upvot\\p{L}*)${E}`,
  `${B}(?:da|dale|dame|denle|denme|deja|dejen|dejad|déjame|regala|regálame|regálale|pulsa|aprieta)${E}${GAP}${B}(?:claps?|aplausos?|upvotes?|voto positivo)${E}`,
  `${B}(?:aplaude|aplaudan|aplaudid)\\s+(?:esta|este|si|hasta|mi|\\d+)${E}`,
  // Portuguese
  `${B}(?:por favor|n[ãa]o (?:se |te )?esque[çc]a\\p{L}*|lembre-se)${E}${GAP}${B}(?:palmas|curtir|aplau\\p{L}*|claps?|upvot\\p{L}*)${E}`,
  `${B}(?:d[êe]|deixe|deixa|deixem|mande|manda|bata|bate|batam|aperte)${E}${GAP}${B}(?:palmas|claps?|aplausos?|upvotes?)${E}`,
  `${B}(?:aplauda|aplaudam)\\s+(?:esta|este|se|até|meu|minha|\\d+)${E}`,
  // Italian
  `${B}(?:per favore|per piacere|ti prego|vi prego|non dimenticar\\p{L}*|non dimenticate|ricordati|ricordatevi)${E}${GAP}${B}(?:applau\\p{L}*|clap|upvot\\p{L}*|battere le mani)${E}`,
  `${B}(?:lascia|lasciate|lasciami|lasciatemi|metti|mettete|fai|fate|fammi|regala|regalami|dai|date|dammi)${E}${GAP}${B}(?:clap|applaus[oi]|upvote|mi piace)${E}`,
  `${B}(?:applaudi|applaudite)\\s+(?:se|questo|questa|fino|il mio|la mia|\\d+)${E}`,
];

const HINTS: readonly string[] = [
  `${B}(?:clap|claps|clapping|applaud)${E}[^.!?\\n]{0,25}?${B}(?:50|fifty)(?:\\s*(?:times|x))?${E}`,
  `${B}(?:50|fifty)\\s+claps?${E}`,
  `${B}(?:50|fünfzig|cinquante|cincuenta|cinquenta|cinquanta)\\s+(?:claps?|applaus\\p{L}*|applaudissements|aplausos|palmas)${E}`,
  // A vote may be of another kind: a story of an election says the same.
  `${B}vote for (?:me|us|my|this)${E}`,
  `${B}(?:stimm|stimmt|stimmen sie|vote|votet) für (?:mich|uns|meinen?|diesen)${E}`,
  `${B}vote[sz]? pour (?:moi|nous|mon|cet)${E}`,
  `${B}(?:vota|voten|votad) por (?:mí|mi|nosotros|este)${E}`,
  `${B}votem? (?:em mim|em nós|por mim)${E}`,
  `${B}vota(?:te)? per (?:me|noi|questo|il mio)${E}`,
  `👏{2,}`,
];

const PATTERNS = [
  ...ASKS.map((source) => ({ kind: "asks" as const, pattern: new RegExp(source, "giu") })),
  ...HINTS.map((source) => ({ kind: "hints" as const, pattern: new RegExp(source, "giu") })),
];
/** Every pattern holds one of these; a text without them is not looked at further. */
const SIGN =
  /clap|applau|upvot|klatsch|stimm|daumen|curtir|pouce|apla|palmas|f4f|vot|batter|👏|follow|like|sub|button|icon|mi piace|c[\s.*_-]+l[\s.*_-]+a/iu;
/** Letters of other scripts that pass for Latin ones, one for one, so that every place stays where it is. */
const LOOKALIKES = new Map([..."аеорсхуіѕԁһӏ"].map((letter, at) => [letter, "aeopcxyisdhl"[at] ?? letter]));
const MIXED = /\p{Script=Latin}[аеорсхуіѕԁһӏ]|[аеорсхуіѕԁһӏ]\p{Script=Latin}/iu;

/**
 * Where a text asks for claps, votes or their kin, in English, German, French, Spanish, Portuguese and Italian, by place;
 * overlapping finds are one. Medium’s member guidelines forbid it (medium-policy, 2017, 2023), Product Hunt calls it spam.
 * A list of patterns: it misses some, and `hints` may be innocent ("it got 50 claps").
 */
export function asksForClaps(text: string): Asked[] {
  const plain = MIXED.test(text) ? readLookalikes(text) : text;
  if (!SIGN.test(plain)) return [];
  // A single line end is no end of a sentence.
  const flat = plain.replace(/(?<!\n)\n(?!\n)/g, " ");
  const found = PATTERNS.flatMap(({ kind, pattern }) =>
    [...flat.matchAll(pattern)].map((match): Asked => {
      return { kind, start: match.index, end: match.index + match[0].length };
    }),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.reduce<Asked[]>((kept, one) => {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push({ ...one });
    else {
      last.end = Math.max(last.end, one.end);
      if (one.kind === "asks") last.kind = "asks";
    }
    return kept;
  }, []);
}

function readLookalikes(text: string): string {
  return text.replace(/[аеорсхуіѕԁһӏ]/giu, (letter) => LOOKALIKES.get(letter.toLowerCase()) ?? letter);
}
