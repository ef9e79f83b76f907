import { addDays, type CalendarDate, weekdayOf } from "../../lib/time/calendar-date";

const DAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const digits = (date: CalendarDate) => date.replaceAll("-", "");

/** New York by the rules of its clock, as Outlook writes them into a file. */
const NEW_YORK = [
  "BEGIN:VTIMEZONE",
  "TZID:Eastern Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T020000",
  "TZOFFSETFROM:-0400",
  "TZOFFSETTO:-0500",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010101T020000",
  "TZOFFSETFROM:-0500",
  "TZOFFSETTO:-0400",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

/**
 * A calendar as a person's program exports it: every week on the weekday of `on` a meeting at 09:00 in New York, from a
 * year before on; that of the week after `on` is left out, and that of two weeks after is moved to the day after, 11:00.
 */
export function buildBusyFile(name: string, on: CalendarDate): string {
  const zoned = (property: string, date: CalendarDate, time: string) =>
    `${property};TZID=Eastern Standard Time:${digits(date)}T${time}00`;
  const moved = addDays(on, 14);
  const begun = addDays(on, -364);
  return [
    "BEGIN:VCALENDAR",
    "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
    "VERSION:2.0",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${name}`,
    ...NEW_YORK,
    "BEGIN:VEVENT",
    "UID:040000008200E00074C5B7101A82E008",
    "SUMMARY:Editors’ round",
    zoned("DTSTART", begun, "0900"),
    zoned("DTEND", begun, "1000"),
    `RRULE:FREQ=WEEKLY;BYDAY=${DAY_CODES[weekdayOf(on) - 1]}`,
    zoned("EXDATE", addDays(on, 7), "0900"),
    "TRANSP:OPAQUE",
    "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "BEGIN:VALARM",
    "TRIGGER:-PT15M",
    "ACTION:DISPLAY",
    "DESCRIPTION:Reminder",
    "END:VALARM",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:040000008200E00074C5B7101A82E008",
    "SUMMARY:Editors’ round (moved)",
    zoned("RECURRENCE-ID", moved, "0900"),
    zoned("DTSTART", addDays(moved, 1), "1100"),
    zoned("DTEND", addDays(moved, 1), "1200"),
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:all-day",
    "SUMMARY:Book fair",
    `DTSTART;VALUE=DATE:${digits(on)}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
