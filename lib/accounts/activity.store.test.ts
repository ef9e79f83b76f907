import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parseActivityColumn } from "@/lib/accounts/schema";
import { findActivity, saveActivity, savePreference } from "@/lib/accounts/store";
import { db } from "@/lib/platform/db";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const EARLY = Array.from({ length: 24 }, (_, hour) => (hour < 9 ? 1.5 : 0.7));
const LATE = [...EARLY].reverse();
let close: () => Promise<void>;

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

test("own activity curves are kept by kind, and taking one away leaves the others", async () => {
  const ana = await makeOwner();
  const bo = await makeOwner("Bo");
  expect(await findActivity(ana)).toEqual({});
  await saveActivity(ana, "UTC", "social", EARLY);
  await saveActivity(ana, "UTC", "email", LATE);
  await savePreference(ana, { zone: "UTC", target: 50, weekStartsOn: 1, launchGapDays: 2, currency: "EUR" });
  expect(await findActivity(ana)).toEqual({ social: EARLY, email: LATE });
  await saveActivity(ana, "UTC", "social", null);
  expect(await findActivity(ana)).toEqual({ email: LATE });
  expect(await findActivity(bo)).toEqual({});
});

test("a writer without any preference yet can set a curve, and keeps their zone", async () => {
  const ana = await makeOwner();
  await db().preference.delete({ where: { ownerId: ana } });
  expect(await findActivity(ana)).toEqual({});
  await saveActivity(ana, "Asia/Tokyo", "own", EARLY);
  expect(await findActivity(ana)).toEqual({ own: EARLY });
  expect(await db().preference.findUnique({ where: { ownerId: ana } })).toMatchObject({ zone: "Asia/Tokyo" });
});

test("kinds and curves that cannot be read are passed over", () => {
  const column = JSON.stringify({ social: EARLY, email: [1], pigeons: EARLY, own: "loud" });
  expect(parseActivityColumn(column)).toEqual({ social: EARLY });
});
