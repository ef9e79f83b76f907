export type FollowedWork<Progress, Answer> =
  | { kind: "progress"; progress: Progress }
  | { kind: "answer"; answer: Answer };

/**
 * Work that tells how far it has come, as something to iterate over: its progress, then its answer. Of several
 * tellings that nobody has read yet only the last is kept. Throws what the work throws.
 */
export async function* followWork<Progress, Answer>(
  work: (tell: (progress: Progress) => void) => Promise<Answer>,
): AsyncGenerator<FollowedWork<Progress, Answer>> {
  const told: Progress[] = [];
  let news = Promise.withResolvers<null>();
  const answering = work((progress) => {
    told[0] = progress;
    news.resolve(null);
  }).then((answer) => ({ answer }));
  for (;;) {
    const ended = await Promise.race([answering, news.promise]);
    news = Promise.withResolvers();
    for (const progress of told.splice(0)) yield { kind: "progress", progress };
    if (ended === null) continue;
    yield { kind: "answer", answer: ended.answer };
    return;
  }
}
