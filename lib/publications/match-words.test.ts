import { describe, expect, test } from "vitest";
import { foldWord } from "@/lib/publications/fold-word";
import { matchWords } from "@/lib/publications/match-words";
import { listKin, topicKey } from "@/lib/publications/topic-families";

describe("a word without its ending", () => {
  test.each([
    [["invest", "Investing", "investor", "invests", "invested"], "invest"],
    [["story", "stories", "Story’s"], "story"],
    [["plan", "planning", "planned", "planner"], "plan"],
    [["price", "pricing", "prices"], "pric"],
    [["Café", "cafe", "cafés"], "caf"],
  ])("%j is one", (words, form) => {
    expect(words.map(foldWord)).toEqual(words.map(() => form));
  });

  test("is nothing where it says nothing", () => {
    expect(["the", "And", "I", "x"].map(foldWord)).toEqual([null, null, null, null]);
  });
});

describe("words of a piece and of publications", () => {
  const publication = (id: string, about: string, seen = "") => ({ id, name: id, topics: "", about, seen });
  const piece = {
    title: "Baking bread",
    subtitle: "",
    topics: [],
    body: "My starter died. See https://oven.org.",
  };

  test("match by meaning words alone, nearest first, and tell which", () => {
    const found = matchWords(piece, [
      publication("none", "Trains and my bus"),
      publication("some", "Bread."),
      publication("best", "Breads, baked slowly.", "The starter I killed"),
    ]);
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual(["best", "some"]);
    expect(found[0]?.words).toEqual(expect.arrayContaining(["bread", "baking", "starter"]));
  });

  test("do not come out of links", () => {
    expect(matchWords(piece, [publication("a", "Oven")])).toEqual([]);
  });

  test("that only a topic near the piece's says are told apart from its own", () => {
    const [found] = matchWords({ ...piece, title: "x", body: "", topics: ["Running"] }, [
      publication("a", "Marathon training"),
    ]);
    expect(found).toMatchObject({ words: [], near: expect.arrayContaining(["marathon"]) });
  });
});

describe("a topic", () => {
  test("is the same however it is spelled", () => {
    expect(["Data Science", "data-science", " DATA  SCIENCES"].map(topicKey)).toEqual(
      Array(3).fill(topicKey("Data Science")),
    );
  });

  test("has the others of its families as kin, itself not among them", () => {
    expect(listKin("running")).toContain("Marathon");
    expect(listKin("running")).not.toContain("Running");
    expect(listKin("no such topic")).toEqual([]);
  });
});
