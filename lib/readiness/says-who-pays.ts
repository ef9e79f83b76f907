/** Ways to say that a link earns something, in six languages; the list is ours. */
const DISCLOSURE =
  /\baffiliate\b|\breferral links?\b|\bcommissions?\b|\bsponsored\b|\bpaid (?:partnership|promotion)\b|\bamazon associate\b|(?:^|\s)#ad\b|\(aff?\.?\)|\b(?:earn|get|receive) (?:a |an )?(?:small )?(?:fee|cut|percentage|share|credit)\b|\baffiliate-?links?\b|\b(?:partner|werbe)links?\b|\bprovision\b|\bliens? affili|\benlaces? de afiliad|\blinks? de afiliad|\blinks? affiliat|\bcomisi[oó]n\b|\bcomiss[aã]o\b|\bcommissione\b/giu;
/** "There are no affiliate links in this" is not such a way. */
const DENIED = /\b(?:no|not|never|none|without|zero|kein\w*|keine|sans|sin|sem|senza)\b[^.!?\n]{0,25}$/i;

/** Where a text says that the writer earns from its links, as offsets; empty where it does not or denies it. */
export function saysWhoPays(prose: string): { start: number; end: number }[] {
  return [...prose.matchAll(DISCLOSURE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !DENIED.test(prose.slice(Math.max(0, start - 40), start)));
}
