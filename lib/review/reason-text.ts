export type ReviewRefusal = "note_changed_elsewhere" | "hour_not_over" | "note_long";

export const LONGEST_REVIEW_NOTE = 20_000;

const REASON_TEXT: Record<ReviewRefusal, string> = {
  note_changed_elsewhere:
    "This note was changed in another window. Both texts are below; choose what to keep.",
  hour_not_over: "The hour is not over yet. Finish the review when it is.",
  note_long: "The note is longer than 20,000 letters. Shorten it to save it.",
};

export function reasonText(reason: ReviewRefusal): string {
  return REASON_TEXT[reason];
}
