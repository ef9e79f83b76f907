/**
 * `answer`, asked only for what it was not asked lately, by the content of its arguments: what a year of launches taught of
 * one channel does not change with a click in another. `answer` hangs on nothing but its arguments, which JSON can tell
 * apart; what it gives is shared, and nobody changes it.
 *
 * @param most so many answers are remembered, each with its question as text
 */
export function rememberLately<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
  most: number,
): (...asked: Asked) => Answer {
  const known = new Map<string, { given: Answer }>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const remembered = known.get(key) ?? { given: answer(...asked) };
    known.delete(key);
    known.set(key, remembered);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return remembered.given;
  };
}
