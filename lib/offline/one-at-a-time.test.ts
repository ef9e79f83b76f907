import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneAtATime } from "@/lib/offline/one-at-a-time";

describe("oneAtATime", () => {
  it("never lets two works overlap, keeps their order, and goes on after one that failed", async () => {
    const work = fc.record({ steps: fc.integer({ min: 0, max: 5 }), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 12 }), async (works) => {
        const inTurn = oneAtATime();
        const began: number[] = [];
        let running = 0;
        const results = await Promise.allSettled(
          works.map(({ steps, fails }, index) =>
            inTurn(async () => {
              running += 1;
              began.push(index);
              expect(running).toBe(1);
              for (let step = 0; step < steps; step++) await Promise.resolve();
              running -= 1;
              if (fails) throw new Error("failed");
              return index;
            }),
          ),
        );
        expect(began).toEqual(works.map((_, index) => index));
        expect(results.map(({ status }) => status)).toEqual(
          works.map(({ fails }) => (fails ? "rejected" : "fulfilled")),
        );
      }),
    );
  });
});
