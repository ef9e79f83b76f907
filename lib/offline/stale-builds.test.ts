import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { staleBuilds } from "@/lib/offline/stale-builds";

describe("staleBuilds", () => {
  it("lets go of a build once no page of it is open or kept", () => {
    const held = ["old", "older", "new"];
    expect(staleBuilds(held, { current: "new", kept: [], open: ["old", "new"] })).toEqual(["older"]);
    expect(staleBuilds(held, { current: "new", kept: ["older"], open: ["new"] })).toEqual(["old"]);
    expect(staleBuilds(held, { current: "new", kept: ["new"], open: [] })).toEqual(["old", "older"]);
  });

  it("keeps everything while an open page does not say what it is of", () => {
    expect(staleBuilds(["old", "new"], { current: "new", kept: [], open: ["new", null] })).toEqual([]);
  });

  it("never takes files from an open page, a kept one or the worker itself", () => {
    const build = fc.constantFrom("a", "b", "c", "d");
    const builds = fc.uniqueArray(build);
    fc.assert(
      fc.property(builds, build, builds, builds, (held, current, kept, open) => {
        const stale = staleBuilds(held, { current, kept, open });
        for (const needed of [current, ...kept, ...open]) expect(stale).not.toContain(needed);
      }),
    );
  });
});
