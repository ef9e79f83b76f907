import { describe, expect, it } from "vitest";
import { describeLosses } from "@/lib/notifications/describe-losses";
import { judgeArrival } from "@/lib/notifications/judge-arrival";
import { judgeUnsettled } from "@/lib/notifications/judge-unsettled";
import type { Loss, NoticeKind, Occasion } from "@/lib/notifications/notice";
import { noticeAddress } from "@/lib/notifications/notice-address";
import { parsePushMessage } from "@/lib/notifications/push-message";
import { obstacleText, type PushAbility, pushObstacle } from "@/lib/notifications/push-obstacle";
import { settledNotices } from "@/lib/notifications/settled-notices";

const SECOND = 1000;

describe("judgeUnsettled", () => {
  const tried = { tries: 1, claimedAt: 0, until: 600 * SECOND };
  it.each([
    ["claimed", 1, 59, "wait"],
    ["claimed", 1, 60, "stopped"],
    ["claimed", 1, 9999, "stopped"],
    ["refused", 1, 14, "wait"],
    ["refused", 1, 15, "again"],
    ["refused", 3, 59, "wait"],
    ["refused", 3, 60, "again"],
    ["refused", 20, 299, "wait"],
    ["refused", 20, 300, "again"],
    ["refused", 1, 600, "too_late"],
  ])("a notice %s at try %i and %i s old: %s", (state, tries, seconds, verdict) => {
    expect(judgeUnsettled({ ...tried, state, tries }, seconds * SECOND)).toBe(verdict);
  });
});

describe("judgeArrival", () => {
  it("shows what makes sense, tells the truth about what does not, and is silent about what is dealt with", () => {
    expect(judgeArrival({ until: 10, acknowledgedAt: null }, 9)).toBe("show");
    expect(judgeArrival({ until: 10, acknowledgedAt: null }, 10)).toBe("missed");
    expect(judgeArrival({ until: 10, acknowledgedAt: 5 }, 6)).toBe("done");
  });
});

describe("settledNotices", () => {
  const sent = (
    id: string,
    taskId: string,
    acknowledgedAt: number | null = null,
    closedAt: number | null = null,
    memberId: string | null = null,
  ) => ({
    id,
    launchId: "l",
    kind: "late" as const,
    taskId,
    memberId,
    acknowledgedAt,
    closedAt,
  });
  const standing: Occasion[] = [{ kind: "late", taskId: "a", dueAt: 0, until: 1 }];
  const idsOf = (all: ReturnType<typeof sent>[], occasionsOf: () => Occasion[] | null = () => standing) =>
    settledNotices(all, occasionsOf).map(({ id }) => id);

  it("takes a notice from the other devices once one has acknowledged it", () => {
    expect(idsOf([sent("1", "a", 5, 5), sent("2", "a"), sent("3", "a", 5)])).toEqual(["2", "3"]);
  });

  it("takes away what is done, and leaves what has only grown old", () => {
    expect(idsOf([sent("1", "a"), sent("2", "b")])).toEqual(["2"]);
  });

  it("leaves to everybody what only somebody else has acknowledged", () => {
    const all = [sent("1", "a", 5, 5, "ben"), sent("2", "a", null, null, "ben"), sent("3", "a")];
    expect(idsOf([...all, sent("4", "a", null, null, "cleo")])).toEqual(["2"]);
  });

  it("decides nothing of a launch that could not be read", () => {
    expect(idsOf([sent("1", "b")], () => null)).toEqual([]);
  });
});

describe("describeLosses", () => {
  const lost = (kind: NoticeKind, because: Loss | null, state = "lost", memberId: string | null = null) => ({
    kind,
    title: "Post: X",
    memberId,
    dueAt: 0,
    state,
    because,
  });

  it("names what was lost and why, each once", () => {
    expect(
      describeLosses([lost("hour", "not_running"), lost("hour", "not_running"), lost("late", "refused")], 1),
    ).toBe(
      "Notices that were lost: T−60 (First Hour was not running then); “Post: X” is late (the push service did not take it in time).",
    );
  });

  it("counts the writer's devices alone", () => {
    expect(describeLosses([lost("ten", "ended", "lost", "ben")], 1)).toBeNull();
    expect(describeLosses([lost("ten", "gone"), lost("ten", null, "sent", "ben")], 1)).toMatch(/T−10/);
  });

  it("is silent when one of the devices got it, and about what is long past", () => {
    expect(describeLosses([lost("hour", "gone"), lost("hour", null, "sent")], 1)).toBeNull();
    expect(describeLosses([lost("hour", "gone")], 7 * 3_600_000)).toBeNull();
  });
});

describe("pushObstacle", () => {
  const able: PushAbility = {
    isSecure: true,
    hasWorker: true,
    hasPush: true,
    isApplePhone: false,
    isOnHomeScreen: false,
    permission: "default",
  };
  it.each<[Partial<PushAbility>, ReturnType<typeof pushObstacle>]>([
    [{}, null],
    [{ permission: "granted" }, null],
    [{ isSecure: false, hasPush: false, permission: null }, "not_secure"],
    [{ isApplePhone: true, hasPush: false, permission: null }, "home_screen"],
    [{ isApplePhone: true, isOnHomeScreen: true }, null],
    [{ hasPush: false }, "no_push"],
    [{ permission: null }, "no_push"],
    [{ permission: "denied", hasWorker: false }, "denied"],
    [{ hasWorker: false }, "no_worker"],
  ])("names the first thing to put right: %j is %s", (change, obstacle) => {
    expect(pushObstacle({ ...able, ...change })).toBe(obstacle);
  });

  it("tells a helper nothing that only whoever runs First Hour can do", () => {
    for (const obstacle of ["not_secure", "home_screen", "no_push", "no_worker", "denied"] as const)
      expect(obstacleText(obstacle, true)).not.toMatch(/FIRST_HOUR|proxy|Add to Home Screen/);
    expect(obstacleText("not_secure", false)).toContain("FIRST_HOUR_ADDRESS");
  });
});

describe("noticeAddress", () => {
  it.each([
    ["/launches/l1/live#task=a", "/api/notifications/seen"],
    ["/settings", "/api/notifications/seen"],
    ["", "/api/notifications/seen"],
    ["/launches/l1/help", "/api/launches/l1/notices/seen"],
    ["/launches/l1/help#task=a%20b", "/api/launches/l1/notices/seen"],
    ["/launches/l1/helpful", "/api/notifications/seen"],
    ["/launches/l/1/help", "/api/notifications/seen"],
  ])("of %s is %s", (path, address) => {
    expect(noticeAddress(path, "seen")).toBe(address);
  });
});

describe("parsePushMessage", () => {
  it("reads what we send and nothing else", () => {
    const notice = { kind: "notice", id: "1", tag: "t", title: "T", body: "B", path: "/", until: 5 };
    expect(parsePushMessage(JSON.stringify(notice))).toEqual(notice);
    expect(parsePushMessage('{"kind":"close","tags":["a"]}')).toEqual({ kind: "close", tags: ["a"] });
    for (const text of ["", "null", "[]", "{}", '{"kind":"close","tags":[1]}', '{"kind":"notice","id":"1"}'])
      expect(parsePushMessage(text), text).toBeNull();
  });
});
