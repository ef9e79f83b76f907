import { describe, expect, it } from "vitest";
import type { NoticeKind, Occasion } from "@/lib/notifications/notice";
import { noticePath } from "@/lib/notifications/notice";
import { noticeText } from "@/lib/notifications/notice-text";

const T0 = Date.UTC(2026, 10, 24, 12, 45);
const MINUTE = 60_000;
const subject = {
  pieceTitle: "The quiet alarm",
  taskTitle: "Post: X @ana",
  taskEndsAt: T0 + 7 * MINUTE,
  t0At: T0,
  zone: "Asia/Kathmandu",
  isHelpers: false,
};
const of = (kind: NoticeKind): Occasion => ({ kind, taskId: "", dueAt: 0, until: 0 });

describe("noticeText", () => {
  it.each<[NoticeKind, number, string, RegExp]>([
    ["day", -1440, "In 1 day: The quiet alarm", /slot is at 18:30/],
    ["hour", -60, "In 1 h: The quiet alarm", /countdown/],
    ["ten", -10, "In 10 min: The quiet alarm", /Open the cockpit/],
    ["zero", 0, "Is it live? The quiet alarm", /slot was at 18:30/],
    ["live", 3, "It is live: The quiet alarm", /Since 18:30/],
    ["late", 10, "Late: Post: X @ana", /done at 18:37.*The quiet alarm/],
    ["numbers", 1440, "A day later: The quiet alarm", /statistics page/],
  ])("speaks of %s in the device's zone", (kind, minute, title, body) => {
    const text = noticeText(of(kind), subject, T0 + minute * MINUTE);
    expect(text.title).toBe(title);
    expect(text.body).toMatch(body);
  });

  it.each<[NoticeKind, string, RegExp]>([
    ["ten", "In 10 min: The quiet alarm", /at 18:30\. See which tasks are yours/],
    ["zero", "Is it live? The quiet alarm", /say so on the live page/],
    ["live", "It is live: The quiet alarm", /^Since 18:30\. The hour is running/],
    ["late", "Late: Post: X @ana", /done at 18:37/],
  ])("speaks of %s to a helper in words for a helper", (kind, title, body) => {
    const text = noticeText(of(kind), { ...subject, isHelpers: true }, T0 - 10 * MINUTE);
    expect(text.title).toBe(title);
    expect(text.body).toMatch(body);
    expect(text.body).not.toMatch(/cockpit|feed/);
  });

  it("says how far T0 really is when it goes out later than it was due", () => {
    expect(noticeText(of("hour"), subject, T0 - 25 * MINUTE).title).toBe("In 25 min: The quiet alarm");
  });

  it("fits a push message however long the titles are", () => {
    const long = { ...subject, pieceTitle: "😀".repeat(5000), taskTitle: "ü".repeat(5000) };
    const { title, body } = noticeText(of("late"), long, T0);
    expect(Buffer.byteLength(title + body)).toBeLessThan(2000);
  });
});

describe("noticePath", () => {
  it("leads to the live page at the task, and for the numbers to the review", () => {
    expect(noticePath("l1", of("zero"), false)).toBe("/launches/l1/live");
    expect(noticePath("l1", { kind: "late", taskId: "a b" }, false)).toBe("/launches/l1/live#task=a%20b");
    expect(noticePath("l1", of("numbers"), false)).toBe("/launches/l1/review");
  });

  it("leads a helper to their own live page", () => {
    expect(noticePath("l1", of("ten"), true)).toBe("/launches/l1/help");
    expect(noticePath("l1", { kind: "late", taskId: "a b" }, true)).toBe("/launches/l1/help#task=a%20b");
  });
});
