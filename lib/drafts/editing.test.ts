import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFields } from "@/lib/drafts/check-fields";
import { decideSave, type SaveRequest, type Snapshot } from "@/lib/drafts/decide-save";
import { type DraftFields, EMPTY_FIELDS } from "@/lib/drafts/draft";
import { type Editing, editingAfter, hasUnsaved, nextSave, startEditing } from "@/lib/drafts/editing";
import { parseUnsavedCopy, resumeEditing, writeUnsavedCopy } from "@/lib/drafts/unsaved-copy";

const stored = (fields: Partial<DraftFields>, revision = 1): Snapshot => ({
  revision,
  fields: { ...EMPTY_FIELDS, ...fields },
});
const open = (fields: Partial<DraftFields>) => startEditing(stored(fields), null);
const type = (state: Editing, fields: Partial<DraftFields>) => editingAfter(state, { kind: "typed", fields });
const hear = (state: Editing, theirs: Snapshot) => editingAfter(state, { kind: "heard", theirs });

describe("saving", () => {
  test("what was typed is sent once, and nothing is left after the answer", () => {
    let state = type(open({ title: "A" }), { title: "B" });
    expect(nextSave(state)).toEqual({ revision: 1, fields: { title: "B" }, keepCurrent: false, keep: [] });
    state = editingAfter(state, { kind: "sending" });
    expect(nextSave(state)).toBeNull();
    state = editingAfter(state, { kind: "saved", revision: 2, savedAt: 5 });
    expect(nextSave(state)).toBeNull();
    expect(hasUnsaved(state)).toBe(false);
  });

  test("what is typed while a save is under way goes with the next one", () => {
    let state = editingAfter(type(open({}), { body: "one" }), { kind: "sending" });
    state = editingAfter(type(state, { body: "one two" }), { kind: "saved", revision: 2, savedAt: 5 });
    expect(nextSave(state)).toMatchObject({ revision: 2, fields: { body: "one two" } });
  });

  test("a link that is none yet is kept here and does not hold the rest back", () => {
    let state = type(open({}), { title: "T", coverUrl: "not a link" });
    expect(nextSave(state)?.fields).toEqual({ title: "T" });
    state = editingAfter(editingAfter(state, { kind: "sending" }), {
      kind: "saved",
      revision: 2,
      savedAt: 5,
    });
    expect(nextSave(state)).toBeNull();
    expect(hasUnsaved(state)).toBe(true);
  });

  test("a tracked link as the piece's own is kept here with its fault, and does not hold the rest back", () => {
    const link = "http://localhost:3306/go/mcjv8xk";
    const state = type(open({ canonicalUrl: link }), { publishedUrl: link, coverUrl: link, title: "New" });
    expect(checkFields(state.mine)).toEqual({ canonicalUrl: "tracked_link", publishedUrl: "tracked_link" });
    expect(nextSave(state)?.fields).toEqual({ title: "New", coverUrl: link });
  });

  test("a link without its https is saved whole and then counts as saved", () => {
    let state = type(open({}), { canonicalUrl: "medium.com/@ana/piece" });
    expect(nextSave(state)?.fields).toEqual({ canonicalUrl: "https://medium.com/@ana/piece" });
    state = editingAfter(editingAfter(state, { kind: "sending" }), {
      kind: "saved",
      revision: 2,
      savedAt: 5,
    });
    expect(hasUnsaved(state)).toBe(false);
  });

  test("a save whose answer was lost is no clash with oneself", () => {
    let state = editingAfter(type(open({ body: "" }), { body: "one" }), { kind: "sending" });
    state = editingAfter(state, { kind: "failed", problem: "offline" });
    state = editingAfter(type(state, { body: "one two" }), {
      kind: "refused",
      theirs: stored({ body: "one" }, 2),
    });
    expect(state.conflict).toBeNull();
    expect(nextSave(state)).toMatchObject({ revision: 2, fields: { body: "one two" } });
  });

  test("nor are several in a row, whichever of them the server took", () => {
    for (const taken of ["one", "one two", "one two three"]) {
      let state = open({ body: "" });
      for (const body of ["one", "one two", "one two three"]) {
        state = editingAfter(type(state, { body }), { kind: "sending" });
        state = editingAfter(state, { kind: "failed", problem: "offline" });
      }
      const copy = parseUnsavedCopy(writeUnsavedCopy(state));
      const theirs = stored({ body: taken }, 2);
      expect(editingAfter(state, { kind: "refused", theirs }).conflict).toBeNull();
      expect(resumeEditing(theirs, null, copy === null ? [] : [copy]).conflict).toBeNull();
    }
  });
});

describe("two tabs", () => {
  test("one without changes follows the other", () => {
    const state = hear(open({ body: "a" }), stored({ body: "b" }, 2));
    expect(state.mine.body).toBe("b");
    expect(nextSave(state)).toBeNull();
  });

  test("changes of different fields come together", () => {
    const state = hear(
      type(open({ title: "A", body: "a" }), { title: "B" }),
      stored({ title: "A", body: "b" }, 2),
    );
    expect(state.conflict).toBeNull();
    expect(state.mine).toMatchObject({ title: "B", body: "b" });
    expect(nextSave(state)).toMatchObject({ revision: 2, fields: { title: "B" } });
  });

  test("two changes of one field wait for the writer's choice, and nothing is sent", () => {
    const state = hear(type(open({ body: "a" }), { body: "mine" }), stored({ body: "theirs" }, 2));
    expect(state.conflict?.clashes).toEqual(["body"]);
    expect(nextSave(state)).toBeNull();
    expect(state.mine.body).toBe("mine");
  });

  test("keeping mine puts theirs into the history", () => {
    let state = hear(type(open({ body: "a" }), { body: "mine" }), stored({ body: "theirs" }, 2));
    state = editingAfter(state, { kind: "chosen", choices: { body: "mine" } });
    expect(nextSave(state)).toEqual({ revision: 2, fields: { body: "mine" }, keepCurrent: true, keep: [] });
  });

  test("taking theirs puts mine into the history", () => {
    let state = hear(type(open({ body: "a" }), { body: "mine" }), stored({ body: "theirs" }, 2));
    state = editingAfter(state, { kind: "chosen", choices: { body: "theirs" } });
    expect(state.mine.body).toBe("theirs");
    expect(nextSave(state)).toMatchObject({ revision: 2, fields: {}, keep: [{ body: "mine" }] });
  });
});

describe("an unsaved copy", () => {
  const copyOf = (state: Editing) => {
    const copy = parseUnsavedCopy(writeUnsavedCopy(state));
    if (copy === null) throw new Error("the copy could not be read back");
    return copy;
  };

  test("brings the text back after a crash", () => {
    const before = type(open({ body: "a" }), { body: "a and more" });
    const state = resumeEditing(stored({ body: "a" }), null, [copyOf(before)]);
    expect(nextSave(state)).toMatchObject({ revision: 1, fields: { body: "a and more" } });
  });

  test("is quietly dropped when the server has it already", () => {
    const before = type(open({ body: "a" }), { body: "b" });
    const state = resumeEditing(stored({ body: "b" }, 2), null, [copyOf(before)]);
    expect(hasUnsaved(state)).toBe(false);
  });

  test("clashes in the open with what another device saved since", () => {
    const before = type(open({ body: "a" }), { body: "mine" });
    expect(resumeEditing(stored({ body: "theirs" }, 2), null, [copyOf(before)]).conflict).not.toBeNull();
  });

  test("of an older tab goes to the history when a newer one is opened", () => {
    const older = copyOf(type(open({ body: "a" }), { body: "older" }));
    const newer = copyOf(type(open({ body: "a" }), { body: "newer" }));
    const state = resumeEditing(stored({ body: "a" }), null, [older, newer]);
    expect(nextSave(state)).toMatchObject({ fields: { body: "newer" }, keep: [{ body: "older" }] });
  });

  test("that is damaged is no copy", () => {
    for (const text of ["", "{}", "[]", '{"format":1,"revision":1,"mine":{},"before":{},"keep":[]}']) {
      expect(parseUnsavedCopy(text)).toBeNull();
    }
  });

  test("reads back as it was written", () => {
    const text = fc.string({ unit: "grapheme" });
    const fields = fc.record({
      title: text,
      subtitle: text,
      body: text,
      topics: fc.array(text, { maxLength: 5 }),
      coverUrl: fc.option(text),
      canonicalUrl: fc.option(text),
      publishedUrl: fc.option(text),
    });
    fc.assert(
      fc.property(
        fields,
        fields,
        fc.array(fields, { maxLength: 2 }),
        fc.boolean(),
        (base, mine, keep, keepCurrent) => {
          const copy = { base: { revision: 3, fields: base }, mine, sent: keep, keep, keepCurrent };
          expect(parseUnsavedCopy(writeUnsavedCopy(copy))).toEqual(copy);
        },
      ),
    );
  });
});

/** A server and two devices, any of which may type, send, lose an answer, hear of the other, choose or crash. */
type World = { server: Snapshot; history: DraftFields[]; devices: Editing[]; seen: Set<string>[] };
type Step = {
  device: number;
  kind: "type" | "save" | "lose" | "hear" | "choose" | "crash";
  field: "title" | "body";
  mine: boolean;
};

const step: fc.Arbitrary<Step> = fc.record({
  device: fc.nat(1),
  kind: fc.constantFrom("type", "type", "save", "save", "lose", "hear", "choose", "crash"),
  field: fc.constantFrom("title", "body"),
  mine: fc.boolean(),
});

function apply(world: World, { device, kind, field, mine }: Step, number: number): void {
  const before = world.devices[device];
  if (before === undefined) return;
  let state = before;
  if (kind === "type") state = type(state, { [field]: `${field} ${number}` });
  if (kind === "hear") state = hear(state, world.server);
  if (kind === "choose" && state.conflict !== null) {
    state = editingAfter(state, {
      kind: "chosen",
      choices: { title: mine ? "mine" : "theirs", body: mine ? "mine" : "theirs" },
    });
  }
  if (kind === "crash") {
    const copy = parseUnsavedCopy(writeUnsavedCopy(state));
    state = resumeEditing(world.server, null, copy === null || !hasUnsaved(state) ? [] : [copy]);
  }
  const request = kind === "save" || kind === "lose" ? nextSave(state) : null;
  if (request !== null)
    state = send(world, editingAfter(state, { kind: "sending" }), request, kind === "lose");
  world.devices[device] = state;
  look(world, device);
}

function send(world: World, state: Editing, request: SaveRequest, isAnswerLost: boolean): Editing {
  const decision = decideSave(world.server, request);
  if (decision.ok) {
    world.history.push(...decision.setAside);
    world.server = decision.next;
  }
  if (isAnswerLost) return editingAfter(state, { kind: "failed", problem: "offline" });
  if (!decision.ok) return editingAfter(state, { kind: "refused", theirs: decision.theirs });
  return editingAfter(state, { kind: "saved", revision: decision.next.revision, savedAt: 1 });
}

/** What the writer has had before their eyes on a device: the screen, and both sides of a choice. */
function look(world: World, device: number): void {
  const state = world.devices[device];
  for (const fields of [state?.mine, state?.conflict?.theirs.fields]) {
    if (fields) for (const text of [fields.title, fields.body]) world.seen[device]?.add(text);
  }
}

test("no text that the server took is ever replaced unseen: the device that replaced it had shown it, or it is in the history", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const first = stored({ title: "title 0", body: "body 0" });
      const world: World = {
        server: first,
        history: [],
        devices: [startEditing(first, null), startEditing(first, null)],
        seen: [new Set(["title 0", "body 0"]), new Set(["title 0", "body 0"])],
      };
      for (const [number, one] of steps.entries()) {
        const before = world.server.fields;
        apply(world, one, number + 1);
        for (const field of ["title", "body"] as const) {
          if (before[field] === world.server.fields[field]) continue;
          const wasKept = world.history.some((fields) => fields[field] === before[field]);
          expect(wasKept || world.seen[one.device]?.has(before[field])).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("once both devices have heard and sent, they and the server agree, and every text typed last is somewhere", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const first = stored({ title: "title 0", body: "body 0" });
      const world: World = {
        server: first,
        history: [],
        devices: [startEditing(first, null), startEditing(first, null)],
        seen: [new Set(), new Set()],
      };
      for (const [number, one] of steps.entries()) apply(world, one, number + 1);
      const lastTyped = world.devices.flatMap((state) => [state.mine.title, state.mine.body]);
      for (let round = 0; round < 4; round += 1) {
        for (const device of [0, 1]) {
          for (const kind of ["hear", "choose", "save"] as const) {
            apply(world, { device, kind, field: "title", mine: device === 0 }, 1_000);
          }
        }
      }
      for (const state of world.devices) expect(state.mine).toEqual(world.server.fields);
      const texts = [world.server.fields, ...world.history].flatMap((fields) => [fields.title, fields.body]);
      const origin = new Set(["title 0", "body 0"]);
      for (const text of lastTyped) {
        const isOlderThanServer = world.seen.every((seen) => seen.has(text));
        expect(origin.has(text) || texts.includes(text) || isOlderThanServer).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("one device alone is never asked about its own text, whatever answers it lost and however often it crashed", () => {
  const alone = step.map((one) => ({ ...one, device: 0 }));
  fc.assert(
    fc.property(fc.array(alone, { maxLength: 9 }), (steps) => {
      const first = stored({ title: "title 0", body: "body 0" });
      const world: World = {
        server: first,
        history: [],
        devices: [startEditing(first, null)],
        seen: [new Set()],
      };
      for (const [number, one] of steps.entries()) {
        apply(world, one, number + 1);
        expect(world.devices[0]?.conflict).toBeNull();
      }
    }),
    { numRuns: 1_000 },
  );
});
