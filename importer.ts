import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { ImportJob, ImportMessage } from "@/lib/archive/import-job";
import { doImport } from "@/lib/archive/run";

/** The importer's thread: one job, answered or told as a fault; then it ends. */
function tell(message: ImportMessage): void {
  parentPort?.postMessage(message);
}

/** Behind the server's own thread where cores are few: on Linux this speaks of the calling thread, elsewhere of all. */
const PATIENT = 10;

try {
  const job = workerData as ImportJob;
  // Others' writes wait for what is being taken in.
  if (process.platform === "linux" && job.kind === "stage") setPriority(PATIENT);
  const answer = await doImport(job, (progress) => tell({ kind: "progress", progress }));
  tell({ kind: "answer", answer });
} catch (error) {
  tell({ kind: "fault", text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
