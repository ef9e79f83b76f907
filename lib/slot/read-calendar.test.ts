import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar } from "@/lib/slot/read-calendar";
import { wallTimeAt } from "@/lib/time/wall-time";

const KOLKATA = "Asia/Kolkata";
const YEAR = { fromAt: Date.parse("2026-10-01T00:00Z"), toAt: Date.parse("2026-12-01T00:00Z") };
const SPRING = { fromAt: Date.parse("2026-03-01T00:00Z"), toAt: Date.parse("2026-04-15T00:00Z") };

const NEW_YORK = `BEGIN:VTIMEZONE
TZID:Eastern Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;

function calendar(...parts: string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...parts, "END:VCALENDAR", ""]
    .join("\n")
    .replaceAll("\n", "\r\n");
}

function event(...lines: string[]): string {
  return ["BEGIN:VEVENT", `UID:${lines.join("|").length}-${lines[0]}`, ...lines, "END:VEVENT"].join("\n");
}

function read(text: string, window = YEAR, zone = KOLKATA) {
  const found = readCalendar(text, window, zone);
  if (!found.ok) throw new Error(found.reason);
  return found;
}

/** Busy times on a zone's clock: "2026-10-05T09:00+60 Title". */
function busyOn(zone: string, text: string, window = YEAR, writer = KOLKATA): string[] {
  return read(text, window, writer).busy.map(
    ({ from, to, title }) => `${wallTimeAt(from, zone)}+${(to - from) / 60_000} ${title}`,
  );
}

describe("an appointment", () => {
  it.each([
    ["in universal time", "DTSTART:20261005T090000Z\nDTEND:20261005T100000Z", "2026-10-05T14:30+60 A"],
    [
      "without a zone, on the writer's clock",
      "DTSTART:20261005T090000\nDTEND:20261005T100000",
      "2026-10-05T09:00+60 A",
    ],
    [
      "with an IANA zone the file does not describe",
      "DTSTART;TZID=America/New_York:20261005T090000\nDTEND;TZID=America/New_York:20261005T093000",
      "2026-10-05T18:30+30 A",
    ],
    [
      "behind a program's prefix",
      "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261005T090000\nDURATION:PT45M",
      "2026-10-05T12:30+45 A",
    ],
    [
      "with a Windows zone the file describes",
      "DTSTART;TZID=Eastern Standard Time:20261005T090000\nDTEND;TZID=Eastern Standard Time:20261005T100000",
      "2026-10-05T18:30+60 A",
    ],
    [
      "with its zone's name in quotation marks",
      'DTSTART;TZID="Eastern Standard Time":20261005T090000\nDURATION:PT1H',
      "2026-10-05T18:30+60 A",
    ],
    [
      "ending in another zone",
      "DTSTART;TZID=Asia/Kolkata:20261005T090000\nDTEND;TZID=Europe/Berlin:20261005T080000",
      "2026-10-05T09:00+150 A",
    ],
    [
      "with days and hours as its duration",
      "DTSTART:20261005T090000\nDURATION:P1DT2H",
      "2026-10-05T09:00+1560 A",
    ],
    [
      "that began before the window",
      "DTSTART:20260930T100000\nDTEND:20261003T100000",
      "2026-09-30T10:00+4320 A",
    ],
    [
      "in small letters and folded",
      "dtstart;tzid=Asia/Kol\n kata:20261005T090000\nduration:PT1H",
      "2026-10-05T09:00+60 A",
    ],
  ])("is busy time: %s", (_name, lines, wanted) => {
    expect(busyOn(KOLKATA, calendar(NEW_YORK, event("SUMMARY:A", lines)))).toEqual([wanted]);
  });

  it.each([
    ["all day", "DTSTART;VALUE=DATE:20261005"],
    ["marked as free", "DTSTART:20261005T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT"],
    ["marked as free by Outlook", "DTSTART:20261005T090000\nDURATION:PT1H\nX-MICROSOFT-CDO-BUSYSTATUS:FREE"],
    ["cancelled", "DTSTART:20261005T090000\nDURATION:PT1H\nSTATUS:CANCELLED"],
    ["a moment without length", "DTSTART:20261005T090000"],
    ["long past", "DTSTART:20161005T090000\nDURATION:PT1H"],
    ["far ahead", "DTSTART:20361005T090000\nDURATION:PT1H"],
    ["over when the window opens", "DTSTART:20260930T190000Z\nDTEND:20261001T000000Z"],
    ["beginning when it closes", "DTSTART:20261201T000000Z\nDURATION:PT1H"],
  ])("takes no time when it is %s", (_name, lines) => {
    const { busy, problems } = read(calendar(event("SUMMARY:A", lines)));
    expect(busy).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("that fills days is a note on them, its last day included", () => {
    const text = calendar(
      event("SUMMARY:Fair", "DTSTART;VALUE=DATE:20261005", "DTEND;VALUE=DATE:20261008"),
      event("SUMMARY:Birthday", "DTSTART;VALUE=DATE:19801011", "RRULE:FREQ=YEARLY"),
      event("SUMMARY:Off", "DTSTART;VALUE=DATE:20261012", "STATUS:CANCELLED"),
    );
    expect(read(text).dayNotes).toEqual([
      { fromOn: "2026-10-05", untilOn: "2026-10-07", title: "Fair" },
      { fromOn: "2026-10-11", untilOn: "2026-10-11", title: "Birthday" },
    ]);
  });

  it("has a title fit for a line, and one when it gives none", () => {
    const titles = read(
      calendar(
        event("SUMMARY:Two\\nlines\\, one  title", "DTSTART:20261005T090000Z", "DURATION:PT1H"),
        event("DTSTART:20261006T090000Z", "DURATION:PT1H"),
        event(`SUMMARY:${"x".repeat(500)}`, "DTSTART:20261007T090000Z", "DURATION:PT1H"),
      ),
    ).busy.map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual(["Two lines, one title", "Busy"]);
    expect(titles[2]).toHaveLength(120);
  });
});

describe("a repeated appointment", () => {
  const weekly = (zone: string) =>
    `SUMMARY:Stand-up\nDTSTART;TZID=${zone}:20260105T090000\nDTEND;TZID=${zone}:20260105T093000\nRRULE:FREQ=WEEKLY;BYDAY=MO`;

  it.each(["Eastern Standard Time", "America/New_York"])(
    "keeps its own clock's time over clock changes, seen from Kolkata (%s)",
    (zone) => {
      const text = calendar(NEW_YORK, event(weekly(zone)));
      expect(
        busyOn("America/New_York", text, SPRING).every((one) => one.endsWith("T09:00+30 Stand-up")),
      ).toBe(true);
      expect(busyOn(KOLKATA, text, SPRING).map((one) => one.slice(5, 16))).toEqual([
        "03-02T19:30",
        "03-09T18:30",
        "03-16T18:30",
        "03-23T18:30",
        "03-30T18:30",
        "04-06T18:30",
        "04-13T18:30",
      ]);
    },
  );

  it("in an hour that is jumped over or occurs twice is at the hour the standard says", () => {
    const nightly = event(
      "SUMMARY:Night",
      "DTSTART;TZID=America/New_York:20260301T023000",
      "DURATION:PT10M",
      "RRULE:FREQ=DAILY",
    );
    const spring = { fromAt: Date.parse("2026-03-08T00:00Z"), toAt: Date.parse("2026-03-09T00:00Z") };
    // 02:30 does not exist: as though the clock had not been changed yet, which is 03:30 on the new one.
    expect(busyOn("America/New_York", calendar(nightly), spring)).toEqual(["2026-03-08T03:30+10 Night"]);
    const doubled = event(
      "SUMMARY:Night",
      "DTSTART;TZID=America/New_York:20261001T013000",
      "DURATION:PT10M",
      "RRULE:FREQ=DAILY",
    );
    const autumn = { fromAt: Date.parse("2026-11-01T04:00Z"), toAt: Date.parse("2026-11-02T04:00Z") };
    expect(read(calendar(doubled), autumn).busy).toEqual([
      { from: Date.parse("2026-11-01T05:30Z"), to: Date.parse("2026-11-01T05:40Z"), title: "Night" },
    ]);
  });

  it("leaves out its exceptions, written as times, as universal times or as dates", () => {
    const text = calendar(
      NEW_YORK,
      event(
        "SUMMARY:Talk",
        "DTSTART;TZID=Eastern Standard Time:20261005T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;COUNT=6",
        "EXDATE;TZID=Eastern Standard Time:20261012T090000,20261116T090000",
        "EXDATE:20261019T130000Z",
        "EXDATE;VALUE=DATE:20261026",
      ),
    );
    expect(busyOn("America/New_York", text).map((one) => one.slice(5, 16))).toEqual([
      "10-05T09:00",
      "11-02T09:00",
      "11-09T09:00",
    ]);
  });

  it("has further dates, also with an end of their own", () => {
    const text = calendar(
      event(
        "SUMMARY:Choir",
        "DTSTART:20261005T090000Z",
        "DURATION:PT1H",
        "RDATE:20261007T090000Z,20261005T090000Z",
        "RDATE;VALUE=PERIOD:20261009T090000Z/PT3H,20261010T090000Z/20261010T093000Z",
      ),
    );
    expect(busyOn("UTC", text)).toEqual([
      "2026-10-05T09:00+60 Choir",
      "2026-10-07T09:00+60 Choir",
      "2026-10-09T09:00+180 Choir",
      "2026-10-10T09:00+30 Choir",
    ]);
  });

  it.each([
    ["a universal time, that moment included", "UNTIL=20261019T130000Z", 3],
    ["a universal time just before", "UNTIL=20261019T125959Z", 2],
    ["a date, that day included", "UNTIL=20261019", 3],
    ["a time on its own clock", "UNTIL=20261019T090000", 3],
    ["a count", "COUNT=2", 2],
  ])("ends as its rule says: by %s", (_name, end, count) => {
    const text = calendar(
      event(
        "SUMMARY:A",
        "DTSTART;TZID=America/New_York:20261005T090000",
        "DURATION:PT1H",
        `RRULE:FREQ=WEEKLY;${end}`,
      ),
    );
    expect(read(text).busy).toHaveLength(count);
  });

  const master =
    "BEGIN:VEVENT\nUID:m\nSUMMARY:Class\nDTSTART;TZID=Asia/Kolkata:20261005T180000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4\nEND:VEVENT";
  const changed = (id: string, ...lines: string[]) =>
    ["BEGIN:VEVENT", "UID:m", `RECURRENCE-ID${id}`, ...lines, "END:VEVENT"].join("\n");

  it("stands where one occurrence was moved to, with its own title and length, and not where that was", () => {
    const moved = changed(
      ";TZID=Asia/Kolkata:20261012T180000",
      "SUMMARY:Class (moved)",
      "DTSTART;TZID=Asia/Kolkata:20261013T200000",
      "DURATION:PT2H",
    );
    const wanted = [
      "2026-10-05T18:00+60 Class",
      "2026-10-13T20:00+120 Class (moved)",
      "2026-10-19T18:00+60 Class",
      "2026-10-26T18:00+60 Class",
    ];
    expect(busyOn(KOLKATA, calendar(master, moved))).toEqual(wanted);
    expect(
      busyOn(
        KOLKATA,
        calendar(moved.replace(";TZID=Asia/Kolkata:20261012T180000", ":20261012T123000Z"), master),
      ),
    ).toEqual(wanted);
  });

  it("frees the time of an occurrence that was cancelled, moved out of sight, or moved into it", () => {
    const cancelled = changed(
      ";TZID=Asia/Kolkata:20261012T180000",
      "SUMMARY:Class",
      "DTSTART;TZID=Asia/Kolkata:20261012T180000",
      "DURATION:PT1H",
      "STATUS:CANCELLED",
    );
    const away = changed(
      ";TZID=Asia/Kolkata:20261019T180000",
      "SUMMARY:Class",
      "DTSTART;TZID=Asia/Kolkata:20270719T180000",
      "DURATION:PT1H",
    );
    const near = changed(
      ";TZID=Asia/Kolkata:20260112T180000",
      "SUMMARY:Made up for",
      "DTSTART;TZID=Asia/Kolkata:20261029T180000",
      "DURATION:PT1H",
    );
    expect(busyOn(KOLKATA, calendar(master, cancelled, away, near))).toEqual([
      "2026-10-05T18:00+60 Class",
      "2026-10-26T18:00+60 Class",
      "2026-10-29T18:00+60 Made up for",
    ]);
  });

  it("is changed from one occurrence on when the change says so", () => {
    const later = changed(
      ";RANGE=THISANDFUTURE;TZID=Asia/Kolkata:20261012T180000",
      "SUMMARY:Class, later",
      "DTSTART;TZID=Asia/Kolkata:20261012T190000",
      "DURATION:PT30M",
    );
    expect(busyOn(KOLKATA, calendar(master, later))).toEqual([
      "2026-10-05T18:00+60 Class",
      "2026-10-12T19:00+30 Class, later",
      "2026-10-19T19:00+30 Class, later",
      "2026-10-26T19:00+30 Class, later",
    ]);
  });

  it("counts in its latest version only", () => {
    const version = (sequence: number, hour: string) =>
      `BEGIN:VEVENT\nUID:v\nSEQUENCE:${sequence}\nSUMMARY:V${sequence}\nDTSTART:20261005T${hour}0000Z\nDURATION:PT1H\nEND:VEVENT`;
    expect(busyOn("UTC", calendar(version(2, "11"), version(1, "09")))).toEqual(["2026-10-05T11:00+60 V2"]);
  });
});

describe("a calendar", () => {
  it("tells its name, its busy times in order, and reads free/busy lists too", () => {
    const text = calendar(
      "X-WR-CALNAME:Work\\, mine",
      event("SUMMARY:B", "DTSTART:20261006T090000Z", "DURATION:PT1H"),
      "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20261005T090000Z/20261005T100000Z,20261007T090000Z/PT30M\nFREEBUSY;FBTYPE=FREE:20261008T090000Z/PT1H\nEND:VFREEBUSY",
    );
    expect(read(text).name).toBe("Work, mine");
    expect(busyOn("UTC", text)).toEqual([
      "2026-10-05T09:00+60 Busy",
      "2026-10-06T09:00+60 B",
      "2026-10-07T09:00+30 Busy",
    ]);
  });

  it.each([
    ["", "not_a_calendar"],
    ["hello", "not_a_calendar"],
    ["<!DOCTYPE html><html></html>", "calendar_is_web_page"],
    ["BEGIN:VCARD\nEND:VCARD", "not_a_calendar"],
    ["BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a", "calendar_cut_short"],
    ["BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "calendar_cut_short"],
    [`BEGIN:VCALENDAR\n${"X:y\n".repeat(1_300_000)}END:VCALENDAR`, "calendar_too_large"],
  ])("that is none is refused with the reason (%#)", (text, reason) => {
    expect(readCalendar(text, YEAR, KOLKATA)).toEqual({ ok: false, reason });
  });

  it("loses by a broken appointment only that one, and says how many", () => {
    const text = calendar(
      event("SUMMARY:No start"),
      event("SUMMARY:Nonsense", "DTSTART:2026-99-99T99"),
      event("SUMMARY:Backwards", "DTSTART:20261005T090000Z", "DTEND:20261005T080000Z"),
      event("SUMMARY:Bad rule", "DTSTART:20261005T090000Z", "RRULE:FREQ=NEVER;BYDAY=XX"),
      event("a line without a colon", "DTSTART:20261005T090000Z"),
      event("SUMMARY:Sound", "DTSTART:20261005T110000Z", "DURATION:PT1H"),
    );
    const { busy, problems } = read(text);
    expect(busy.map(({ title }) => title)).toEqual(["Sound"]);
    expect(problems).toEqual([{ kind: "unreadable", count: 4 }]);
  });

  it("with a zone nobody knows is read on the writer's clock, and says so once", () => {
    const text = calendar(
      event("SUMMARY:A", "DTSTART;TZID=Middle-earth:20261005T090000", "DURATION:PT1H"),
      event("SUMMARY:B", "DTSTART;TZID=Middle-earth:20261006T090000", "DURATION:PT1H"),
    );
    expect(busyOn(KOLKATA, text)).toEqual(["2026-10-05T09:00+60 A", "2026-10-06T09:00+60 B"]);
    expect(read(text).problems).toEqual([{ kind: "zone_unknown", zone: "Middle-earth" }]);
  });

  it.each([
    ["every second", "RRULE:FREQ=SECONDLY", "19700101T000000Z"],
    [
      "every second, on a day that never comes",
      "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "19700101T000000Z",
    ],
    ["every minute, counted", "RRULE:FREQ=MINUTELY;COUNT=999999999;BYDAY=MO", "19700101T000000Z"],
    ["every minute", "RRULE:FREQ=MINUTELY", "20261005T000000Z"],
    [
      "every second of every day",
      `RRULE:FREQ=DAILY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`,
      "20261005T000000Z",
    ],
  ])("that wants to repeat without end is cut off and says which: %s", (_name, rule, start) => {
    const { busy, problems } = read(
      calendar(event("SUMMARY:Flood", `DTSTART:${start}`, "DURATION:PT1S", rule)),
    );
    expect(busy.length).toBeLessThanOrEqual(1000);
    expect(problems).toEqual([{ kind: "repeats_too_often", title: "Flood" }]);
  });

  it("whose zone's rules flood is read without hanging", () => {
    const zone = NEW_YORK.replaceAll("FREQ=YEARLY;INTERVAL=1", "FREQ=SECONDLY").replaceAll(
      /;BYDAY=\dSU;BYMONTH=\d+/g,
      "",
    );
    const text = calendar(
      zone,
      event("SUMMARY:A", "DTSTART;TZID=Eastern Standard Time:20261005T090000", "DURATION:PT1H"),
    );
    expect(read(text).busy).toHaveLength(1);
  });

  it("with more appointments than anybody has is read up to a limit and says so", () => {
    const many = Array.from(
      { length: 6000 },
      (_, index) =>
        `BEGIN:VEVENT\nUID:${index}\nSUMMARY:A\nDTSTART:20261005T090000Z\nDURATION:PT1H\nEND:VEVENT`,
    );
    const { busy, problems } = read(calendar(...many));
    expect(busy).toHaveLength(2000);
    expect(problems).toEqual([{ kind: "too_many" }]);
  });

  it("cut off anywhere, or with bytes turned about, is read or refused but never fails", () => {
    const text = calendar(
      NEW_YORK,
      event(
        "SUMMARY:A",
        "DTSTART;TZID=Eastern Standard Time:20261005T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,WE",
        "EXDATE;TZID=Eastern Standard Time:20261007T090000",
      ),
      event("SUMMARY:B", "DTSTART;VALUE=DATE:20261005", "RDATE;VALUE=DATE:20261007"),
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 6 }), (a, b, put) => {
        const [from = 0, to = 0] = [a, b].sort((x, y) => x - y);
        const torn =
          text.slice(0, from) + put + text.slice(from, to).split("").reverse().join("") + text.slice(to);
        for (const one of [torn, text.slice(0, from) + put]) {
          const found = readCalendar(one, YEAR, KOLKATA);
          if (found.ok) expect(found.busy.every(({ from: begins, to: ends }) => ends > begins)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
