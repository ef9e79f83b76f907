import { expect, test } from "vitest";
import type { PlatformId } from "@/lib/channels/platform";
import { emptyCard } from "@/lib/channels/rule-card";
import { listWarnings } from "@/lib/guard/list-warnings";
import { ownPartOf } from "@/lib/guard/own-links";
import type { GuardChannel, GuardInput, Warning } from "@/lib/guard/warning";
import { newTask } from "@/lib/plan/new-task";
import type { PostedText } from "@/lib/plan/posted-text";
import type { Task } from "@/lib/plan/task";

/** A Tuesday, 18:30 in Kathmandu. */
const T0 = Date.UTC(2026, 10, 24, 12, 45);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function channel(id: string, platform: PlatformId, more: Partial<GuardChannel> = {}): GuardChannel {
  return { id, platform, name: id, address: "", sharedWith: [], card: null, otherPosts: [], ...more };
}

function post(channelId: string, startMinute: number, postText: string, more: Partial<Task> = {}): Task {
  const key = `post-${channelId}-${startMinute}`;
  const task = newTask("l", {
    key,
    kind: "post",
    phase: "hour",
    minutes: 2,
    title: key,
    detail: "",
    channelId,
  });
  return { ...task, startMinute, postText, ...more };
}

function own(title: string, more: Partial<Task> = {}): Task {
  const task = newTask("l", { key: title, kind: "own", phase: "hour", minutes: 2, title, detail: "" });
  return { ...task, startMinute: 5, ...more };
}

function posted(channelId: string, at: number, text: string): PostedText {
  return { launchId: "m", taskId: `m-${at}`, title: "An older piece", channelId, text, at, isOut: true };
}

const NONE = new Map();
function warn(more: Partial<GuardInput>): Warning[] {
  const input = {
    tasks: [],
    done: new Set<string>(),
    channels: [],
    posted: [],
    t0At: T0,
    zone: "Asia/Kathmandu",
  };
  return listWarnings({ ...input, ...more }, NONE);
}
const rules = (warnings: Warning[]) => warnings.map(({ rule }) => rule);

const TEA = channel("tea", "reddit", { address: "https://www.reddit.com/r/tea" });
const TEA_TOO = channel("tea2", "reddit", { address: "https://old.reddit.com/r/Tea/" });
const X = channel("x", "x");
const HN = channel("hn", "hacker_news");
const HUNT = channel("ph", "product_hunt");

test.each<[string, number, boolean]>([
  ["at once", 0, true],
  ["59 minutes later", 59, true],
  ["an hour later", 60, false],
])("two posts into one community, the second %s", (_, later, isWarned) => {
  const tasks = [post("tea", 3, "One {link}"), post("tea2", 3 + later, "Quite another thing {link}")];
  const found = warn({ tasks, channels: [TEA, TEA_TOO] }).filter(({ rule }) => rule === "two_posts");
  expect(found).toHaveLength(isWarned ? 1 : 0);
});

test("the later of two posts is warned about, and moving it as offered is enough", () => {
  const tasks = [post("tea", 3, "One {link}"), post("tea2", 20, "Quite another thing {link}")];
  const [warning] = warn({ tasks, channels: [TEA, TEA_TOO] });
  expect(warning?.taskId).toBe(tasks[1]?.id);
  const way = warning?.waysOut.find(({ kind }) => kind === "move");
  if (way?.kind !== "move") throw new Error("no way out");
  const moved = tasks.map((task, index) => (index === 1 ? { ...task, startMinute: way.startMinute } : task));
  expect(warn({ tasks: moved, channels: [TEA, TEA_TOO] })).toEqual([]);
});

test("two X posts in one hour are the planner's matter, two communities known to overlap are one", () => {
  const words = ["A first wholly new thing {link}", "And now for something else {link}"] as const;
  const x = [post("x", 3, words[0]), post("x2", 20, words[1])];
  expect(warn({ tasks: x, channels: [X, channel("x2", "x")] })).toEqual([]);
  const slack = channel("slack", "slack", { sharedWith: ["tea"] });
  const tasks = [post("tea", 3, words[0]), post("slack", 20, words[1])];
  expect(rules(warn({ tasks, channels: [TEA, slack] }))).toEqual(["two_posts"]);
  expect(rules(warn({ tasks, channels: [TEA, channel("slack", "slack")] }))).toEqual([]);
});

test("a post of another launch in the same hour and community is seen", () => {
  const found = warn({
    tasks: [post("tea", 3, "One {link}")],
    channels: [TEA],
    posted: [posted("tea", T0 + 30 * MINUTE, "Something else")],
  });
  expect(rules(found)).toEqual(["two_posts"]);
  expect(found[0]?.detail).toContain("An older piece");
});

test("own links are warned about only where other posts were counted", () => {
  const tasks = [post("tea", 3, "One {link}")];
  const counted = (posts: number) => ({ ...TEA, otherPosts: [{ postedOn: "2026-11-20", posts }] });
  expect(warn({ tasks, channels: [TEA] })).toEqual([]);
  expect(rules(warn({ tasks, channels: [counted(8)] }))).toEqual(["own_links"]);
  expect(warn({ tasks, channels: [counted(9)] })).toEqual([]);
  const noted = { ...counted(4), card: { ...emptyCard("tea"), ownOneIn: 5 } };
  expect(warn({ tasks, channels: [noted] })).toEqual([]);
  const input = {
    tasks,
    channels: [TEA],
    posted: [],
    t0At: T0,
    zone: "Asia/Kathmandu",
    done: new Set<string>(),
  };
  expect(ownPartOf(input, TEA, T0)).toEqual({ known: false, own: 1 });
  expect(ownPartOf(input, X, T0)).toBeNull();
});

test("begging is quoted, and its source named", () => {
  const [warning] = warn({ tasks: [post("x", 3, "New. Bitte klatscht! {link}")], channels: [X] });
  expect(warning).toMatchObject({ rule: "begging", waysOut: [{ kind: "rewrite" }] });
  expect(warning?.detail).toContain("“Bitte klatscht”");
  expect(warning?.source.source).toContain("Medium");
});

test("asking for upvotes on Product Hunt is its own warning, there and in a post that points there", () => {
  const there = post("ph", 3, "We are live. Upvote us!");
  const pointing = post("x", 9, "We are on Product Hunt today, your vote counts {link}");
  expect(rules(warn({ tasks: [there, pointing], channels: [HUNT, X] }))).toEqual(["upvotes", "upvotes"]);
  expect(warn({ tasks: [post("ph", 3, "We are live. What is missing?")], channels: [HUNT] })).toEqual([]);
});

test.each<[string, Task, boolean]>([
  ["an own task that asks friends", own("Ask my sister to read it"), true],
  ["one in German", own("Bitte Freunde um einen Blick"), true],
  ["an own task that asks nobody", own("Put the kettle on"), false],
  ["a post that names it", post("x", 9, "It is on Hacker News: {link}"), true],
  ["a post that does not", post("x", 9, "Nine silent mornings {link}"), false],
  ["a skipped one", own("Ask my sister to read it", { skipped: true }), false],
])("Hacker News, tell no one: %s", (_, task, isWarned) => {
  const tasks = [post("hn", 3, "Nine silent mornings and what came of them"), task];
  expect(rules(warn({ tasks, channels: [HN, X] }))).toEqual(isWarned ? ["tell_no_one"] : []);
  expect(warn({ tasks: [task], channels: [HN, X] })).toEqual([]);
});

test("nearly the same text on X is warned about with X's rule as its source, elsewhere as our choice", () => {
  const text = "Nine silent mornings, and what they did to my drafts {link}";
  const onX = warn({ tasks: [post("x", 3, text)], channels: [X], posted: [posted("x", T0 - 5 * DAY, text)] });
  expect(onX).toMatchObject([{ rule: "near_copy", source: { assumption: false } }]);
  const linkedIn = channel("li", "linkedin");
  const there = warn({ tasks: [post("li", 3, text), post("li", 4000, text)], channels: [linkedIn] });
  expect(there).toMatchObject([{ rule: "near_copy", source: { assumption: true } }]);
  expect(there[0]?.detail).toContain("100 %");
  expect(
    warn({ tasks: [post("li", 3, text)], channels: [linkedIn, X], posted: [posted("x", T0, text)] }),
  ).toEqual([]);
});

test("a closed day is warned about in the writer's zone, and the next open day offered", () => {
  const card = { ...emptyCard("tea"), allowedDays: [4, 1] };
  const closed = { ...TEA, card };
  const tasks = [post("tea", 3, "One {link}")];
  const [warning] = warn({ tasks, channels: [closed] });
  expect(warning).toMatchObject({ rule: "closed_day", detail: "Only on Monday and Thursday." });
  expect(warning?.waysOut[0]).toEqual({
    kind: "move",
    startMinute: 3 + 2 * 24 * 60,
    says: "Move it to Thursday",
  });
  // 23:00 on Monday in Kathmandu is open, though it is Monday 17:15 in London too; one hour and a half later is Tuesday.
  const monday = T0 - 19.5 * 60 * MINUTE;
  expect(warn({ tasks, channels: [closed], t0At: monday })).toEqual([]);
  expect(rules(warn({ tasks, channels: [closed], t0At: monday + 90 * MINUTE }))).toEqual(["closed_day"]);
});

test("what is done, skipped or happens by itself is not warned about", () => {
  const begging = post("x", 3, "Please clap {link}");
  expect(warn({ tasks: [begging], channels: [X], done: new Set([begging.id]) })).toEqual([]);
  expect(warn({ tasks: [{ ...begging, skipped: true }], channels: [X] })).toEqual([]);
  expect(warn({ tasks: [{ ...begging, automatic: true }], channels: [X] })).toEqual([]);
});

test("a warning that was let pass carries why, and other words are warned about anew", () => {
  const tasks = [post("x", 3, "Please clap {link}")];
  const input = { tasks, done: new Set<string>(), channels: [X], posted: [], t0At: T0, zone: "UTC" };
  const [first] = listWarnings(input, NONE);
  const waivers = new Map([[first?.key ?? "", { reason: "A quotation", at: T0 }]]);
  expect(listWarnings(input, waivers)[0]?.waiver?.reason).toBe("A quotation");
  const changed = { ...input, tasks: [post("x", 3, "Please upvote {link}")] };
  expect(listWarnings(changed, waivers)[0]?.waiver).toBeNull();
});
