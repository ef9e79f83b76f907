export type SlotReason =
  | "slot_unreadable"
  | "zone_unknown"
  | "slot_in_past"
  | "slot_missing"
  | "slot_twice"
  | "draft_not_found"
  | "publication_not_found"
  | "launch_not_found"
  | "already_scheduled"
  | "already_live";

/** What a refusal says and what to do about it. */
export const SLOT_REASON_TEXT: Record<SlotReason, string> = {
  slot_unreadable: "Give a date and a time, such as 3 November 2026 and 18:30.",
  zone_unknown: "Choose a time zone from the list.",
  slot_in_past: "That time has passed. Choose a later one.",
  slot_missing: "Clocks jump over that time on that day. Choose the time before or after the jump.",
  slot_twice: "Clocks show that time twice on that day. Say which of the two you mean.",
  draft_not_found: "That draft is not there any more. Choose another one.",
  publication_not_found:
    "That publication is not in your directory any more. Choose another one, or your own page.",
  launch_not_found: "That launch is not there any more. Reload the calendar.",
  already_scheduled: "This draft already has a slot. Move that one instead of giving it a second.",
  already_live: "This launch has gone live; its slot cannot be changed any more.",
};
