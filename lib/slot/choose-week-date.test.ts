import { expect, it } from "vitest";
import { chooseWeekDate } from "@/lib/slot/choose-week-date";

it("shows the week asked for, and the one at hand for what is no week anybody plans in", () => {
  expect(chooseWeekDate("2027-03-14", "2026-11-22")).toBe("2027-03-14");
  for (const asked of [undefined, "", "soon", "9999-12-31", "0001-01-01", "2026-02-30"]) {
    expect(chooseWeekDate(asked, "2026-11-22")).toBe("2026-11-22");
  }
});
