import { describe, expect, it } from "vitest";
import { keepText, readKeptText } from "@/components/launch/kept-text";

describe("kept text", () => {
  it("survives the closing of its field, also where the browser keeps nothing", () => {
    keepText("note:a", "The feed was slow");
    expect(readKeptText("note:a")).toBe("The feed was slow");
  });

  it("belongs to its launch alone and is forgotten once it is sent", () => {
    keepText("note:a", "The feed was slow");
    expect(readKeptText("note:b")).toBe("");
    keepText("note:a", "");
    expect(readKeptText("note:a")).toBe("");
  });
});
