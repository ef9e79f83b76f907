import { parentPort } from "node:worker_threads";
import { doPlannerJob, type PlannerJob, type PlannerMessage } from "@/lib/plan/planner-job";
import { readClock } from "@/lib/platform/clock";

/** The planner's thread: one job after the other, each answered or told as a fault. */
function tell(message: PlannerMessage): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", async (job: PlannerJob) => {
  try {
    const answer = await doPlannerJob(job, (progress) => tell({ kind: "progress", progress }), readClock);
    tell({ kind: "answer", answer });
  } catch (error) {
    tell({ kind: "fault", text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
