import type { SubmissionState } from "@/lib/publications/submission";

/** Whether a piece was declined and nobody is considering it, carrying it or about to be asked. */
export function needsNext(submissions: readonly { state: SubmissionState }[]): boolean {
  const has = (state: SubmissionState) => submissions.some((one) => one.state === state);
  return has("declined") && !has("sent") && !has("accepted") && !has("planned");
}
