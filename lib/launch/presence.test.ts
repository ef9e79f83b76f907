import { describe, expect, it } from "vitest";
import { Attendance } from "@/lib/launch/presence";

const ben = { id: "ben", hasOpened: true, seenAt: null };

describe("Attendance", () => {
  it("counts each person's open pages, launch by launch", () => {
    const attendance = new Attendance();
    attendance.join("a", "ana");
    attendance.join("a", "ben");
    attendance.join("a", "ben");
    attendance.join("b", "ben");
    expect(attendance.list("a", "ana", [ben])).toEqual([
      { id: "ana", screens: 1, awaySince: null, hasOpened: true },
      { id: "ben", screens: 2, awaySince: null, hasOpened: true },
    ]);
  });

  it("says since when somebody is away, once their last page is closed", () => {
    const attendance = new Attendance();
    attendance.join("a", "ben");
    attendance.join("a", "ben");
    expect(attendance.leave("a", "ben", 100)).toBe(1);
    expect(attendance.list("a", "ana", [ben])[1]).toMatchObject({ screens: 1, awaySince: null });
    expect(attendance.leave("a", "ben", 200)).toBe(0);
    expect(attendance.list("a", "ana", [ben])[1]).toMatchObject({ screens: 0, awaySince: 200 });
    attendance.join("a", "ben");
    expect(attendance.list("a", "ana", [ben])[1]).toMatchObject({ screens: 1, awaySince: null });
  });

  it("knows from what was kept who was here before the server began, and who never was", () => {
    const people = new Attendance().list("a", "ana", [
      { ...ben, seenAt: 50 },
      { id: "mia", hasOpened: false, seenAt: null },
    ]);
    expect(people).toEqual([
      { id: "ana", screens: 0, awaySince: null, hasOpened: true },
      { id: "ben", screens: 0, awaySince: 50, hasOpened: true },
      { id: "mia", screens: 0, awaySince: null, hasOpened: false },
    ]);
  });
});
