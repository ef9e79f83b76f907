import { expect, test } from "vitest";
import { PLATFORMS } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPostText } from "@/lib/plan/build-post-text";
import { housePatterns } from "@/lib/plan/house-patterns";
import { nextWording } from "@/lib/plan/next-wording";
import type { PlanChannel } from "@/lib/plan/plan-input";

const PIECE = {
  draft: {
    title: "What nine silent mornings taught me",
    subtitle: "And why I still get up at five",
    topics: ["Slow writing"],
    coverUrl: null,
  },
  publication: null,
};

function on(platform: PlanChannel["platform"]): PlanChannel {
  const parameters = resolveChannel({ platform, overrides: {}, postMinutes: null });
  return { id: platform, platform, name: platform, followers: null, audience: [], parameters };
}

test("a channel with wordings of its own takes them in turn, one without takes the house's", () => {
  const wording = { hook: "", patterns: { x: ["First: {title} {link}", "Second: {title} {link}"] } };
  const texts = [0, 1, 2].map((nth) => buildPostText({ ...PIECE, wording }, on("x"), nth));
  expect(texts[0]).toBe("First: What nine silent mornings taught me {link}");
  expect(texts[1]).toBe("Second: What nine silent mornings taught me {link}");
  expect(texts[2]).toBe(texts[0]);
  expect(buildPostText({ ...PIECE, wording }, on("linkedin"), 0)).toBe(
    buildPostText(PIECE, on("linkedin"), 0),
  );
});

test("the house asks nobody for anything, and carries the link wherever a text can", () => {
  for (const { id, lengthOf, countedHow } of Object.values(PLATFORMS)) {
    for (const pattern of housePatterns(id)) {
      expect(pattern).not.toMatch(/please|clap|vote|share|follow/i);
      const hasOwnPlace = lengthOf === "title" || id === "instagram" || id === "pinterest";
      if (!hasOwnPlace) expect(pattern, `${id} ${countedHow}`).toContain("{link}");
    }
  }
});

test("another wording is one that is not in use, first of the writer's own, then of the house's", () => {
  const wording = { hook: "", patterns: { x: ["Mine: {title} {link}"] } };
  const input = { ...PIECE, wording };
  const taken: string[] = [];
  for (let text = nextWording(input, on("x"), taken); text !== null; ) {
    expect(taken).not.toContain(text);
    taken.push(text);
    text = nextWording(input, on("x"), taken);
  }
  expect(taken[0]).toBe("Mine: What nine silent mornings taught me {link}");
  expect(taken).toHaveLength(1 + housePatterns("x").length);
});
