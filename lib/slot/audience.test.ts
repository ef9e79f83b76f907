import { describe, expect, it } from "vitest";
import { describeAudienceTimes, listAudienceTimes, mergeAudience } from "@/lib/slot/audience";

describe("the audience of all channels", () => {
  it("is weighed by followers, and aliases of one zone are one", () => {
    const merged = mergeAudience([
      {
        followers: 300,
        audience: [
          { zone: "Asia/Calcutta", share: 0.5 },
          { zone: "America/New_York", share: 0.5 },
        ],
      },
      { followers: 100, audience: [{ zone: "Asia/Kolkata", share: 1 }] },
      { followers: 10_000, audience: [] },
    ]);
    expect(merged).toEqual([
      { zone: "Asia/Kolkata", share: 0.625 },
      { zone: "America/New_York", share: 0.375 },
    ]);
  });

  it("counts all channels the same while no follower number is known", () => {
    const merged = mergeAudience([
      { followers: null, audience: [{ zone: "Europe/London", share: 1 }] },
      { followers: null, audience: [{ zone: "UTC", share: 1 }] },
    ]);
    expect(merged.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });

  it("is empty when no channel says where its followers are", () => {
    expect(mergeAudience([{ followers: 456, audience: [] }])).toEqual([]);
  });

  it("is shown in its own times and days beside the writer's", () => {
    const audience = ["Asia/Kolkata", "America/New_York", "Europe/London"].map((zone) => ({
      zone,
      share: 1 / 3,
    }));
    const times = listAudienceTimes(audience, Date.parse("2026-11-04T01:00Z"), "Asia/Kolkata");
    expect(describeAudienceTimes(times)).toBe("Kolkata 06:30 Wed · New York 20:00 Tue · London 01:00 Wed");
    expect(times.map(({ dayShift }) => dayShift)).toEqual([0, -1, 0]);
  });
});
