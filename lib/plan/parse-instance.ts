import type { Instance, InstanceProblem } from "@/lib/plan/instance";
import { INSTANCE_FORMAT } from "@/lib/plan/instance";
import { ShapeCheck } from "@/lib/plan/shape-check";

export type ParsedInstance = { ok: true; instance: Instance } | { ok: false; problems: InstanceProblem[] };

/**
 * Reads an instance of the format `launch-plan/1` and checks every rule of its validity.
 * A rejected one names each field that breaks a rule, with the rule. `earliest + duration > latest` is valid:
 * such a task just cannot be done. Unknown keys are passed over.
 */
export function parseInstance(input: unknown): ParsedInstance {
  const check = new ShapeCheck();
  if (check.object("", input)) checkShape(check, input);
  // References and history are only meaningful when every field has its type.
  if (check.problems.length > 0) return { ok: false, problems: check.problems };
  const instance = input as Instance;
  const problems = [
    ...checkIds(instance),
    ...checkReferences(instance),
    ...checkCycle(instance),
    ...checkLocked(instance),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, instance };
}

type Row = Record<string, unknown>;

/** What may be absent has to be said to be: a missing key is refused. */
const OR_NULL = " or null";

function checkShape(check: ShapeCheck, input: Row): void {
  if (input.format !== INSTANCE_FORMAT) check.add("format", `must be "${INSTANCE_FORMAT}"`);
  check.text("name", input.name);
  if (input.now !== null) check.integer("now", input.now, undefined, OR_NULL);
  check.each("people", input.people, (at, person) => {
    check.text(`${at}.id`, person.id);
    check.texts(`${at}.can`, person.can);
  });
  check.each("platforms", input.platforms, (at, platform) => checkPlatform(check, at, platform));
  check.each("channels", input.channels, (at, channel) => checkChannel(check, at, channel));
  check.each("tasks", input.tasks, (at, task) => checkTask(check, at, task));
  check.each("locked", input.locked, (at, entry) => {
    check.text(`${at}.task`, entry.task);
    if (entry.person !== null) check.text(`${at}.person`, entry.person, OR_NULL);
    check.integer(`${at}.start`, entry.start);
    check.integer(`${at}.end`, entry.end);
  });
}

function checkPlatform(check: ShapeCheck, at: string, platform: Row): void {
  check.text(`${at}.id`, platform.id);
  check.integer(`${at}.minGap`, platform.minGap, 0);
  if (platform.cap !== null) check.integer(`${at}.cap`, platform.cap, 0, OR_NULL);
  const { repeatFactor, minGap } = platform;
  if (typeof repeatFactor !== "number" || !(repeatFactor > 0 && repeatFactor <= 1)) {
    check.add(`${at}.repeatFactor`, "must be a number above 0 and at most 1");
  } else if (repeatFactor < 1 && typeof minGap === "number" && minGap < 1) {
    check.add(`${at}.minGap`, "must be at least 1 where repeatFactor is below 1");
  }
}

function checkChannel(check: ShapeCheck, at: string, channel: Row): void {
  check.text(`${at}.id`, channel.id);
  check.text(`${at}.platform`, channel.platform);
  check.number(`${at}.followers`, channel.followers, 0, Number.POSITIVE_INFINITY);
  for (const rate of ["reach", "click", "recommend"]) check.number(`${at}.${rate}`, channel[rate], 0, 1);
  const { halfLife, online } = channel;
  if (typeof halfLife !== "number" || !(halfLife > 0) || !Number.isFinite(halfLife)) {
    check.add(`${at}.halfLife`, "must be a number above 0");
  }
  if (!Array.isArray(online)) {
    check.add(`${at}.online`, "must be a list of [from, multiplier]");
    return;
  }
  let before = Number.NEGATIVE_INFINITY;
  online.forEach((step: unknown, index) => {
    const field = `${at}.online[${index}]`;
    if (!Array.isArray(step) || step.length !== 2) {
      check.add(field, "must be [from, multiplier]");
      return;
    }
    const [from, multiplier] = step as [unknown, unknown];
    if (check.number(`${field}[0]`, from, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
      if (from <= before) check.add(`${field}[0]`, "must be later than the step before");
      before = from;
    }
    check.number(`${field}[1]`, multiplier, 0, Number.POSITIVE_INFINITY);
  });
}

function checkTask(check: ShapeCheck, at: string, task: Row): void {
  check.text(`${at}.id`, task.id);
  const { duration, prepared } = task;
  check.integer(`${at}.duration`, duration, 1);
  check.integer(`${at}.earliest`, task.earliest);
  check.integer(`${at}.latest`, task.latest);
  if (task.fixedStart !== null) check.integer(`${at}.fixedStart`, task.fixedStart, undefined, OR_NULL);
  if (task.channel !== null) check.text(`${at}.channel`, task.channel, OR_NULL);
  check.texts(`${at}.needs`, task.needs);
  check.flag(`${at}.automatic`, task.automatic);
  check.flag(`${at}.optional`, task.optional);
  check.texts(`${at}.after`, task.after);
  if (prepared === null || !check.object(`${at}.prepared`, prepared, OR_NULL)) return;
  check.text(`${at}.prepared.by`, prepared.by);
  const short = prepared.duration;
  if (
    check.integer(`${at}.prepared.duration`, short, 1) &&
    typeof duration === "number" &&
    short > duration
  ) {
    check.add(`${at}.prepared.duration`, "must not be longer than the task's duration");
  }
}

function checkIds(instance: Instance): InstanceProblem[] {
  return (["people", "platforms", "channels", "tasks"] as const).flatMap((list) => {
    const seen = new Set<string>();
    return instance[list].flatMap(({ id }, index) => {
      if (seen.has(id)) return [{ field: `${list}[${index}].id`, reason: `"${id}" is used twice` }];
      seen.add(id);
      return [];
    });
  });
}

function checkReferences(instance: Instance): InstanceProblem[] {
  const ids = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
  const people = ids(instance.people);
  const platforms = ids(instance.platforms);
  const channels = ids(instance.channels);
  const tasks = ids(instance.tasks);
  const problems: InstanceProblem[] = [];
  const mustExist = (field: string, id: string | null, known: Set<string>) => {
    if (id !== null && !known.has(id)) problems.push({ field, reason: `"${id}" does not exist` });
  };
  instance.channels.forEach((channel, index) => {
    mustExist(`channels[${index}].platform`, channel.platform, platforms);
  });
  instance.tasks.forEach((task, index) => {
    mustExist(`tasks[${index}].channel`, task.channel, channels);
    task.after.forEach((id, place) => {
      mustExist(`tasks[${index}].after[${place}]`, id, tasks);
    });
    mustExist(`tasks[${index}].prepared.by`, task.prepared?.by ?? null, tasks);
  });
  instance.locked.forEach((entry, index) => {
    mustExist(`locked[${index}].task`, entry.task, tasks);
    mustExist(`locked[${index}].person`, entry.person, people);
  });
  return problems;
}

/** Takes away tasks that wait for nothing, again and again; what is left waits for itself. */
function checkCycle(instance: Instance): InstanceProblem[] {
  const waits = new Map(
    instance.tasks.map((task) => [
      task.id,
      new Set([...task.after, ...(task.prepared === null ? [] : [task.prepared.by])]),
    ]),
  );
  const followers = new Map<string, string[]>();
  for (const [id, before] of waits) {
    for (const other of before) followers.set(other, [...(followers.get(other) ?? []), id]);
  }
  const free = [...waits].filter(([, before]) => before.size === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waits.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const left = waits.get(follower);
      if (left?.delete(id) && left.size === 0) free.push(follower);
    }
  }
  // What waits for an unknown task is reported as a missing reference, not as a cycle.
  const circular = instance.tasks.flatMap((task, index) => (waits.has(task.id) ? [{ task, index }] : []));
  const known = new Set(instance.tasks.map(({ id }) => id));
  const unknown = circular.some(({ task }) =>
    [...(waits.get(task.id) ?? [])].some((other) => !known.has(other)),
  );
  if (unknown) return [];
  return circular.map(({ task, index }) => ({
    field: task.after.some((id) => waits.has(id)) ? `tasks[${index}].after` : `tasks[${index}].prepared.by`,
    reason: `"${task.id}" waits, directly or through others, for a task that waits for itself`,
  }));
}

function checkLocked({ now, locked, tasks }: Instance): InstanceProblem[] {
  if (locked.length === 0) return [];
  if (now === null) return [{ field: "locked", reason: "must be empty while now is null" }];
  const problems: InstanceProblem[] = [];
  const seen = new Set<string>();
  locked.forEach((entry, index) => {
    const add = (part: string, reason: string) => problems.push({ field: `locked[${index}]${part}`, reason });
    if (entry.start > now) add(".start", "must not be later than now");
    if (entry.end <= entry.start) add(".end", "must be later than start");
    if (seen.has(entry.task)) add(".task", `"${entry.task}" is locked twice`);
    seen.add(entry.task);
    const automatic = tasks.find(({ id }) => id === entry.task)?.automatic;
    if (automatic === true && entry.person !== null) add(".person", "must be null: the task is automatic");
    if (automatic === false && entry.person === null) add(".person", "must name who did it");
    const other = locked.findIndex(
      (earlier, place) =>
        place < index &&
        entry.person !== null &&
        earlier.person === entry.person &&
        earlier.start < entry.end &&
        entry.start < earlier.end,
    );
    if (other >= 0) add("", `overlaps locked[${other}] of the same person`);
  });
  return problems;
}
