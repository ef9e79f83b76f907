import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPlan } from "@/lib/plan/build-plan";
import { buildTemplate } from "@/lib/plan/build-template";
import { describeWhen } from "@/lib/plan/describe-when";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { type TemplateLine, widenLines } from "@/lib/plan/plan-template";
import { buildTemplateRows } from "@/lib/templates/build-template-rows";
import {
  applyTemplateTakeBack,
  buildTemplateTakeBack,
  editTemplate,
  type TemplateEdit,
} from "@/lib/templates/edit-template";

const channel = (id: string, platform: PlanChannel["platform"]): PlanChannel => ({
  id,
  platform,
  name: `${platform} ${id}`,
  followers: 500,
  audience: [],
  parameters: resolveChannel({ platform, overrides: {}, postMinutes: null }),
});

const INPUT: PlanInput = {
  launchId: "l",
  slotAt: Date.UTC(2026, 10, 3, 18, 30),
  zone: "UTC",
  now: Date.UTC(2026, 9, 10),
  draft: { title: "The quiet hour", subtitle: "What it took", topics: [], coverUrl: null },
  publication: { name: "The Paper Boat", followers: 9, newsletter: true, answerDays: 4, howToSubmit: "" },
  submissionState: null,
  crew: [],
  channels: [channel("m", "medium_followers"), channel("a", "x"), channel("b", "linkedin")],
  activity: resolveActivity({}),
  rates: DEFAULT_RATES,
};
const LINES = buildTemplate(INPUT, buildPlan(INPUT));

function edited(lines: readonly TemplateLine[], edit: TemplateEdit): TemplateLine[] {
  const answer = editTemplate(lines, edit);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.lines;
}
const byKey = (lines: readonly TemplateLine[], key: string) => lines.find((line) => line.key === key);

test("a time said in words locks a line there, and it can be given back to the planner", () => {
  const lines = edited(LINES, { kind: "when", key: "cover", when: "2 days before, at 9:00" });
  expect(byKey(lines, "cover")).toMatchObject({
    when: { days: -2, clock: "09:00" },
    locked: true,
    phase: "days",
  });
  expect(byKey(edited(lines, { kind: "free", key: "cover" }), "cover")?.locked).toBe(false);
});

test("an added line stands at its time, in its phase", () => {
  const add = { kind: "add", key: "1", title: " Tea ", when: "15 min before", durationMinutes: 3 } as const;
  expect(byKey(edited(LINES, add), "own-1")).toMatchObject({
    title: "Tea",
    phase: "countdown",
    when: { minute: -15 },
    locked: true,
  });
});

test.each<[string, TemplateEdit, string]>([
  ["a time nobody can read", { kind: "when", key: "cover", when: "soon" }, "unreadable_when"],
  ["another time for going live", { kind: "when", key: "publish", when: "T+5" }, "t0_is_fixed"],
  ["a time for what happens by itself", { kind: "when", key: "notice-m", when: "T+5" }, "automatic"],
  ["a share before the link", { kind: "when", key: "post-a", when: "2 minutes after" }, "before_link"],
  ["leaving out the link", { kind: "skip", key: "copy-link", skipped: true }, "needed"],
  ["removing a line of the house", { kind: "remove", key: "cover" }, "not_own"],
  ["a line without a title", { kind: "rewrite", key: "cover", change: { title: " " } }, "no_title"],
  ["a line that is gone", { kind: "free", key: "nothing" }, "no_line"],
])("%s is refused", (_, edit, reason) => {
  expect(editTemplate(LINES, edit)).toMatchObject({ ok: false, reason });
});

test("every edit is undone by what it hands back", () => {
  const edits = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant("when" as const),
        key: fc.constantFrom(...LINES.map(({ key }) => key)),
        when: fc.integer({ min: -90, max: 90 }).map((minute) => describeWhen({ minute })),
      }),
      fc.record({
        kind: fc.constant("skip" as const),
        key: fc.constantFrom(...LINES.map(({ key }) => key)),
        skipped: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant("rewrite" as const),
        key: fc.constantFrom(...LINES.map(({ key }) => key)),
        change: fc.record({ title: fc.constantFrom("A", "B") }),
      }),
      fc.record({
        kind: fc.constant("add" as const),
        key: fc.constantFrom("1", "2", "3"),
        title: fc.constant("Tea"),
        when: fc.constant("T-5"),
        durationMinutes: fc.constant(2),
      }),
      fc.record({ kind: fc.constant("remove" as const), key: fc.constantFrom("own-1", "own-2") }),
    ),
    { maxLength: 8 },
  );
  const inOrder = (lines: readonly TemplateLine[]) => [...lines].sort((a, b) => (a.key < b.key ? -1 : 1));
  fc.assert(
    fc.property(edits, (wishes) => {
      let lines = LINES;
      for (const wish of wishes) {
        if (wish.kind === "add" && byKey(lines, `own-${wish.key}`) !== undefined) continue;
        const answer = editTemplate(lines, wish);
        if (!answer.ok) continue;
        const back = applyTemplateTakeBack(answer.lines, buildTemplateTakeBack(lines, answer.lines));
        expect(inOrder(back)).toEqual(inOrder(lines));
        lines = answer.lines;
      }
    }),
  );
});

test("rows show the house's words with fields where they were not written over, and the writer's where they were", () => {
  const lines = edited(LINES, { kind: "rewrite", key: "post-a", change: { postText: "Mine {link}" } });
  const rows = new Map(buildTemplateRows(lines, INPUT.channels).map((row) => [row.key, row]));
  expect(rows.get("submit")?.title).toBe("Submit to {publication}");
  expect(rows.get("post-b")?.postText).toBe("{title}\n\n{subtitle}\n\n{link}");
  expect(rows.get("post-a")).toMatchObject({ postText: "Mine {link}", isRewritten: true });
  const house = edited(lines, { kind: "house", key: "post-a" });
  const again = buildTemplateRows(house, INPUT.channels).find(({ key }) => key === "post-a");
  expect(again).toMatchObject({ postText: "{title}\n\n{subtitle}\n\n{link}", isRewritten: false });
});

test("a row of a channel that is gone says that it holds for the platform", () => {
  const rows = buildTemplateRows(widenLines(LINES, new Set(["m", "b"])), [
    channel("m", "medium_followers"),
    channel("b", "linkedin"),
  ]);
  expect(rows.find(({ key }) => key === "post-a")).toMatchObject({
    title: "Post: X",
    place: { name: "X", isWholePlatform: true },
  });
  expect(rows.find(({ key }) => key === "post-b")?.place).toEqual({
    name: "linkedin b",
    isWholePlatform: false,
  });
});

test("rows stand in the order of the clock", () => {
  const rows = buildTemplateRows(LINES, INPUT.channels);
  expect(rows).toHaveLength(LINES.length);
  const countdown = rows.filter(({ phase }) => phase === "countdown").map(({ key }) => key);
  expect(countdown).toEqual(["final-read", "check-links", "open-tabs", "devices"]);
});
