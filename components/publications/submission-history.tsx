"use client";

import { useState } from "react";
import type { StepsProps } from "@/components/publications/submission-steps";
import { loadLater } from "@/components/ui/load-later";

const SubmissionSteps = loadLater(() =>
  import("@/components/publications/submission-steps").then((file) => file.SubmissionSteps),
);

/** The steps so far, folded away; what is in the fold is loaded when it is opened. */
export function SubmissionHistory(props: StepsProps) {
  const [wasOpened, setOpened] = useState(false);
  const { length } = props.submission.steps;
  return (
    <details className="min-w-0 flex-1 basis-72" onToggle={() => setOpened(true)}>
      <summary className="text-muted text-sm" onPointerEnter={SubmissionSteps.ahead}>
        History and dates ({length} {length === 1 ? "step" : "steps"})
      </summary>
      {wasOpened ? <SubmissionSteps {...props} /> : null}
    </details>
  );
}
