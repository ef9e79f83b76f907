export type ReviewRefusal =
  | "note_changed_elsewhere"
  | "hour_not_over"
  | "note_long"
  | "next_time_empty"
  | "next_time_long"
  | "next_times_full";

export const LONGEST_REVIEW_NOTE = 20_000;

const REASON_TEXT: Record<ReviewRefusal, string> = {
  note_changed_elsewhere:
    "This note was changed in another window. Both texts are below; choose what to keep.",
  hour_not_over: "The hour is not over yet. Finish the review when it is.",
  note_long: "The note is longer than 20,000 letters. Shorten it to save it.",
  next_time_empty: "Write what you would do differently.",
  next_time_long: "Longer than 500 letters. One sentence you will read before the next launch is enough.",
  next_times_full: "That is twenty notes on one launch. Remove one first.",
};

export function reasonText(reason: ReviewRefusal): string {
  return REASON_TEXT[reason];
}
