import type { SubmissionState } from "@/lib/publications/submission";

/** One draft offered to one publication; each step with the days before today on which it happened, oldest first. */
export type SubmissionSketch = {
  draft: string;
  publication: string;
  note: string;
  steps: [SubmissionState, number][];
};

/** Kept within the rules: one publication at a time, drafts only where only drafts are taken. */
export const SUBMISSION_SKETCHES: SubmissionSketch[] = [
  {
    draft: "manual",
    publication: "workbench",
    note: "They cut the first paragraph. It was better without.",
    steps: [
      ["planned", 108],
      ["sent", 105],
      ["accepted", 100],
    ],
  },
  {
    draft: "labels",
    publication: "first-drafts",
    note: "No answer in three weeks, so taken back.",
    steps: [
      ["planned", 99],
      ["sent", 98],
      ["withdrawn", 77],
    ],
  },
  {
    draft: "labels",
    publication: "plain",
    note: "“Charming, but we had a cable piece in June.”",
    steps: [
      ["planned", 77],
      ["sent", 76],
      ["declined", 72],
    ],
  },
  {
    draft: "questions",
    publication: "small-systems",
    note: "Wanted the source for the roster story; it is mine.",
    steps: [
      ["planned", 58],
      ["sent", 57],
      ["accepted", 49],
    ],
  },
  {
    draft: "quiet-alarm",
    publication: "workbench",
    note: "Asked for the count of alarms to be explained in one line. Done.",
    steps: [
      ["planned", 16],
      ["sent", 14],
      ["accepted", 9],
    ],
  },
  {
    draft: "borrowed",
    publication: "plain",
    note: "Accepted without a change. Slot still open.",
    steps: [
      ["planned", 15],
      ["sent", 11],
      ["accepted", 5],
    ],
  },
  {
    draft: "checklist",
    publication: "handover",
    note: "They say two weeks.",
    steps: [
      ["planned", 8],
      ["sent", 6],
    ],
  },
  {
    draft: "throw-away",
    publication: "quiet-tools",
    note: "",
    steps: [["planned", 2]],
  },
];
