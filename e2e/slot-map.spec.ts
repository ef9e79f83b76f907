import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { addDays, type CalendarDate, dateAt, startOfWeek } from "../lib/time/calendar-date";
import { formatShortDate, formatTime, formatWeekday } from "../lib/time/format";
import { resolveWallTime } from "../lib/time/wall-time";
import { buildBusyFile } from "./support/busy-file";
import { makeDraft } from "./support/make-draft";
import { openWeek } from "./support/open-week";
import { fillExample } from "./support/routes";
import { expect, test } from "./support/test";

const KOLKATA = "Asia/Kolkata";
/** The Tuesday of the week after next: surely to come, and within the weeks that are scored. */
const TUESDAY = addDays(startOfWeek(dateAt(Date.now(), KOLKATA), 1), 8);

/** What the writer's clock shows when New York's shows `time` on `on`. */
function inKolkata(on: CalendarDate, time: string): { date: CalendarDate; time: string } {
  const resolved = resolveWallTime(`${on}T${time}`, "America/New_York");
  if (resolved.kind !== "once") throw new Error("an ordinary time of day");
  return { date: dateAt(resolved.at, KOLKATA), time: formatTime(resolved.at, KOLKATA) };
}

const cell = (page: Page, date: string, time: string, more = "") =>
  page.getByRole("button", { name: `${formatShortDate(date)}, ${time}${more}`, exact: true });

/** They stand at the page's end and come when somebody goes there. */
async function goToAppointments(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Other appointments" }).scrollIntoViewIfNeeded();
  await expect(page.getByLabel("By a file")).toBeVisible();
}

async function uploadCalendar(page: Page, on: CalendarDate): Promise<void> {
  await goToAppointments(page);
  await page.getByLabel("By a file").setInputFiles({
    name: "work.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(buildBusyFile("Work", on)),
  });
  await expect(page.getByText("“Work” is read.")).toBeVisible();
}

test.describe("the map of what each half-hour may bring", () => {
  test("leads by keyboard from a named best half-hour into the plan", async ({ page, writer }) => {
    expect(writer.zone).toBe(KOLKATA);
    await fillExample(page);
    await page.goto("/calendar");
    const best = page.getByRole("listitem").filter({ hasText: /likely \(/ });
    await expect(best.first()).toContainText(/is .*(morning|lunch|afternoon|home|evening|up|asleep)/);
    await best.first().getByRole("button").focus();
    await page.keyboard.press("Enter");
    const focused = page.locator("[data-wall]:focus");
    await expect(focused).toBeVisible();
    await expect(page.getByRole("tooltip")).toContainText("recommendations likely");
    const wall = (await focused.getAttribute("data-wall")) ?? "";
    await expect(best.first()).toContainText(wall.slice(11));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText(formatShortDate(wall.slice(0, 10)));
    await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).press("Enter");
    await expect(page).toHaveURL(/\/launches\/[^/]+\/plan$/);
    await expect(page.getByRole("main")).toContainText(`${wall.slice(11)} Kolkata`);
  });

  test("tells by mouse what a half-hour may bring, in numbers too, and takes it", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe(KOLKATA);
    await fillExample(page);
    await openWeek(page, addDays(TUESDAY, 7));
    const evening = cell(page, addDays(TUESDAY, 10), "20:30");
    await page.getByLabel("Numbers").check();
    await expect(evening.locator("[data-shown]")).toHaveAttribute("data-shown", /^\d+$/);
    await evening.hover();
    await expect(page.getByRole("tooltip")).toContainText(
      /\d+ recommendations likely, \d+–\d+ eight times in ten/,
    );
    await evening.click();
    await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(page).toHaveURL(/\/plan$/);
    await expect(page.getByRole("main")).toContainText("20:30 Kolkata");
  });

  test("has no colours where nothing is known of the readers, says so, and leads to the channels", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe(KOLKATA);
    await page.goto("/calendar");
    await expect(page.getByText("No colours yet: nothing is known of your readers.")).toBeVisible();
    await page.getByRole("link", { name: "Add your channels" }).click();
    await expect(page).toHaveURL(/\/channels$/);
  });
});

test.describe("other appointments", () => {
  test("out of a calendar file are hatched where their own clock puts them, and warn before a slot is taken", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe(KOLKATA);
    await makeDraft(page, "Not in the meeting");
    await openWeek(page, TUESDAY);
    await uploadCalendar(page, TUESDAY);
    await expect(
      page.getByText(/^From a file · read just now · \d+ busy times in the coming four weeks$/),
    ).toBeVisible();
    await expect(page.getByText("Book fair")).toBeVisible();
    const meeting = inKolkata(TUESDAY, "09:00");
    const busy = cell(page, meeting.date, meeting.time, ", you are busy");
    await expect(busy).toBeVisible();
    await busy.click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("list", { name: "What speaks against it" })).toContainText(
      `You have “Editors’ round” from ${meeting.time} to`,
    );
    await dialog.getByRole("button", { name: "Close" }).click();

    // The week after it was left out, and two weeks after it is on another day and hour.
    const skipped = inKolkata(addDays(TUESDAY, 7), "09:00");
    await page.getByRole("button", { name: "Week after" }).click();
    await expect(cell(page, skipped.date, skipped.time)).toBeVisible();
    const moved = inKolkata(addDays(TUESDAY, 15), "11:00");
    const before = inKolkata(addDays(TUESDAY, 14), "09:00");
    await page.getByRole("button", { name: "Week after" }).click();
    await expect(cell(page, before.date, before.time)).toBeVisible();
    await cell(page, moved.date, moved.time, ", you are busy").click();
    await expect(dialog).toContainText("Editors’ round (moved)");
    await dialog.getByRole("button", { name: "Schedule anyway" }).click();
    await expect(page).toHaveURL(/\/plan$/);
  });

  test("are read from an address, shown as last read when it fails later, and taken off with a way back", async ({
    page,
    writer,
  }) => {
    expect(writer.zone).toBe(KOLKATA);
    let answer: string | null = buildBusyFile("Choir", TUESDAY);
    const server = createServer((_request, response) => {
      if (answer === null) response.writeHead(500).end();
      else response.writeHead(200, { "content-type": "text/calendar" }).end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/me.ics`;
      await openWeek(page, TUESDAY);
      await goToAppointments(page);
      await page.getByLabel("By its address").fill("not an address");
      await page.getByRole("button", { name: "Add this address" }).click();
      await expect(page.getByText("That is not a web address.", { exact: false })).toBeVisible();
      await page.getByLabel("By its address").fill(address);
      await page.getByRole("button", { name: "Add this address" }).click();
      const line = page.getByRole("listitem").filter({ hasText: "Choir" });
      await expect(line).toContainText("127.0.0.1 · read just now");
      const meeting = inKolkata(TUESDAY, "09:00");
      const busy = cell(page, meeting.date, meeting.time, ", you are busy");
      await expect(busy).toBeVisible();

      answer = null;
      await page.getByRole("button", { name: "Read now Choir" }).click();
      await expect(line).toContainText(
        "The last try failed, so this may be old. The server answered with an error.",
      );
      await expect(busy).toBeVisible();

      await page.getByRole("button", { name: "Remove Choir" }).click();
      await expect(line).toHaveCount(0);
      await expect(busy).toHaveCount(0);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(line).toBeVisible();
      await expect(busy).toBeVisible();
    } finally {
      server.close();
    }
  });

  test("in a file that is no calendar are refused with a sentence", async ({
    page,
    writer,
    expectedErrors,
  }) => {
    expect(writer.zone).toBe(KOLKATA);
    expectedErrors.push(/422/);
    await openWeek(page, TUESDAY);
    await goToAppointments(page);
    await page.getByLabel("By a file").setInputFiles({
      name: "notes.ics",
      mimeType: "text/calendar",
      buffer: Buffer.from("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"),
    });
    await expect(page.getByText("The calendar is broken or cut short.", { exact: false })).toBeVisible();
  });
});

test("a slot on a day its publication does not come out, or too near another launch, is warned about", async ({
  page,
  writer,
}) => {
  expect(writer.zone).toBe(KOLKATA);
  await page.goto("/publications/new");
  await page.getByLabel("Name", { exact: true }).fill("The Tuesday Letter");
  await page.getByLabel("Web address").fill("tuesday-letter.example");
  await page.getByLabel("Tuesday").check();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("definition").filter({ hasText: /^Tue$/ })).toBeVisible();
  await page.goto("/settings");
  await page.getByLabel("Days between two launches").fill("3");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();

  await makeDraft(page, "First of two");
  await page.getByRole("button", { name: "Add a publication" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /The Tuesday Letter/ })
    .click();
  await expect(page.getByRole("heading", { name: "The Tuesday Letter", level: 3 })).toBeVisible();
  await openWeek(page, TUESDAY);
  await cell(page, addDays(TUESDAY, 1), "10:00").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Carried by").selectOption({ label: "The Tuesday Letter (planned)" });
  await expect(dialog).toContainText(`The Tuesday Letter does not publish on ${formatWeekday(3)}s (Tue).`);
  await dialog.getByRole("button", { name: "Schedule anyway" }).click();
  await expect(page).toHaveURL(/\/plan$/);
  await page.getByRole("link", { name: "Move the slot" }).click();
  await expect(page.getByText("no posting day")).toHaveCount(6);

  await makeDraft(page, "Second of two");
  await openWeek(page, TUESDAY);
  await expect(page.getByText("near a launch")).toHaveCount(5);
  await cell(page, addDays(TUESDAY, 2), "10:00").click();
  await expect(dialog).toContainText(
    /“First of two” is on .*, 1 day away; you want at least 3 days between launches\./,
  );
  await dialog.getByRole("button", { name: "Schedule anyway" }).click();
  await expect(page).toHaveURL(/\/plan$/);
});
