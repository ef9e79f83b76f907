import { describe, expect, it } from "vitest";
import type { Cockpit, CockpitTask } from "@/lib/launch/cockpit";
import { trimCockpit } from "@/lib/launch/trim-cockpit";

const BEN = { id: "ben", name: "Ben", channelIds: ["x"] };
const MIA = { id: "mia", name: "Mia", channelIds: ["linkedin"] };
const SECRETS = [
  "secret-key",
  "the linkedin text",
  "how to post on linkedin",
  "group.example",
  "open.example",
];

function task(id: string, channelId: string | null, personId: string | null = null): CockpitTask {
  const name = channelId ?? "none";
  return {
    id,
    kind: channelId === null ? "own" : "post",
    phase: "hour",
    title: `Post: ${name}`,
    detail: `how to post on ${name}`,
    startMinute: 5,
    durationMinutes: 3,
    channelId,
    postText: `the ${name} text`,
    automatic: false,
    personId,
    locked: false,
    skipped: false,
    expected: 2,
    omittedBecause: "",
    rule: {
      earliest: -5,
      latest: 60,
      after: ["secret-order"],
      prepared: null,
      optional: true,
      fixedStart: null,
      needs: ["account"],
    },
    place: {
      platform: name,
      platformName: name,
      channelName: `${name} @ana`,
      address: "https://group.example",
      share: "https://share.example?text={text}",
      openUrl: "https://open.example",
      link: null,
    },
  };
}

const cockpit: Cockpit = {
  launchId: "l",
  title: "The quiet alarm",
  publicationName: null,
  zone: "UTC",
  stretch: { zone: "UTC", from: 0, to: 2000, first: 0, changes: [] },
  slotAt: 1000,
  target: 100,
  plannedAt: null,
  publishedUrl: null,
  tasks: [task("linkedin-post", "linkedin"), task("x-post", "x"), task("own", null)],
  paceLine: [],
  logged: [],
  head: 0,
  me: { id: "ana", name: "Ana" },
  writer: { id: "ana", name: "Ana" },
  crew: [BEN, MIA],
  band: [],
  halfLives: [],
  losses: null,
  clicks: [],
  isStorageFull: false,
  feed: {
    isOff: false,
    ownAddress: "https://feeds.example/?key=secret-key",
    seen: null,
    feeds: [],
  },
  guard: ["linkedin-post", "x-post"].map((taskId) => ({
    taskId,
    rules: [`Flair of ${taskId}`],
    rulesUrl: "",
    warnings: [
      {
        key: "k",
        title: "Two posts",
        detail: "the secret-piece",
        source: "",
        isAboutText: false,
        moveTo: null,
      },
    ],
  })),
  audience: { people: [], platforms: [{ id: "x" }] as never, channels: [{ id: "followers" }] as never },
  now: 2000,
};

describe("trimCockpit", () => {
  it("gives a helper the words of what they may do, and of nothing else", () => {
    const trimmed = trimCockpit(cockpit, BEN);
    const [linkedin, x, own] = trimmed.tasks;
    expect(x).toMatchObject({ postText: "the x text", detail: "how to post on x" });
    expect(own).toMatchObject({ postText: "the none text" });
    const text = JSON.stringify(linkedin);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(linkedin).toMatchObject({ title: "Post: linkedin", startMinute: 5 });
  });

  it("gives the words of a task once it is handed to them", () => {
    const payload = { taskId: "linkedin-post", crewId: "ben" };
    const handed = { id: "1", at: 5, seq: 1, receivedAt: 5, by: "ana", kind: "assign" as const, payload };
    const trimmed = trimCockpit({ ...cockpit, logged: [handed] }, BEN);
    expect(trimmed.tasks[0]).toMatchObject({ postText: "the linkedin text" });
  });

  it("gives the rules of the places they post to, and no warning: one may name another launch", () => {
    expect(trimCockpit(cockpit, BEN).guard).toEqual([
      { taskId: "x-post", rules: ["Flair of x-post"], rulesUrl: "", warnings: [] },
    ]);
  });

  it("tells neither the audience, nor the planner's rules, nor what the others may post to", () => {
    const trimmed = trimCockpit(cockpit, BEN);
    const text = JSON.stringify(trimmed);
    expect(text).not.toContain("followers");
    expect(text).not.toContain("secret-order");
    expect(trimmed.crew).toEqual([BEN, { ...MIA, channelIds: [] }]);
    expect([trimmed.me, trimmed.writer]).toEqual([
      { id: "ben", name: "Ben" },
      { id: "ana", name: "Ana" },
    ]);
  });
});
