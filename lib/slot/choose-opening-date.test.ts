import { expect, it } from "vitest";
import { chooseOpeningDate } from "@/lib/slot/choose-opening-date";
import { suggestWall } from "@/lib/slot/suggest-wall";

const ZONE = "Asia/Kolkata";
/** Sunday 22 November 2026 on that clock. */
const sunday = (time: string) => Date.parse(`2026-11-22T${time}+05:30`);

it("opens on today while a half-hour of it is to come, and on tomorrow when none is", () => {
  expect(chooseOpeningDate(ZONE, sunday("03:00:00"))).toBe("2026-11-22");
  expect(chooseOpeningDate(ZONE, sunday("23:29:59"))).toBe("2026-11-22");
  expect(chooseOpeningDate(ZONE, sunday("23:30:00"))).toBe("2026-11-23");
  expect(chooseOpeningDate(ZONE, sunday("23:59:00"))).toBe("2026-11-23");
});

it.each([
  ["08:00:00", "2026-11-22T09:00"],
  ["08:00:01", "2026-11-22T09:30"],
  ["08:29:00", "2026-11-22T09:30"],
  ["21:00:00", "2026-11-22T22:00"],
  ["21:01:00", "2026-11-23T09:00"],
  ["23:40:00", "2026-11-23T09:00"],
])("at %s an exact time begins at %s", (time, wall) => {
  expect(suggestWall(ZONE, sunday(time))).toBe(wall);
});
