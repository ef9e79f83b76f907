import type { CalendarProblem } from "@/lib/slot/list-occurrences";
import type { CalendarFault } from "@/lib/slot/read-calendar";

export type CalendarReason =
  | CalendarFault
  | "not_text"
  | "calendar_known"
  | "calendars_many"
  | "calendar_not_found"
  | "address_unreadable"
  | "address_private"
  | "address_unknown"
  | "name_not_looked_up"
  | "port_refused"
  | "too_many_redirects"
  | "too_large"
  | "too_slow"
  | "unreachable"
  | "answered_with_error";

/** What went wrong with a calendar of other appointments, and what to do. */
export const CALENDAR_REASON_TEXT: Record<CalendarReason, string> = {
  not_a_calendar: "That is not a calendar. Choose a file that ends in .ics, or the address that ends in it.",
  calendar_is_web_page:
    "That address shows a web page, not the calendar itself. Look for “iCal” or “secret address” in its settings.",
  calendar_cut_short: "The calendar is broken or cut short. Save it again and choose that file.",
  calendar_too_large: "The calendar is larger than 5 MB. Save only the coming months and choose that file.",
  not_text: "The file is not text in UTF-8, as calendars are. Save it again as iCalendar (.ics).",
  calendar_known: "This address is on your list already.",
  calendars_many: "Twenty calendars are the most that can be kept. Remove one first.",
  calendar_not_found: "That calendar is not there any more. Reload the page.",
  address_unreadable: "That is not a web address. Paste one that begins with https:// or webcal://.",
  address_private:
    "That address is inside a private network, and calendars are fetched only from the public internet. Save the calendar as a file and choose that instead.",
  address_unknown: "No server is known by that name. Check the spelling.",
  name_not_looked_up:
    "That name could not be looked up, so this machine is probably offline. Try again once it is connected.",
  port_refused: "That port is not one a calendar is served on. Check the address.",
  too_many_redirects: "That address leads on more than three times. Paste where it ends.",
  too_large: "The calendar is larger than 5 MB. Save only the coming months as a file and choose that.",
  too_slow: "The server took longer than 10 seconds. Try again in a minute.",
  unreachable: "The server could not be reached, or broke off. Try again in a minute.",
  answered_with_error:
    "The server answered with an error. The address may have been withdrawn; copy it again from your calendar’s settings.",
};

/** What is missing from a calendar's busy times, and why. */
export function describeProblem(problem: CalendarProblem): string {
  switch (problem.kind) {
    case "zone_unknown":
      return `Nobody knows the time zone “${problem.zone.slice(0, 60)}”: its appointments are shown on your own clock.`;
    case "repeats_too_often":
      return `“${problem.title}” repeats too often to be an appointment and is shown in part only.`;
    case "unreadable":
      return problem.count === 1
        ? "One appointment could not be read and is left out."
        : `${problem.count} appointments could not be read and are left out.`;
    case "too_many":
      return "There are more appointments than can be shown; some are left out.";
  }
}
