import { formatMinute } from "@/lib/time/format";

export type TemplateRefusal =
  | {
      reason: "unreadable_when" | "t0_is_fixed" | "automatic" | "needed" | "no_title" | "not_own" | "no_line";
    }
  | { reason: "name_taken" | "no_plan" | "stale" | "too_many_lines" }
  | { reason: "before_link"; linkMinute: number };

/** What was refused and what to do about it. */
export function templateText(refusal: TemplateRefusal): string {
  switch (refusal.reason) {
    case "unreadable_when":
      return "Type a time such as 15 minutes before going live; 3 days before going live, at 10:00; or T+12.";
    case "t0_is_fixed":
      return "This is the moment of going live, from which all others are counted.";
    case "automatic":
      return "This happens by itself; its time is not yours to choose.";
    case "needed":
      return "Every share needs this: without the link there is nothing to share.";
    case "no_title":
      return "Give the task a title.";
    case "not_own":
      return "Only lines you added can be removed. Leave this one out instead.";
    case "no_line":
      return "This line is not in the template any more. Reload the page.";
    case "name_taken":
      return "You have a template of that name. Choose another name, or save over that one.";
    case "no_plan":
      return "There is no plan to save yet. Build it first.";
    case "stale":
      return "The template was changed elsewhere in the meantime. This is the newest state; try again.";
    case "too_many_lines":
      return "A template holds at most 300 lines. Remove one first.";
    case "before_link":
      return `A share cannot go out before the link exists. ${formatMinute(refusal.linkMinute)} is the earliest.`;
  }
}
