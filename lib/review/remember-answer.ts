/**
 * `answer`, asked again only when its question under a key differs from the last one: what a year of launches taught of one
 * channel does not change with a click in another. `answer` hangs on nothing but its arguments; what it gives is shared, and
 * nobody changes it. Its arguments are lists, objects and numbers that JSON can tell apart; what is the very same is not looked into.
 *
 * @param most so many keys are remembered
 */
export function rememberAnswer<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
  most: number,
): (key: string, ...asked: Asked) => Answer {
  const known = new Map<string, { asked: Asked; given: Answer }>();
  return (key, ...asked) => {
    const last = known.get(key);
    const given = last !== undefined && isAlike(last.asked, asked) ? last.given : answer(...asked);
    known.delete(key);
    known.set(key, { asked, given });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return given;
  };
}

function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => isAlike(one, b[index]));
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
