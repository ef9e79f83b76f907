import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPass, derivePassKey, isPassOf, parsePass } from "@/lib/crew/crew-pass";
import { hidePass } from "@/lib/crew/hide-pass";

const key = derivePassKey("a secret of this installation");
const ID = "01900000-0000-7000-8000-000000000001";

function opens(text: string, madeAt: number, withKey = key): boolean {
  const pass = parsePass(text);
  return pass !== null && isPassOf(withKey, pass, madeAt);
}

describe("a helper's pass", () => {
  it("opens for its own member, link and installation, and for no other", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uuid(),
        fc.nat(),
        fc.integer({ min: 1 }),
        (memberId, other, madeAt, later) => {
          const text = buildPass(key, memberId, madeAt);
          expect(opens(text, madeAt)).toBe(true);
          expect(opens(text, madeAt + later)).toBe(false);
          expect(opens(text, madeAt, derivePassKey("another secret"))).toBe(false);
          const code = parsePass(text)?.code ?? "";
          if (other !== memberId) expect(opens(`${other}-${code}`, madeAt)).toBe(false);
        },
      ),
    );
  });

  it("does not open with a code changed in any one place", () => {
    const text = buildPass(key, ID, 1000);
    for (let place = ID.length + 1; place < text.length; place += 1) {
      const changed = text[place] === "A" ? "g" : "A";
      expect(opens(text.slice(0, place) + changed + text.slice(place + 1), 1000), String(place)).toBe(false);
    }
  });

  it.each([
    ["nothing", ""],
    ["a member alone", ID],
    ["a short code", `${ID}-abc`],
    ["a longer code", `${buildPass(key, ID, 1)}x`],
    ["another alphabet", `${ID}-++++++++++++++++++++++`],
    ["a path", `../${buildPass(key, ID, 1)}`],
  ])("cannot be %s", (_, text) => {
    expect(parsePass(text)).toBeNull();
  });

  it("never stands in a log", () => {
    const text = buildPass(key, ID, 1000);
    for (const address of [`/crew/${text}`, `/crew/${text}/enter`, `/crew/${text}?_rsc=1`]) {
      expect(hidePass(address)).not.toContain(text);
    }
    expect(hidePass(`/crew/${text}/enter`)).toBe("/crew/…/enter");
    expect(hidePass("/launches/1/plan")).toBe("/launches/1/plan");
  });
});
