import { describe, expect, it } from "vitest";
import { describeWatch, findCandidate } from "@/lib/feeds/describe-watch";
import type { WatchedFeed } from "@/lib/feeds/feed-look";
import { type WatchPhase, watchSpan } from "@/lib/feeds/watch-phase";

const SLOT = Date.UTC(2026, 10, 25, 12, 45);
const MINUTE = 60_000;
const ZONE = "Asia/Kathmandu";

const feed = (change: Partial<WatchedFeed> = {}): WatchedFeed => ({
  address: "https://medium.com/feed/@ana",
  title: "",
  of: "writer",
  lookedAt: SLOT - 20_000,
  result: "read",
  status: null,
  nextLookAt: SLOT + 10_000,
  fresh: [],
  ...change,
});

const say = (phase: WatchPhase, feeds: WatchedFeed[], now = SLOT) =>
  describeWatch(
    phase,
    feeds,
    watchSpan({ slotT0At: SLOT, heldAt: null, liveAt: null, endedAt: null }, now),
    now,
    ZONE,
  );

describe("what is said of a watch", () => {
  const WATCHING: [Partial<WatchedFeed>, string][] = [
    [{}, "looked 20 s ago, not there yet."],
    [{ lookedAt: SLOT + 700 }, "looked 0 s ago, not there yet."],
    [{ result: "unchanged" }, "looked 20 s ago, unchanged, not there yet."],
    [{ lookedAt: null, result: null }, "asking for the first time."],
    [{ result: "asked" }, "asking for the first time."],
    [
      { result: "answered_with_error", status: 404, nextLookAt: SLOT + 40_000 },
      "looked 20 s ago, it answered 404, next look in 40 s.",
    ],
    [
      { result: "answered_with_error", status: 429, nextLookAt: SLOT + 5 * MINUTE },
      "looked 20 s ago, it answered 429, next look in 5 min.",
    ],
    [
      { result: "answered_with_error", status: 500, nextLookAt: SLOT },
      "looked 20 s ago, it answered 500, next look now.",
    ],
    [
      { result: "answered_with_error", status: 500, nextLookAt: SLOT - 3000 },
      "looked 20 s ago, it answered 500, next look now.",
    ],
    [{ result: "too_slow" }, "looked 20 s ago, it did not answer in time, next look in 10 s."],
    [
      { result: "not_a_feed", lookedAt: SLOT - 3 * MINUTE },
      "looked 3 min ago, what came is not a feed, next look in 10 s.",
    ],
  ];
  it.each(WATCHING)("is when it was looked and what came: %j", (change, said) => {
    expect(say("watching", [feed(change)])).toEqual([`Watching medium.com/feed/@ana: ${said}`]);
  });

  it("is from when on, with the day where it is far, and until when", () => {
    const both = [feed(), feed({ address: "https://medium.com/feed/the-startup" })];
    expect(say("ahead", both, SLOT - 60 * MINUTE)).toEqual([
      "Watched from 18:20 on: medium.com/feed/@ana and medium.com/feed/the-startup.",
    ]);
    expect(say("ahead", [feed()], SLOT - 48 * 60 * MINUTE)[0]).toMatch(
      /^Watched from Wed 25 Nov.* 18:20 on: /,
    );
    expect(say("stopped", [feed()], SLOT + 200 * MINUTE)).toEqual([
      "Watched until 21:30, and it did not appear: medium.com/feed/@ana. Confirm by hand.",
    ]);
    expect(say("over", [feed()])).toEqual([]);
  });

  it("names the newest entry that came while the watch ran, and none from before", () => {
    const at = (minute: number) => ({
      title: `${minute}`,
      link: "https://a.example",
      publishedAt: SLOT + minute * MINUTE,
    });
    const startsAt = SLOT - 10 * MINUTE;
    expect(findCandidate([feed({ fresh: [at(-5), at(3)] }), feed({ fresh: [at(1)] })], startsAt)?.title).toBe(
      "3",
    );
    expect(findCandidate([feed({ fresh: [at(-11)] })], startsAt)).toBeNull();
  });
});
