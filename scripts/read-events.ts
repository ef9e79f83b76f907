export type ServedEvent = { seq: number; id: string };

/**
 * Reads a launch's event stream until `signal` aborts or the server ends it; `onEvent` gets each event of the log,
 * `onOpen` is called once the server has answered.
 */
export async function readEvents(
  address: string,
  options: {
    cookie: string;
    after: number;
    signal: AbortSignal;
    onEvent: (event: ServedEvent) => void;
    onOpen?: () => void;
  },
): Promise<void> {
  const { cookie, after, signal, onEvent, onOpen } = options;
  const response = await fetch(address, {
    headers: { cookie, accept: "text/event-stream", "last-event-id": String(after) },
    signal,
  });
  if (!response.ok || response.body === null) throw new Error(`The stream was answered ${response.status}.`);
  onOpen?.();
  let text = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const data = part.split("\n").find((line) => line.startsWith("data: "));
      if (data !== undefined && !part.includes("event: ")) onEvent(JSON.parse(data.slice(6)) as ServedEvent);
    }
  }
}
