import { describe, expect, it } from "vitest";
import { arrangeWeek } from "@/lib/slot/arrange-week";
import { buildWeek } from "@/lib/slot/build-week";

const at = (text: string) => Date.parse(text);

describe("the week by rows", () => {
  it("puts each launch into the row and day of the writer's own clock, by its go-live once that is known", () => {
    const week = buildWeek("2026-11-02", "Asia/Kathmandu", at("2026-01-01T00:00Z"));
    const launches = [
      { id: "planned", slotAt: at("2026-11-03T20:00Z"), liveAt: null },
      { id: "live", slotAt: at("2026-11-08T12:44Z"), liveAt: at("2026-11-08T12:50Z") },
      { id: "elsewhen", slotAt: at("2026-11-12T20:00Z"), liveAt: null },
    ];
    const rows = arrangeWeek(week, launches, "Asia/Kathmandu");
    expect(rows).toHaveLength(48);
    const found = rows.flatMap(({ time, launches: days }) =>
      days.flatMap((day, index) => day.map(({ id }) => [id, time, week[index]?.date])),
    );
    expect(found).toEqual([
      ["planned", "01:30", "2026-11-04"],
      ["live", "18:30", "2026-11-08"],
    ]);
  });
});
