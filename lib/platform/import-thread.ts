import path from "node:path";
import { Worker } from "node:worker_threads";
import type { ImportAnswers, ImportJob, ImportMessage, ImportProgress } from "@/lib/archive/import-job";
import { withWriteLock } from "@/lib/platform/db";

/** A row may be 32 million characters; what is beyond this is no archive of ours. */
const MEMORY_MB = 512;

type Options = { signal?: AbortSignal; onProgress?: (progress: ImportProgress) => void };

/**
 * Does one job of an import on a thread of its own, so that no request waits for it. An aborted signal ends the work at
 * once (the thread with it) and rejects with the signal's reason; what is being taken in is not broken off, and others'
 * writes wait for it.
 */
export function runImport<K extends ImportJob["kind"]>(
  job: Extract<ImportJob, { kind: K }>,
  options: Options = {},
): Promise<ImportAnswers[K]> {
  // Two connections that write would wait for each other by going to sleep.
  if (job.kind === "keep") return withWriteLock(() => runThread<K>(job, {}));
  return runThread<K>(job, options);
}

function runThread<K extends ImportJob["kind"]>(
  job: ImportJob,
  { signal, onProgress }: Options,
): Promise<ImportAnswers[K]> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const worker = startWorker(job);
    // What is cut off by a stop of the server has changed nothing.
    worker.unref();
    const giveUp = () => void worker.terminate().then(() => reject(signal?.reason));
    signal?.addEventListener("abort", giveUp, { once: true });
    worker.on("message", (message: ImportMessage) => {
      if (message.kind === "progress") onProgress?.(message.progress);
      else if (message.kind === "answer") resolve(message.answer as ImportAnswers[K]);
      else reject(new Error(message.text));
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      signal?.removeEventListener("abort", giveUp);
      reject(signal?.aborted ? signal.reason : new Error(`The importer's thread ended with code ${code}.`));
    });
  });
}

/** The thread's code: bundled beside the built server, straight from its source otherwise. */
function startWorker(workerData: ImportJob): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  if (process.env.NODE_ENV === "production") {
    const dist = process.env.FIRST_HOUR_DIST || ".next";
    const file = path.resolve(/* turbopackIgnore: true */ dist, "first-hour-importer.mjs");
    return new Worker(file, { workerData, resourceLimits });
  }
  return new Worker(path.resolve(/* turbopackIgnore: true */ "importer.ts"), {
    workerData,
    execArgv: ["--import", "tsx"],
    resourceLimits,
  });
}
