import { readClock } from "@/lib/platform/clock";
import { logFault } from "@/lib/platform/log";

/** Work of the server's own that nobody asks for. `work` decides by itself, given `now`, what of it is due. */
export type Job = { name: string; everyMilliseconds: number; work: (now: number) => Promise<void> };

/**
 * Starts the jobs: each at once and then again a pause after its end, so that none ever runs twice at a time, and
 * one that fails is logged and tried again after its pause. Returns what ends them; it resolves when none runs
 * any longer.
 */
export function startJobs(jobs: readonly Job[]): () => Promise<void> {
  const ends = jobs.map(startJob);
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}

function startJob({ name, everyMilliseconds, work }: Job): () => Promise<void> {
  let isOver = false;
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const turn = async () => {
    try {
      await work(readClock());
    } catch (error) {
      logFault(`the job ${name}`, error);
    }
    if (!isOver) timer = setTimeout(begin, everyMilliseconds).unref();
  };
  const begin = () => {
    running = turn();
  };
  begin();
  return () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    return running;
  };
}
