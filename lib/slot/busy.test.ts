import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptCalendar } from "@/lib/slot/accept-calendar";
import { findBusy, hostOf, isStale } from "@/lib/slot/busy";

const NOW = Date.parse("2026-11-25T12:00Z");
const HOUR = 3_600_000;
const bytes = (text: string) => new TextEncoder().encode(text);

describe("a calendar's reading", () => {
  it.each([
    ["https://a.example/", NOW - 13 * HOUR, true],
    ["https://a.example/", NOW - 12 * HOUR, false],
    ["https://a.example/", null, true],
    [null, NOW - 999 * HOUR, false],
    [null, null, false],
  ])("is old after twelve hours where it has an address (%s, %s)", (address, readAt, wanted) => {
    expect(isStale({ address, readAt }, NOW)).toBe(wanted);
  });

  it("is shown by its host only, for the address may hold a secret", () => {
    expect(hostOf("https://www.calendar.example/ical/ana%40example.org/private-0123/basic.ics")).toBe(
      "calendar.example",
    );
    expect(hostOf(null)).toBeNull();
  });
});

describe("appointments in a span", () => {
  it("are those that share a moment with it", () => {
    const instant = fc.integer({ min: 0, max: 50 });
    const span = fc
      .tuple(instant, fc.integer({ min: 1, max: 20 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(span), span, (spans, { from, to }) => {
        const shared = spans.filter((one) => {
          for (let at = one.from; at < one.to; at += 1) if (at >= from && at < to) return true;
          return false;
        });
        expect(findBusy(spans, from, to)).toEqual(shared);
      }),
    );
  });
});

describe("a calendar that is handed in", () => {
  const whole = (head: string) => bytes(`BEGIN:VCALENDAR\r\n${head}END:VCALENDAR\r\n`);

  it.each([
    ["X-WR-CALNAME:Work\r\n", "file.ics", "Work"],
    ["", "Ana's diary.ICS", "Ana's diary"],
    ["X-WR-CALNAME:\r\n", "calendar.example", "calendar.example"],
    [`X-WR-CALNAME:${"x".repeat(300)}\r\n`, "", "x".repeat(80)],
  ])("is called by its own name, else by the file's (%#)", (head, otherwise, name) => {
    expect(acceptCalendar(whole(head), otherwise)).toMatchObject({ ok: true, name });
  });

  it.each([
    [bytes("hello"), "not_a_calendar"],
    [Uint8Array.from([0x42, 0xff, 0xfe, 0xc3, 0x28]), "not_text"],
    [bytes("BEGIN:VCALENDAR\r\n"), "calendar_cut_short"],
    [new Uint8Array(5_000_001), "calendar_too_large"],
  ])("is refused with the reason when it is none (%#)", (file, reason) => {
    expect(acceptCalendar(file, "")).toEqual({ ok: false, reason });
  });
});
