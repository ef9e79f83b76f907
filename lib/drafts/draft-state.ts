export const DRAFT_STATES = [
  "idea",
  "writing",
  "ready",
  "submitted",
  "accepted",
  "scheduled",
  "live",
  "reviewed",
] as const;

export type DraftState = (typeof DRAFT_STATES)[number];

export const DRAFT_STATE_NAMES: Record<DraftState, string> = {
  idea: "Idea",
  writing: "Writing",
  ready: "Ready",
  submitted: "Submitted",
  accepted: "Accepted",
  scheduled: "Scheduled",
  live: "Live",
  reviewed: "Reviewed",
};

/** What may happen to a draft elsewhere in the journey and move it. */
export type DraftEvent =
  | { kind: "submission_sent" }
  | { kind: "submission_accepted" }
  /** Declined or withdrawn; `open` are the states of the submissions that are left. */
  | { kind: "submission_closed"; open: ("sent" | "accepted")[] }
  | { kind: "launch_created" }
  /** `isPublished`: the piece could be read before this launch. */
  | { kind: "launch_removed"; open: ("sent" | "accepted")[]; isPublished: boolean }
  | { kind: "went_live" }
  | { kind: "go_live_undone" }
  | { kind: "review_finished" }
  | { kind: "review_reopened" };

const BY_HAND: readonly DraftState[] = ["idea", "writing", "ready", "submitted", "accepted"];

export function isDraftState(value: unknown): value is DraftState {
  return DRAFT_STATES.some((state) => state === value);
}

/**
 * Whether the writer may move a draft by hand. The first five states are free, for answers also come by e-mail.
 * `scheduled` comes only from a launch and is left only by going live, so that board and calendar agree.
 */
export function canMove(from: DraftState, to: DraftState): boolean {
  if (from === to || to === "scheduled") return false;
  if (to === "reviewed") return from === "live";
  if (from === "scheduled") return to === "live";
  if (from === "reviewed") return to === "live";
  return to === "live" || BY_HAND.includes(to);
}

/** The states a draft may be moved to by hand, in the board's order. */
export function listMoves(from: DraftState): DraftState[] {
  return DRAFT_STATES.filter((to) => canMove(from, to));
}

/** The state after an event. An event that says nothing new leaves the state as it is; twice is the same as once. */
export function stateAfter(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case "submission_sent":
      return isBefore(state, "submitted") ? "submitted" : state;
    case "submission_accepted":
      return isBefore(state, "accepted") ? "accepted" : state;
    case "submission_closed":
      return state === "submitted" || state === "accepted" ? stateOfSubmissions(event.open) : state;
    case "launch_created":
      return "scheduled";
    case "launch_removed":
      if (state !== "scheduled") return state;
      return event.isPublished ? "live" : stateOfSubmissions(event.open);
    case "went_live":
      return state === "reviewed" ? state : "live";
    case "go_live_undone":
      return state === "live" ? "scheduled" : state;
    case "review_finished":
      return state === "live" || state === "scheduled" ? "reviewed" : state;
    case "review_reopened":
      return state === "reviewed" ? "live" : state;
  }
}

function stateOfSubmissions(open: ("sent" | "accepted")[]): DraftState {
  if (open.includes("accepted")) return "accepted";
  return open.includes("sent") ? "submitted" : "ready";
}

function isBefore(state: DraftState, other: DraftState): boolean {
  return DRAFT_STATES.indexOf(state) < DRAFT_STATES.indexOf(other);
}
