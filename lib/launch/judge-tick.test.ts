import { describe, expect, it } from "vitest";
import type { AgendaTask } from "@/lib/launch/build-agenda";
import { isReadingFor, judgeTick, mayGoLiveByKey } from "@/lib/launch/judge-tick";

const NOW = Date.parse("2026-11-24T18:30Z");
const itemIn = (minutes: number, phase: AgendaTask["phase"] = "after") => ({
  startsAt: NOW + minutes * 60_000,
  task: {
    id: "a",
    kind: "own" as const,
    phase,
    startMinute: minutes,
    durationMinutes: 5,
    automatic: false,
  },
});
const done = { does: "done" } as const;
const askLink = { does: "ask_link" } as const;

describe("judgeTick", () => {
  it("keeps what needs the link from being ticked while no link is known", () => {
    expect(judgeTick(itemIn(3, "hour"), askLink, NOW, "key")).toBe("needs_link");
    expect(judgeTick(itemIn(3, "hour"), askLink, NOW, "button")).toBe("needs_link");
    expect(judgeTick(itemIn(3, "hour"), { does: "copy_link", text: "x" }, NOW, "key")).toBeNull();
  });

  it("lets no key tick a follow-up more than half an hour ahead, but lets its button do so", () => {
    expect(judgeTick(itemIn(31), done, NOW, "key")).toBe("far_ahead");
    expect(judgeTick(itemIn(31), done, NOW, "button")).toBeNull();
  });

  it("takes the tick of what is near, due, or preparation done early", () => {
    expect(judgeTick(itemIn(30), done, NOW, "key")).toBeNull();
    expect(judgeTick(itemIn(-5), done, NOW, "key")).toBeNull();
    expect(judgeTick(itemIn(5000, "days"), done, NOW, "key")).toBeNull();
  });
});

describe("what is meant by a reading, and by a key", () => {
  const reading = (minutes: number) => {
    const item = itemIn(minutes, "hour");
    return { ...item, task: { ...item.task, kind: "numbers" as const } };
  };

  it("takes numbers for those of +15 from five minutes before on, earlier ones for a reading of their own", () => {
    expect(isReadingFor(reading(14), NOW)).toBe(false);
    expect(isReadingFor(reading(5), NOW)).toBe(true);
    expect(isReadingFor(reading(-20), NOW)).toBe(true);
    expect(isReadingFor(itemIn(0, "hour"), NOW)).toBe(false);
  });

  it("lets a key start the hour from an hour before T0 on, and never days ahead", () => {
    expect(mayGoLiveByKey(NOW + 61 * 60_000, NOW)).toBe(false);
    expect(mayGoLiveByKey(NOW + 60 * 60_000, NOW)).toBe(true);
    expect(mayGoLiveByKey(NOW - 60 * 60_000, NOW)).toBe(true);
  });
});
