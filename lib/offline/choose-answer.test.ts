import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AskedOfWorker, chooseAnswer } from "@/lib/offline/choose-answer";

const navigation = (path: string): AskedOfWorker => ({
  method: "GET",
  isSameOrigin: true,
  isNavigation: true,
  path,
});
const data = (path: string, method = "GET"): AskedOfWorker => ({
  ...navigation(path),
  method,
  isNavigation: false,
});

describe("chooseAnswer", () => {
  it("keeps the live page of a launch and nothing else of the desk", () => {
    for (const path of ["/launches/0193-ab/live", "/launches/0193-ab/help"])
      expect(chooseAnswer(navigation(path)), path).toBe("live");
    for (const path of [
      "/",
      "/drafts/0193",
      "/launches",
      "/launches/0193/plan",
      "/launches/0193/live/x",
      "/sign-in",
      "/launches/0193/help/x",
      "/crew/0193-ab",
    ])
      expect(chooseAnswer(navigation(path)), path).toBe("page");
  });

  it("leaves what Next asks for inside a page to the network, the live page's too", () => {
    expect(chooseAnswer(data("/launches/0193/live"))).toBe("network");
    expect(chooseAnswer(data("/launches/0193/plan"))).toBe("network");
  });

  it("answers files of a build by their name", () => {
    expect(chooseAnswer(data("/_next/static/chunks/a1.js"))).toBe("static");
  });

  it("notices who comes and goes at the door", () => {
    for (const path of ["/api/auth/sign-out", "/api/auth/sign-in/email", "/api/auth/sign-up/email"])
      expect(chooseAnswer(data(path, "POST")), path).toBe("door");
    expect(chooseAnswer(data("/api/auth/sign-outline", "POST"))).toBe("network");
  });

  it("never touches other data or another site, however it is asked", () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.constantFrom("GET", "PUT", "DELETE", "HEAD"),
        fc.boolean(),
        (path, method, isNavigation) => {
          const asked = { method, isSameOrigin: true, isNavigation, path: `/api/x${path}` };
          expect(chooseAnswer(asked)).toBe("network");
          expect(chooseAnswer({ ...asked, path, isSameOrigin: false })).toBe("network");
        },
      ),
    );
  });
});
