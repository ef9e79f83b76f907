import { describe, expect, it } from "vitest";
import { describeMove, describeMoving } from "@/lib/plan/describe-moving";

const byFinish = Array.from({ length: 61 }, (_, finish) => (finish - 10) / 10);

describe("the price of another time", () => {
  it("is told for a post, for what posts wait for, and not for what holds up nothing", () => {
    expect(describeMoving({ byFinish, delay: 0.62, waiting: 0 })).toBe(
      "Started 5 minutes later, it would cost the hour about 0.6.",
    );
    expect(describeMoving({ byFinish: null, delay: 3, waiting: 6 })).toContain("6 posts wait for it.");
    expect(describeMoving({ byFinish, delay: 0.01, waiting: 0 })).toContain("cost the hour less than 0.1");
    expect(describeMoving({ byFinish, delay: 0, waiting: 0 })).toContain("no difference");
    expect(describeMoving({ byFinish: null, delay: 0, waiting: 0 })).toBe("");
  });

  it("follows the minute the post would end at, and counts the time outside the hour as worth nothing", () => {
    expect(describeMove({ byFinish, delay: 0, waiting: 0 }, 20)).toBe("costs about 1.0");
    expect(describeMove({ byFinish, delay: 0, waiting: 0 }, 0)).toBe("brings about 1.0 more");
    expect(describeMove({ byFinish, delay: 0, waiting: 0 }, 10)).toBe("makes no difference");
    expect(describeMove({ byFinish, delay: 0, waiting: 0 }, 90)).toBe("costs about 5.0");
  });
});
