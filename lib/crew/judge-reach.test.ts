import { describe, expect, it } from "vitest";
import { judgeReach } from "@/lib/crew/judge-reach";

describe("judgeReach", () => {
  it.each([
    ["http://127.0.0.1:3000", "machine"],
    ["http://localhost:3000", "machine"],
    ["http://[::1]:3000", "machine"],
    ["", "machine"],
    ["http://192.168.1.20:3000", "network"],
    ["http://10.0.0.4", "network"],
    ["http://172.31.0.4", "network"],
    ["http://anas-laptop.local:3000", "network"],
    ["http://anas-laptop:3000", "network"],
    ["http://[fd00::1]:3000", "network"],
    ["http://172.32.0.4", "anywhere"],
    ["https://hour.example.org", "anywhere"],
    ["http://203.0.113.7:3000", "anywhere"],
    ["http://[2001:db8::1]", "anywhere"],
  ])("says of %s that it reaches %s", (origin, reach) => {
    expect(judgeReach(origin)).toBe(reach);
  });
});
