import { expect, test } from "vitest";
import { describeTakenBack } from "@/lib/measurement/describe-taken-back";

test.each([
  [{ removed: 12, stayed: 0 }, "12 readings taken out again."],
  [{ removed: 1, stayed: 1 }, "1 reading taken out again. 1 that you changed since stays."],
  [{ removed: 0, stayed: 2 }, "Nothing was left to take back. 2 that you changed since stay."],
])("%j is said as it was", (done, said) => expect(describeTakenBack(done)).toBe(said));
