import type { Phase } from "@/lib/plan/task";
import { formatMinute } from "@/lib/time/format";

/** Marks a post that was put aside because its channel was taken out; choosing the channel again brings it back. */
export const NOT_CHOSEN_TEXT = "Its channel is not chosen for this launch. Your text is kept here.";

/** Why a task has no place, or not the place it was made for. */
export const NO_ROOM_TEXT: Record<Phase, string> & {
  late: string;
  repost: string;
  platformCap: (platform: string, cap: number) => string;
} = {
  days: "Too little time is left before the countdown. Do it now, move it by hand, or move the slot.",
  countdown: "Too little time is left before T0. Move it by hand, or leave it out.",
  hour: "The hour is full. Skip something else, lock fewer tasks, or move it by hand.",
  after: "There is no room for it after the hour. Move it by hand.",
  late: "So it goes out right after the hour.",
  repost: "The platform's number of posts for one launch is used up by then, or there is no room.",
  platformCap: (platform, cap) =>
    `${platform} gets at most ${cap} ${cap === 1 ? "post" : "posts"} in one launch, and others bring more. The channel's own values may allow more.`,
};

/** A time that could not be taken, and what to type instead. */
export function whenText(
  refused: { reason: "unreadable" } | { reason: "missing_hour"; before: string; after: string },
): string {
  return refused.reason === "unreadable"
    ? "Type minutes from T0 such as T+12 or -30, a sentence such as 2 hours after going live, a clock time such as 18:42, or a date and time such as 2026-11-03 10:00."
    : `The clocks jump over that time. Choose ${refused.before} or ${refused.after}.`;
}

export type PlanRefusal =
  | { reason: "no_launch" | "no_task" | "not_own" | "is_live" | "t0_is_fixed" | "automatic" | "done_already" }
  | { reason: "needed" | "no_title" | "in_past" | "stale" | "no_channels" | "too_long" }
  | { reason: "no_template" | "proof_outdated" }
  | { reason: "no_helper" | "writers_own" | "crew_is_full" | "name_taken" }
  | { reason: "no_account"; name: string }
  | { reason: "before_link"; linkMinute: number }
  | { reason: "locked_conflict"; title: string; minute: number | null };

/** What was refused and what to do about it. */
export function planRefusalText(refusal: PlanRefusal): string {
  switch (refusal.reason) {
    case "no_launch":
      return "This launch is not there any more.";
    case "no_task":
      return "This task is not in the plan any more. Reload the page.";
    case "not_own":
      return "Only tasks you added can be removed. Skip this one instead.";
    case "is_live":
      return "The piece is live. Move, skip and tick tasks in the cockpit now.";
    case "t0_is_fixed":
      return "T0 is the moment of publishing and does not move in the plan. Move the slot in the calendar.";
    case "automatic":
      return "This happens by itself; its time is not yours to choose.";
    case "done_already":
      return "This is done already. Undo its tick in the cockpit first.";
    case "needed":
      return "Every share needs this: without the link there is nothing to share.";
    case "no_title":
      return "Give the task a title.";
    case "in_past":
      return "That time has passed. Choose a later one.";
    case "stale":
      return "The plan was changed elsewhere in the meantime. This is the newest state; try again.";
    case "no_channels":
      return "Choose at least one channel, or add one.";
    case "no_template":
      return "That template is not there any more. Choose another, or the house's checklist.";
    case "too_long":
      return "That is further from T0 than a plan reaches.";
    case "no_helper":
      return "This person is not in the crew any more. Reload the page.";
    case "writers_own":
      return "This is done in your own account, so it stays with you.";
    case "crew_is_full":
      return "Seven helpers are as many as one hour can use.";
    case "name_taken":
      return "Somebody in the crew has this name already. Add an initial.";
    case "no_account":
      return `${refusal.name} may not post there yet. Give them the channel in the crew first.`;
    case "proof_outdated":
      return "That order does not fit any more; the plan or the time has moved on. Look for the best order again.";
    case "before_link":
      return `A share cannot go out before the link exists. ${formatMinute(refusal.linkMinute)} is the earliest.`;
    case "locked_conflict":
      return `“${refusal.title}”${refusal.minute === null ? "" : ` at ${formatMinute(refusal.minute)}`} is locked and in the way. Unlock it, or choose another minute.`;
  }
}
