import { expect, test } from "vitest";
import type { DraftSummary } from "@/lib/drafts/draft";
import { DRAFT_STATES, type DraftState } from "@/lib/drafts/draft-state";
import { chooseNextStep } from "@/lib/drafts/next-step";
import { buildBoard, searchDrafts } from "@/lib/drafts/search-drafts";

const draft = (title: string, state: DraftState = "idea", topics: string[] = []): DraftSummary => ({
  id: title,
  state,
  title,
  subtitle: "",
  topics,
  coverUrl: null,
  canonicalUrl: null,
  publishedUrl: null,
  publishedAt: null,
  source: "blank",
  sourceKey: null,
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  words: 0,
});

test.each([
  ["", ["Café at night", "Trains"]],
  ["cafe", ["Café at night"]],
  ["NIGHT caf", ["Café at night"]],
  ["slow", ["Trains"]],
  ["night trains", []],
])("a search for %j finds what holds all its words", (query, titles) => {
  const drafts = [draft("Café at night"), draft("Trains", "idea", ["slow travel"])];
  expect(searchDrafts(drafts, query).map((one) => one.title)).toEqual(titles);
});

test("every draft stands in exactly one column, and the columns follow the journey", () => {
  const drafts = DRAFT_STATES.map((state) => draft(state, state));
  const board = buildBoard(drafts);
  expect(board.map((column) => column.state)).toEqual([...DRAFT_STATES]);
  expect(
    board
      .flatMap((column) => column.drafts)
      .map((one) => one.title)
      .sort(),
  ).toEqual([...DRAFT_STATES].sort());
});

test("every draft has a next step, with and without a launch", () => {
  for (const state of DRAFT_STATES) {
    for (const launchId of [null, "l1"]) {
      for (const publishedUrl of [null, "https://a.org/x"]) {
        const step = chooseNextStep({
          id: "d1",
          state,
          hasText: true,
          publishedUrl,
          canonicalUrl: null,
          launchId,
        });
        expect(step.says).not.toBe("");
        expect(step).not.toHaveProperty("writes");
        if ("moveTo" in step) expect(step.moveTo).not.toBe(state);
        else if ("href" in step) expect(step.href).toMatch(/^[/#]/);
      }
    }
  }
});

test.each<[state: DraftState, links: { publishedUrl?: string; canonicalUrl?: string }, isWriting: boolean]>([
  ["writing", {}, true],
  ["ready", {}, true],
  ["ready", { canonicalUrl: "https://a.org/x" }, false],
  ["writing", { publishedUrl: "https://a.org/x" }, false],
])(
  "the next step of a draft in %s without a text, with %o, is to write it: %s",
  (state, links, isWriting) => {
    const facts = { id: "d1", state, hasText: false, publishedUrl: null, canonicalUrl: null, launchId: null };
    expect("writes" in chooseNextStep({ ...facts, ...links })).toBe(isWriting);
  },
);
