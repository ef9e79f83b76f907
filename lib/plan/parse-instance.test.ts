import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInstance } from "@/lib/plan/parse-instance";
import { arbitraryInstance } from "@/lib/testing/arbitrary-instance";

const VALID = {
  format: "launch-plan/1",
  name: "short-name",
  now: 10,
  people: [{ id: "ana", can: ["publish"] }],
  platforms: [{ id: "x", minGap: 20, cap: 3, repeatFactor: 0.5 }],
  channels: [
    {
      id: "x-ana",
      platform: "x",
      followers: 1800,
      reach: 0.2,
      click: 0.03,
      recommend: 0.15,
      halfLife: 45,
      online: [
        [0, 1],
        [15, 0.9],
      ],
    },
  ],
  tasks: [
    {
      id: "publish",
      duration: 1,
      earliest: 0,
      latest: 60,
      fixedStart: 0,
      channel: null,
      needs: ["publish"],
      automatic: false,
      optional: false,
      after: [],
      prepared: null,
    },
    {
      id: "share",
      duration: 7,
      earliest: 0,
      latest: 60,
      fixedStart: null,
      channel: "x-ana",
      needs: [],
      automatic: false,
      optional: true,
      after: ["publish"],
      prepared: { by: "publish", duration: 2 },
    },
  ],
  locked: [{ task: "publish", person: "ana", start: 0, end: 1 }],
};

/** A copy of the valid instance with the value at a path ("tasks.1.duration") replaced. */
function withValue(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(VALID);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let target = copy as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
}

test("the documented example is valid, without its optional keys and with unknown ones too", () => {
  expect(parseInstance(VALID).ok).toBe(true);
  expect(parseInstance({ ...VALID, note: "x", extra: 1 }).ok).toBe(true);
  expect(parseInstance(withValue("tasks.1.earliest", 58)).ok).toBe(true);
});

const REJECTED: [path: string, value: unknown, field: string][] = [
  ["format", "launch-plan/2", "format"],
  ["name", undefined, "name"],
  ["now", 1.5, "now"],
  ["now", undefined, "now"],
  ["now", null, "locked"],
  ["people", {}, "people"],
  ["people.0.can", [1], "people[0].can[0]"],
  ["people.1", { id: "ana", can: [] }, "people[1].id"],
  ["platforms.0.minGap", -1, "platforms[0].minGap"],
  ["platforms.0.minGap", 0, "platforms[0].minGap"],
  ["platforms.0.cap", -1, "platforms[0].cap"],
  ["platforms.0.repeatFactor", 0, "platforms[0].repeatFactor"],
  ["platforms.0.repeatFactor", 1.1, "platforms[0].repeatFactor"],
  ["channels.0.platform", "y", "channels[0].platform"],
  ["channels.0.followers", -1, "channels[0].followers"],
  ["channels.0.followers", Number.NaN, "channels[0].followers"],
  ["channels.0.reach", 1.2, "channels[0].reach"],
  ["channels.0.halfLife", 0, "channels[0].halfLife"],
  [
    "channels.0.online",
    [
      [5, 1],
      [5, 2],
    ],
    "channels[0].online[1][0]",
  ],
  ["channels.0.online", [[5, -1]], "channels[0].online[0][1]"],
  ["channels.0.online", undefined, "channels[0].online"],
  ["tasks.1.id", "publish", "tasks[1].id"],
  ["tasks.1.duration", 0, "tasks[1].duration"],
  ["tasks.1.duration", "7", "tasks[1].duration"],
  ["tasks.1.latest", null, "tasks[1].latest"],
  ["tasks.1.fixedStart", 1.5, "tasks[1].fixedStart"],
  ["tasks.1.channel", "nowhere", "tasks[1].channel"],
  ["tasks.1.needs", "publish", "tasks[1].needs"],
  ["tasks.1.automatic", 1, "tasks[1].automatic"],
  ["tasks.1.optional", undefined, "tasks[1].optional"],
  ["tasks.1.after", ["nobody"], "tasks[1].after[0]"],
  ["tasks.1.after", ["share"], "tasks[1].after"],
  ["tasks.0.after", ["share"], "tasks[0].after"],
  ["tasks.1.prepared", { by: "nobody", duration: 1 }, "tasks[1].prepared.by"],
  ["tasks.1.prepared", { by: "publish", duration: 8 }, "tasks[1].prepared.duration"],
  ["tasks.1.prepared", { by: "publish", duration: 0 }, "tasks[1].prepared.duration"],
  ["tasks.1.prepared", undefined, "tasks[1].prepared"],
  ["locked.0.task", "nobody", "locked[0].task"],
  ["locked.0.person", "bo", "locked[0].person"],
  ["locked.0.person", null, "locked[0].person"],
  ["locked.0.start", 11, "locked[0].start"],
  ["locked.0.end", 0, "locked[0].end"],
  ["tasks.0.automatic", true, "locked[0].person"],
  ["locked.1", { task: "publish", person: "ana", start: 2, end: 3 }, "locked[1].task"],
  ["locked.1", { task: "share", person: "ana", start: 0, end: 3 }, "locked[1]"],
];

test.each(REJECTED)("%s = %j is rejected at its field", (path, value, field) => {
  const parsed = parseInstance(withValue(path, value));
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.field)).toContain(field);
});

test("whatever it is given, it answers and never throws", () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...REJECTED), (junk, [path]) => {
      parseInstance(junk);
      parseInstance(withValue(path, junk));
    }),
    { numRuns: 300 },
  );
});

test("an instance read back from JSON is the same instance", () => {
  fc.assert(
    fc.property(arbitraryInstance({ tasks: 8, from: -20, to: 60, people: 2 }), (random) => {
      const parsed = parseInstance(JSON.parse(JSON.stringify(random)));
      expect(parsed).toEqual({ ok: true, instance: random });
    }),
    { numRuns: 60 },
  );
});
