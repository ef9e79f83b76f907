export type Begging = {
  phrase: string;
  /** UTF-16 units, the end not included. */
  start: number;
  end: number;
  language: string;
};

/** A number of claps and their kin, as people ask for it: "50 claps", "a like". */
const SOME = "(?:\\d+|50|an?|some|your|many|one|fifty|all)";
const COUNT = "(?:50|fifty)";

/**
 * How people ask for claps, votes and likes, by language. What only speaks of them ("up to 50 claps a reader may give")
 * is caught too where nothing tells it from asking. Medium's guidelines: do not ask for claps (Medium/medium-policy, 2017).
 */
const WORDING: Record<string, string[]> = {
  English: [
    "please(?: \\p{L}+){0,4}? (?:claps?|applaud|upvote|vote|like (?:it|this|my|and)|recommend (?:it|this|my))",
    `(?:give|leave|send|drop|spare)(?: (?:me|it|us|this(?: \\p{L}+)?|the \\p{L}+))? (?:${SOME} )?(?:claps?|upvotes?|votes?|applause|likes|like)`,
    "(?:hit|smash|press|tap|hold|click)(?: down)?(?: on)? (?:that|the|this) (?:clap|like|upvote|applause)(?: (?:button|icon))?",
    "clap (?:for (?:me|this|it|my|us)|it up|if you|along|50)",
    "(?:don[’']?t|do not|never) forget to (?:clap|applaud|upvote|vote|like)",
    "(?:upvote|applaud) (?:me|this|it|us|my)",
    "vote for (?:me|us|my|this)",
    "(?:claps?|upvotes?|likes) (?:are|is|would be) (?:very |much |always |greatly )?(?:appreciated|welcome)",
    "(?:clap|follow|like|sub) ?(?:for|4) ?(?:clap|follow|like|sub)",
    "show (?:some|your) (?:love|support) (?:by|with) (?:clapping|upvoting|claps?|likes?|upvotes?)",
    `${COUNT} claps`,
  ],
  German: [
    "bitte(?: \\p{L}+){0,4}? (?:klatsch(?:en|t|e)?|applaudier(?:en|t|e)?|upvote[nt]?|vote[nt]?|abstimmen|like[nt]?)",
    "(?:gib|gebt|geben Sie|schenk|schenkt|lass|lasst|lassen Sie|hinterlass|hinterlasst)(?: [\\p{L}\\p{N}]+){0,3}? (?:claps?|klatscher|applaus|upvotes?|likes?|herzchen)",
    "klatsch(?:t|en Sie)? (?:bitte|wenn|doch|gern|gerne|für (?:mich|uns)|50)",
    "(?:stimm|stimmt|stimmen Sie|vote|votet) für (?:mich|uns|meinen?|diesen)",
    "vergiss(?:t)? nicht(?:,)? (?:\\p{L}+ )?zu (?:klatschen|applaudieren|liken|voten)",
    "(?:50|fünfzig) (?:claps?|klatscher)",
  ],
  French: [
    "(?:s[’']il (?:te|vous) pla[iî]t|svp|stp|merci de|pensez à|pense à)(?: [\\p{L}’']+){0,4}? (?:applaudi\\p{L}*|clap\\p{L}*|vote\\p{L}*|liker?|likez)",
    "(?:laisse|laissez|mets|mettez|donne|donnez|offrez)(?:[- ](?:moi|nous|lui))?(?: (?:un|une|des|vos|tes|quelques|50|\\d+))? (?:claps?|applaudissements?|likes?|upvotes?|votes?|j[’']aime)",
    "n[’']oublie[sz]? pas d(?:[’']|e )(?:applaudir|clapper|liker|voter|mettre un (?:clap|like))",
    "applaudissez(?: \\p{L}+)?",
    "vote[sz]? pour (?:moi|nous|mon|cet)",
    "(?:50|cinquante) (?:claps|applaudissements)",
  ],
  Spanish: [
    "por favor(?:,)?(?: \\p{L}+){0,4}? (?:aplaud\\p{L}+|vota\\p{L}*|voten)",
    "(?:aplaude|aplaudan|aplaudid|vota|voten|votad)(?:,)? por favor",
    "(?:dale|denle|dadle|dame|denme|deja|dejen|dejad|regala|regálame)(?: (?:un|una|unos|tus|tu|sus|50|\\d+))? (?:claps?|aplausos?|likes?|votos?|me gusta|upvotes?)",
    "no (?:olvides|olviden|olvidéis|te olvides de) (?:de )?(?:aplaudir|votar|dar(?:le|me)? (?:un )?(?:like|me gusta|clap))",
    "(?:vota|voten|votad) por (?:mí|mi|nosotros|este)",
    "(?:50|cincuenta) (?:claps|aplausos)",
  ],
  Portuguese: [
    "por favor(?:,)?(?: \\p{L}+){0,4}? (?:aplaud\\p{L}+|bat[ae]m? palmas|vote[m]?|curt[ae]m?)",
    "(?:deixe|deixa|deixem|dê|dá|deem|me dê|me dá|mande|manda)(?: (?:um|uma|uns|umas|seu|sua|seus|suas|teu|tuas|50|\\d+))? (?:claps?|aplausos?|palmas?|likes?|votos?|upvotes?|curtidas?)",
    "não (?:se )?(?:esqueça|esqueçam|esqueças|esquece)(?:-te)? de (?:aplaudir|votar|curtir|bater palmas|deixar \\p{L}+ (?:palmas|claps?|like))",
    "bat[ae]m? palmas",
    "vote[m]? (?:em mim|em nós|por mim)",
    "(?:50|cinquenta) (?:claps|aplausos|palmas)",
  ],
  Italian: [
    "(?:per favore|vi prego|ti prego)(?:,)?(?: \\p{L}+){0,4}? (?:applaud\\p{L}+|vota(?:te)?|clappa(?:te)?)",
    "(?:lascia|lasciate|lasciami|lasciatemi|metti|mettete|dai|date|dammi|datemi|regalami)(?: (?:un|uno|una|dei|degli|il tuo|i vostri|qualche|50|\\d+))? (?:claps?|applaus[oi]|likes?|vot[oi]|upvotes?|mi piace)",
    "non (?:dimenticare|dimenticate|dimenticarti|dimenticatevi|scordare|scordate) di (?:applaudire|votare|mettere (?:un )?(?:like|mi piace)|lasciare \\p{L}+ (?:clap|applauso|like))",
    "applaudite(?: \\p{L}+)?",
    "vota(?:te)? per (?:me|noi|questo|il mio)",
    "(?:50|cinquanta) (?:claps?|applausi)",
  ],
};

const PATTERNS = Object.entries(WORDING).map(([language, wordings]) => ({
  language,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join("|")})(?![\\p{L}\\p{N}])`, "giu"),
}));

/**
 * Where a text asks for claps, votes or likes, in English, German, French, Spanish, Portuguese and Italian, in the order
 * it stands there; of passages that overlap the longer. A wording that is none of these is not found.
 */
export function findBegging(text: string): Begging[] {
  const flat = text.replace(/\s/g, " ");
  const found = PATTERNS.flatMap(({ language, pattern }) =>
    [...flat.matchAll(pattern)].map((match) => ({
      phrase: text.slice(match.index, match.index + match[0].length),
      start: match.index,
      end: match.index + match[0].length,
      language,
    })),
  ).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Begging[] = [];
  for (const one of found) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
