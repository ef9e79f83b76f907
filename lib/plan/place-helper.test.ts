import { describe, expect, it } from "vitest";
import { freeName, placeHelper } from "@/lib/plan/place-helper";

const helper = (id: string, name: string) => ({ id, name, channelIds: [] });
const CREW = [helper("a", "Ana"), helper("b", "Ben")];

describe("a helper", () => {
  it("joins at the end, or is changed in place", () => {
    expect(placeHelper(CREW, helper("c", "Cy"), true)).toEqual({
      ok: true,
      crew: [...CREW, helper("c", "Cy")],
    });
    expect(placeHelper(CREW, helper("a", "Anna"), false)).toEqual({
      ok: true,
      crew: [helper("a", "Anna"), helper("b", "Ben")],
    });
  });

  it.each([
    ["a name that is there already", helper("c", "ANA"), true, "name_taken"],
    ["the writer's word for themselves", helper("c", "You"), true, "name_taken"],
    ["somebody who has left", helper("c", "Cy"), false, "no_helper"],
  ])("is refused for %s", (_, wanted, isNew, reason) => {
    expect(placeHelper(CREW, wanted, isNew)).toEqual({ ok: false, reason });
  });

  it("finds no room in a crew of seven", () => {
    const full = Array.from({ length: 7 }, (_, place) => helper(`h${place}`, `H${place}`));
    expect(placeHelper(full, helper("x", "X"), true)).toEqual({ ok: false, reason: "crew_is_full" });
  });

  it("is called by a free name until the writer names them", () => {
    expect(freeName(CREW)).toBe("Helper");
    expect(freeName([...CREW, helper("c", "helper")])).toBe("Helper 2");
  });
});
