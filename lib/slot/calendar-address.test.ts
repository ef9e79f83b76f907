import { describe, expect, it } from "vitest";
import { calendarAddress } from "@/lib/slot/calendar-address";

describe("a calendar's address", () => {
  it.each([
    ["https://calendar.example/me.ics", "https://calendar.example/me.ics"],
    ["  webcal://calendar.example/me.ics ", "https://calendar.example/me.ics"],
    ["WEBCALS://calendar.example/a?b=c", "https://calendar.example/a?b=c"],
    ["http://127.0.0.1:8080/me.ics", "http://127.0.0.1:8080/me.ics"],
    ["calendar.example/me.ics", "https://calendar.example/me.ics"],
  ])("is fetched by the web: %s", (typed, address) => {
    expect(calendarAddress(typed)).toBe(address);
  });

  it.each([
    "",
    "me",
    "ftp://calendar.example/me.ics",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://ana:secret@calendar.example/",
    "two words.ics",
    "https://",
    `https://a.example/${"x".repeat(2000)}`,
  ])("is refused when nothing can be fetched from it: %s", (typed) => {
    expect(calendarAddress(typed)).toBeNull();
  });
});
