import { expect, test } from "vitest";
import { PLATFORMS } from "@/lib/channels/platforms";
import { listPostingSteps } from "@/lib/channels/posting-steps";

const ALL = { hasShareWindow: true, hasText: true };

test.each([
  ["x", ["open"]],
  ["mastodon", ["open"]],
  ["bluesky", ["open"]],
  ["telegram", ["open"]],
  ["linkedin", ["copy_text", "open", null]],
  ["facebook", ["copy_text", "open", null]],
  ["facebook_group", ["copy_text", "open"]],
  ["discord", ["copy_text", "open"]],
  ["slack", ["copy_text", "open"]],
  ["instagram", ["copy_link", "copy_text", "open"]],
  ["reddit", ["open"]],
  ["hacker_news", ["open"]],
  ["newsletter", ["open", "copy_text"]],
] as const)("%s is posted to in this order", (platform, order) => {
  expect(listPostingSteps(platform, ALL).map(({ does }) => does)).toEqual(order);
});

test("a Mastodon account without its instance is posted to by copying", () => {
  expect(listPostingSteps("mastodon", { ...ALL, hasShareWindow: false }).map(({ does }) => does)).toEqual([
    "copy_text",
    "open",
  ]);
});

test("wherever the share window leaves the text out, copying it comes before the window opens", () => {
  for (const { id, share, lengthOf, automatic } of Object.values(PLATFORMS)) {
    if (automatic || lengthOf === "title" || share?.includes("{text")) continue;
    const order = listPostingSteps(id, { hasShareWindow: share !== null, hasText: true }).map(
      ({ does }) => does,
    );
    expect(order.indexOf("copy_text"), id).toBeGreaterThanOrEqual(0);
    expect(order.indexOf("copy_text"), id).toBeLessThan(order.indexOf("open"));
  }
});
