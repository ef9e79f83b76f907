const STAMP = /"id":"[0-9a-f]{8}-0000-7000-8000-([0-9a-f]{12})"/g;

/** Microseconds on the machine's own clock that only goes forward: the same in every process. */
export function readStopwatch(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/** An operation's id that says when it was made. */
export function stampedId(): string {
  const random = Math.floor(Math.random() * 0xffffffff);
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0").slice(-digits);
  return `${hex(random, 8)}-0000-7000-8000-${hex(readStopwatch(), 12)}`;
}

/** The stamps of the operations in a piece of a stream, and what of its end may be half of one. */
export function readStamps(text: string): { stamps: number[]; rest: string } {
  const stamps: number[] = [];
  let end = 0;
  for (const match of text.matchAll(STAMP)) {
    stamps.push(Number.parseInt(match[1] ?? "", 16));
    end = match.index + match[0].length;
  }
  // Shorter than an id and what stands before it can be.
  return { stamps, rest: text.slice(Math.max(end, text.length - 48)) };
}
