import { describe, expect, it } from "vitest";
import { streamLines } from "@/lib/platform/stream-lines";

describe("lines of an answer", () => {
  it("come one a line, and a fault is the last of them", async () => {
    async function* lines() {
      yield { line: 1 };
      throw new Error("broken");
    }
    const answer = streamLines(lines(), (error) => ({ fault: String(error) }));
    expect(await answer.text()).toBe('{"line":1}\n{"fault":"Error: broken"}\n');
  });

  it("end without a fault when the reader goes away while the next is awaited", async () => {
    const faults: unknown[] = [];
    const gone = Promise.withResolvers<void>();
    const awaited = Promise.withResolvers<void>();
    async function* lines() {
      yield 1;
      awaited.resolve();
      await gone.promise;
    }
    const answer = streamLines(lines(), (error) => faults.push(error), gone.resolve);
    const reader = answer.body?.getReader();
    await reader?.read();
    await awaited.promise;
    await reader?.cancel();
    // What the stream still had under way ends before the next turn of the loop.
    await new Promise(setImmediate);
    expect(faults).toEqual([]);
  });
});
