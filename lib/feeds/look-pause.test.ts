import { describe, expect, it } from "vitest";
import { lookPause, parseRetryAfter } from "@/lib/feeds/look-pause";

const MEDIUM = "https://medium.com/feed/@ana";
const NOW = Date.UTC(2026, 10, 25, 12, 0);

describe("the pause between two looks at a feed", () => {
  const CASES: [
    string,
    string,
    { everySeconds: number; failures: number; retryAfterSeconds: number | null },
    number,
  ][] = [
    ["30 s as set", MEDIUM, { everySeconds: 30, failures: 0, retryAfterSeconds: null }, 30],
    [
      "30 s for somebody else's feed, whatever is set",
      MEDIUM,
      { everySeconds: 1, failures: 0, retryAfterSeconds: null },
      30,
    ],
    [
      "30 s for another machine of this network",
      "http://192.168.1.4/feed",
      { everySeconds: 0, failures: 0, retryAfterSeconds: null },
      30,
    ],
    [
      "30 s for a name that only begins like this machine's",
      "http://127.0.0.1.example/feed",
      { everySeconds: 1, failures: 0, retryAfterSeconds: null },
      30,
    ],
    [
      "what is set for a feed of this machine, a second at least",
      "http://127.0.0.1:4000/feed",
      { everySeconds: 0, failures: 0, retryAfterSeconds: null },
      1,
    ],
    ["longer where it is set longer", MEDIUM, { everySeconds: 90, failures: 0, retryAfterSeconds: null }, 90],
    ["twice as long after a failure", MEDIUM, { everySeconds: 30, failures: 1, retryAfterSeconds: null }, 60],
    [
      "eight minutes at most after many",
      MEDIUM,
      { everySeconds: 30, failures: 40, retryAfterSeconds: null },
      480,
    ],
    ["what the server asks for", MEDIUM, { everySeconds: 30, failures: 1, retryAfterSeconds: 900 }, 900],
    [
      "not less than ours where the server asks for less",
      MEDIUM,
      { everySeconds: 30, failures: 0, retryAfterSeconds: 2 },
      30,
    ],
  ];
  it.each(CASES)("is %s", (_, address, pause, seconds) => {
    expect(lookPause(address, pause)).toBe(seconds * 1000);
  });

  const HEADERS: [string | undefined, number | null][] = [
    ["120", 120],
    [" 0 ", 0],
    ["Wed, 25 Nov 2026 12:05:00 GMT", 300],
    ["Wed, 25 Nov 2026 11:00:00 GMT", 0],
    ["999999999", 86_400],
    ["soon", null],
    ["", null],
    [undefined, null],
  ];
  it.each(HEADERS)("reads Retry-After: %s", (header, seconds) => {
    expect(parseRetryAfter(header, NOW)).toBe(seconds);
  });
});
