import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Answers with one JSON value a line, each as soon as it is there. The sender is asked for the next only when the
 * reader has taken the last and others have had their turn; it is ended when the reader goes away.
 */
export function streamLines(
  lines: AsyncIterable<unknown> | Iterable<unknown>,
  onFault: (error: unknown) => unknown,
  onEnd: () => void = () => undefined,
): Response {
  const source = Symbol.asyncIterator in lines ? lines[Symbol.asyncIterator]() : lines[Symbol.iterator]();
  const encoder = new TextEncoder();
  /** The reader may go while a line is awaited; what comes then has nobody to go to. */
  let isGone = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        await nextTurn();
        const next = await source.next();
        if (isGone) return;
        if (!next.done) return controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
        onEnd();
        controller.close();
      } catch (error) {
        if (isGone) return;
        controller.enqueue(encoder.encode(`${JSON.stringify(onFault(error))}\n`));
        onEnd();
        controller.close();
      }
    },
    async cancel() {
      isGone = true;
      onEnd();
      await source.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-cache, no-transform",
    },
  });
}
