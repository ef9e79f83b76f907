import { expect, it } from "vitest";
import { listSentPosts, type StoredPost } from "@/lib/plan/posted-text";

const T0 = Date.UTC(2026, 10, 3, 13, 0);
const MINUTE = 60_000;
const post = (taskId: string, part: Partial<StoredPost>): StoredPost => ({
  launchId: "l",
  taskId,
  title: "Rain",
  channelId: "r",
  text: "Rain",
  t0At: T0,
  finishMinute: 30,
  isLive: true,
  isEnded: false,
  status: null,
  ...part,
});

it("a post is sent once it is ticked, also before its time, or once its time has come; never before the piece is live", () => {
  const stored = [
    post("early", { status: "done", finishMinute: 50 }),
    post("due", { finishMinute: 9 }),
    post("to come", { finishMinute: 11 }),
    post("skipped", { status: "skipped", finishMinute: 1 }),
    post("left", { isEnded: true, finishMinute: 1 }),
    post("not live", { isLive: false, status: "done" }),
  ];
  expect(listSentPosts(stored, T0 + 10 * MINUTE).map(({ taskId }) => taskId)).toEqual(["early", "due"]);
});
