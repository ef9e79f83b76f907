import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startJobs } from "@/lib/jobs/run";

describe("jobs", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("runs each at once and again a pause after its end, never twice at a time", async () => {
    let running = 0;
    let most = 0;
    let turns = 0;
    const work = async () => {
      turns += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2500));
      running -= 1;
    };
    const end = startJobs([{ name: "slow", everyMilliseconds: 1000, work }]);
    await vi.advanceTimersByTimeAsync(2500 + 1000 + 2500);
    expect({ turns, most }).toEqual({ turns: 2, most: 1 });
    await end();
  });

  it("tries again after a failure, and lets the others go on", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    let tries = 0;
    let others = 0;
    const end = startJobs([
      {
        name: "failing",
        everyMilliseconds: 1000,
        work: async () => {
          tries += 1;
          throw new Error("no network");
        },
      },
      {
        name: "other",
        everyMilliseconds: 1000,
        work: async () => {
          others += 1;
        },
      },
    ]);
    await vi.advanceTimersByTimeAsync(3500);
    expect({ tries, others }).toEqual({ tries: 4, others: 4 });
    await end();
  });

  it("ends when the turn that runs has ended, and begins no other", async () => {
    let turns = 0;
    const end = startJobs([
      {
        name: "last",
        everyMilliseconds: 1000,
        work: async () => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          turns += 1;
        },
      },
    ]);
    const ended = end();
    await vi.advanceTimersByTimeAsync(5000);
    await ended;
    expect(turns).toBe(1);
  });
});
