import { describe, expect, it } from "vitest";
import type { CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import type { TaskState } from "@/lib/launch/launch-state";
import { listToCome } from "@/lib/launch/list-to-come";

const place = (platform: string, channelName: string): TaskPlace => ({
  platform,
  platformName: platform === "x" ? "X" : platform === "newsletter" ? "Newsletter" : "LinkedIn",
  channelName,
  address: "",
  share: null,
  openUrl: null,
  link: null,
});
type Line = Pick<CockpitTask, "id" | "kind" | "automatic" | "durationMinutes" | "expected" | "place">;
const post = (id: string, where: TaskPlace | null, more: Partial<Line> = {}): Line => ({
  id,
  kind: "post",
  automatic: false,
  durationMinutes: 2,
  expected: 3,
  place: where,
  ...more,
});
const own = (
  taskId: string,
  startMinute: number | null,
  status: TaskState["status"] = "open",
): TaskState => ({
  taskId,
  status,
  startMinute,
  expectedAt: null,
  doneAt: null,
  doneBy: null,
  assignee: null,
  isPinned: false,
  isHandedOver: false,
});

describe("listToCome", () => {
  it("names open posts in their order, late ones too, by their platform", () => {
    const tasks = [post("n", place("newsletter", "Small Repairs")), post("l", place("linkedin", "Mira"))];
    expect(listToCome(tasks, { tasks: [own("n", 30), own("l", 4)] }, 20)).toEqual([
      "LinkedIn",
      "the newsletter",
    ]);
  });

  it("calls two of one platform by their own names", () => {
    const tasks = [post("a", place("x", "@mira")), post("b", place("x", "@repairs"))];
    expect(listToCome(tasks, { tasks: [own("a", 3), own("b", 30)] }, 20)).toEqual(["@mira", "@repairs"]);
    expect(listToCome(tasks, { tasks: [own("a", 3, "done"), own("b", 30)] }, 20)).toEqual(["X"]);
  });

  it("leaves out what is done, skipped, after the hour, without a place in time, or no post", () => {
    const at = place("x", "@mira");
    const tasks = ["a", "b", "c", "d"].map((id) => post(id, at));
    const comments = post("e", null, { kind: "comments" });
    const states = [own("a", 3, "done"), own("b", 5, "skipped"), own("c", 65), own("d", null), own("e", 20)];
    expect(listToCome([...tasks, comments], { tasks: states }, 1)).toEqual([]);
  });

  it("waits for a notice until its minute is over, where it is expected to bring something", () => {
    const notice = post("m", place("medium", "Medium"), {
      kind: "notice",
      automatic: true,
      durationMinutes: 1,
    });
    const states = { tasks: [own("m", 3)] };
    expect(listToCome([notice], states, 3.5)).toEqual(["Medium’s notice"]);
    expect(listToCome([notice], states, 4)).toEqual([]);
    expect(listToCome([{ ...notice, expected: 0 }], states, 1)).toEqual([]);
    expect(listToCome([{ ...notice, place: null }], states, 1)).toEqual(["the publication’s notice"]);
  });
});
