import { expect, test } from "vitest";
import { describeCard, emptyCard, listDays } from "@/lib/channels/rule-card";

test("a card says only what was noted, in the order in which it is needed", () => {
  expect(describeCard(emptyCard("a"))).toEqual([]);
  const card = { ...emptyCard("a"), allowedDays: [5, 2], flair: "Essay", ownOneIn: 10 };
  expect(describeCard({ ...card, selfPromotion: "Ask a moderator first." })).toEqual([
    "Own work on Tuesday and Friday only.",
    "Mark it with the flair “Essay”.",
    "At most one in 10 of your posts may link to your own work.",
    "Ask a moderator first.",
  ]);
});

test.each([
  [[3], "Wednesday"],
  [[7, 1], "Monday and Sunday"],
  [[4, 2, 3], "Tuesday, Wednesday and Thursday"],
])("%j reads %s", (days, text) => {
  expect(listDays(days)).toBe(text);
});
