import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";
import {
  addBusyCalendar,
  findBusyCalendar,
  listBusyCalendars,
  listBusyTexts,
  listPostingDays,
  removeBusyCalendar,
  saveBusyReading,
} from "@/lib/slot/store";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const NOW = Date.parse("2026-10-01T00:00Z");
const WORK = { name: "Work", address: "https://calendar.example/me.ics", text: "BEGIN:VCALENDAR" };

let close: () => Promise<void>;
let ana: OwnerId;
beforeAll(async () => {
  close = await openTestDatabase();
});
afterAll(() => close());
beforeEach(async () => {
  await emptyDatabase();
  ana = await makeOwner();
});

async function add(calendar = WORK as { name: string; address: string | null; text: string }, now = NOW) {
  const added = await addBusyCalendar(ana, calendar, now);
  if (!added.ok) throw new Error(added.reason);
  return added.id;
}

describe("a calendar of other appointments", () => {
  it("is kept with its text and when it was read", async () => {
    const id = await add();
    expect(await listBusyCalendars(ana)).toEqual([
      { id, name: "Work", address: WORK.address, readAt: NOW, fault: "" },
    ]);
    expect(await listBusyTexts(ana)).toEqual([{ id, text: WORK.text }]);
  });

  it("keeps what was read last when a later try fails, and says what went wrong until one succeeds", async () => {
    const id = await add();
    await saveBusyReading(ana, id, { fault: "The server is gone." }, NOW + 1000);
    expect(await findBusyCalendar(ana, id)).toMatchObject({ readAt: NOW, fault: "The server is gone." });
    expect(await listBusyTexts(ana)).toEqual([{ id, text: WORK.text }]);
    await saveBusyReading(ana, id, { text: "BEGIN:VCALENDAR\r\n" }, NOW + 2000);
    expect(await findBusyCalendar(ana, id)).toMatchObject({ readAt: NOW + 2000, fault: "" });
    expect(await listBusyTexts(ana)).toEqual([{ id, text: "BEGIN:VCALENDAR\r\n" }]);
  });

  it("is on the list once by its address, and a file of the same name takes the older one's place", async () => {
    await add();
    expect(await addBusyCalendar(ana, { ...WORK, name: "Again" }, NOW)).toEqual({
      ok: false,
      reason: "calendar_known",
    });
    const file = { name: "Work", address: null, text: "1" };
    const id = await add(file);
    expect(await add({ ...file, text: "2" }, NOW + 1000)).toBe(id);
    expect(await add({ ...file, name: "Home" })).not.toBe(id);
    expect((await listBusyTexts(ana)).find((one) => one.id === id)?.text).toBe("2");
    expect(await listBusyCalendars(ana)).toHaveLength(3);
  });

  it("is one of twenty at most", async () => {
    for (let index = 0; index < 20; index += 1) await add({ ...WORK, address: `https://a.example/${index}` });
    expect(await addBusyCalendar(ana, { ...WORK, address: "https://a.example/x" }, NOW)).toEqual({
      ok: false,
      reason: "calendars_many",
    });
  });

  it("of another writer looks like none to every function, and takes nothing of theirs", async () => {
    const ben = await makeOwner("Ben");
    const id = await add();
    expect(await listBusyCalendars(ben)).toEqual([]);
    expect(await listBusyTexts(ben)).toEqual([]);
    expect(await findBusyCalendar(ben, id)).toBeNull();
    expect(await saveBusyReading(ben, id, { text: "theirs" }, NOW)).toBe(false);
    expect(await removeBusyCalendar(ben, id)).toBe(false);
    expect((await addBusyCalendar(ben, WORK, NOW)).ok).toBe(true);
    expect(await listBusyTexts(ana)).toEqual([{ id, text: WORK.text }]);
    expect(await removeBusyCalendar(ana, id)).toBe(true);
    expect(await listBusyCalendars(ana)).toEqual([]);
  });
});

describe("the days publications come out on", () => {
  it("are listed for those that have some, and a damaged column reads as any day", async () => {
    const at = new Date(NOW);
    const columns = ["[2,4]", "[]", "[9]", "nonsense"];
    for (const [index, postingDays] of columns.entries()) {
      const address = `https://p${index}.example`;
      await db().publication.create({
        data: {
          id: newId(),
          ownerId: ana,
          name: `P${index}`,
          address,
          addressKey: address,
          postingDays,
          createdAt: at,
          updatedAt: at,
        },
      });
    }
    expect(await listPostingDays(ana)).toEqual([
      { publicationId: expect.any(String), name: "P0", days: [2, 4] },
    ]);
    expect(await listPostingDays(await makeOwner("Ben"))).toEqual([]);
  });
});
