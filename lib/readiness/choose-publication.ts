type Named = { name: string; topics: readonly string[] };

/** What a submission must be in for its publication to count, the strongest first. */
const STATES = ["accepted", "sent", "planned"];

/** The publication a draft is meant for: by its furthest submission, else by its newest launch; null: none. Both newest first. */
export function choosePublication(
  submissions: readonly { state: string; publication: Named }[],
  launches: readonly Named[],
): Named | null {
  for (const state of STATES) {
    const found = submissions.find((submission) => submission.state === state);
    if (found !== undefined) return found.publication;
  }
  return launches[0] ?? null;
}
