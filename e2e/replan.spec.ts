import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Cockpit } from "../lib/launch/cockpit";
import type { OperationBody } from "../lib/launch/operation";
import { connection, findLiveAddress, PHONE, untilKept } from "./support/live-page";
import { expect, OFFLINE_ERRORS, test } from "./support/test";

const MINUTE = 60_000;

type Deed = { minute: number; body: OperationBody };
type Hour = { address: string; slack: string; newsletter: string; x: string; mastodon: string };

const ticked = (taskId: string): OperationBody => ({ kind: "tick", payload: { taskId, status: "done" } });

/** A launch that went live `minute` minutes ago, with its link taken and everything up to T0 done, written into its log. */
async function openHour(
  page: Page,
  baseURL: string,
  minute: number,
  listDeeds: (hour: Hour) => Deed[],
): Promise<Hour> {
  const address = await findLiveAddress(page);
  const answer = await page.request.get(`/api${address.replace(/live$/, "cockpit")}`);
  const { tasks, now } = ((await answer.json()) as { cockpit: Cockpit }).cockpit;
  const idOf = (title: RegExp) => tasks.find((task) => title.test(task.title))?.id ?? "";
  const hour: Hour = {
    address,
    slack: idOf(/^Post: Slack/),
    newsletter: idOf(/^Send the newsletter/),
    x: idOf(/^Post: X /),
    mastodon: idOf(/^Post: Mastodon/),
  };
  const ready = tasks.filter(({ phase, kind }) => /^(days|countdown)$/.test(phase) || kind === "copy-link");
  const liveAt = now - minute * MINUTE;
  const live: OperationBody = {
    kind: "go_live",
    payload: { liveAt, source: "person", url: "https://medium.com/@ana/the-quiet-alarm-1a2b3c" },
  };
  const before = [live, ...ready.map(({ id }) => ticked(id))].map((body): Deed => ({ minute: 0, body }));
  const operations = [...before, ...listDeeds(hour)].map((deed, index) => ({
    id: randomUUID(),
    at: liveAt + deed.minute * MINUTE + index,
    ...deed.body,
  }));
  const sent = await page.request.post(`/api${address.replace(/live$/, "events")}`, {
    data: { operations },
    headers: { origin: baseURL },
  });
  expect(await sent.json()).toMatchObject({ refused: [] });
  return hour;
}

/** Later than the plan was saved, or the plan would hold. */
const standing = (minute: number, plan: [taskId: string, start: number][]): Deed => ({
  minute,
  body: {
    kind: "replan",
    payload: { plan: plan.map(([task, start]) => ({ task, person: "writer", start })) },
  },
});
const rowOf = (page: Page, title: RegExp) => page.getByRole("table").getByRole("row", { name: title });
const offer = (page: Page) => page.getByRole("region", { name: /^A better rest of the hour: \+\d/ });

test.describe("the rest of a live hour", () => {
  test("a late newsletter leads to a better order, which moves nothing until it is taken, and then on every device", async ({
    page,
    device,
    writer,
    baseURL,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const { address } = await openHour(page, baseURL ?? "", 14, ({ newsletter, x, mastodon, slack }) => [
      standing(14, [
        [newsletter, 5],
        [x, 20],
        [mastodon, 24],
        [slack, 48],
      ]),
    ]);
    const phone = await device(PHONE);
    await phone.goto(address);
    await page.goto(address);
    await expect(connection(phone)).toContainText("connected");
    await expect(page.getByRole("heading", { level: 2, name: /^Send the newsletter/ })).toBeVisible();
    await expect(offer(page)).toContainText(/Post: Slack.*T\+48 → T\+1\d/);
    await expect(offer(page)).not.toContainText("Send the newsletter");
    await expect(rowOf(page, /Post: Slack/)).toContainText("T+48");

    await offer(page).getByRole("button", { name: "Take it" }).click();
    await expect(offer(page)).toHaveCount(0);
    await expect(rowOf(page, /Post: Slack/)).toContainText(/T\+1\d/);
    await expect(rowOf(phone, /Post: Slack/)).toContainText(/T\+1\d/);
    await expect(rowOf(phone, /Send the newsletter/)).toContainText("T+5");
    await expect(offer(phone)).toHaveCount(0);

    await page.getByRole("button", { name: "Undo" }).click();
    await expect(rowOf(phone, /Post: Slack/)).toContainText("T+48");
    await offer(page).getByRole("button", { name: "Leave it" }).click();
    await expect(offer(page)).toHaveCount(0);
    await page.reload();
    await expect(connection(page)).toContainText("connected");
    await expect(offer(phone)).toBeVisible();
    await expect(offer(page)).toHaveCount(0);
  });

  test.describe("without a network", () => {
    test.use({ expectedErrors: OFFLINE_ERRORS });

    test("the better order is found on the device, taken there, and reaches the others later", async ({
      page,
      device,
      writer,
      baseURL,
    }) => {
      expect(writer.zone).toBe("Asia/Kolkata");
      const { address } = await openHour(page, baseURL ?? "", 14, ({ newsletter, slack }) => [
        standing(14, [
          [newsletter, 5],
          [slack, 48],
        ]),
      ]);
      const phone = await device(PHONE);
      await phone.goto(address);
      await page.goto(address);
      await expect(connection(page)).toContainText("connected");
      await untilKept(page, 1);
      await page.context().setOffline(true);
      await page.reload();
      await expect(connection(page)).toContainText("offline");
      await offer(page).getByRole("button", { name: "Take it" }).click();
      await expect(rowOf(page, /Post: Slack/)).toContainText(/T\+1\d · not yet sent/);
      await expect(rowOf(phone, /Post: Slack/)).toContainText("T+48");
      await page.context().setOffline(false);
      await expect(rowOf(phone, /Post: Slack/)).toContainText(/T\+1\d/);
    });
  });

  test("counting is one tap, and one sentence says how it stands", async ({
    page,
    device,
    writer,
    baseURL,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const { address } = await openHour(page, baseURL ?? "", 20, ({ slack, newsletter }) => [
      { minute: 6, body: ticked(slack) },
      { minute: 19, body: ticked(newsletter) },
    ]);
    const phone = await device(PHONE);
    await phone.goto(address);
    await page.goto(address);
    await expect(connection(phone)).toContainText("connected");
    await expect(connection(page)).toContainText("connected");
    const pace = page.getByRole("region", { name: "Pace" });
    await expect(pace).toContainText(
      /Nothing counted yet, \d+ wanted by now; X and Mastodon are still to come/,
    );

    await page.getByRole("button", { name: "+5 recommendations" }).click();
    await page.getByRole("button", { name: "+1 recommendation", exact: true }).click();
    await expect(pace).toContainText(/6 of \d+ recommendations/);
    await expect(pace).toContainText(
      /\d+ behind when counted at T\+\d+, (within|below|above) the forecast’s \d+–\d+; X and/,
    );
    await expect(phone.getByText(/^6 of \d+/)).toBeVisible();
    await phone.getByRole("button", { name: "+1 recommendation", exact: true }).click();
    await expect(page.getByText(/^7 of \d+/)).toBeVisible();
    await page.getByRole("button", { name: "+5 claps" }).click();
    await expect(phone.getByText(/^5 claps/)).toBeVisible();
    await expect(phone.getByText(/^7 of \d+/)).toBeVisible();
    await phone.getByRole("button", { name: "Type claps" }).click();
    await phone.keyboard.type("31");
    await phone.keyboard.press("Enter");
    await expect(page.getByText(/^31 claps/)).toBeVisible();
    await phone.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(/^5 claps/)).toBeVisible();
  });

  test.describe("counted on two devices at once", () => {
    test.use({ expectedErrors: [/Failed to load resource/] });

    test("two devices that count the same moment are told of each other", async ({
      page,
      device,
      writer,
      baseURL,
    }) => {
      expect(writer.zone).toBe("Asia/Kolkata");
      const { address } = await openHour(page, baseURL ?? "", 20, () => []);
      const phone = await device(PHONE);
      await phone.goto(address);
      await page.goto(address);
      await expect(connection(phone)).toContainText("connected");
      await expect(connection(page)).toContainText("connected");
      const one = { name: "+1 recommendation", exact: true };
      // Neither hears of the other before both have tapped.
      await page.route("**/events", (route) => route.abort());
      await page.getByRole("button", one).click();
      await phone.getByRole("button", one).click();
      await page.unroute("**/events");
      for (const either of [page, phone]) {
        await expect(either.getByText(/^1 was also said at/)).toBeVisible();
      }
      await phone.getByRole("button", one).click();
      await expect(page.getByText(/^2 of \d+/)).toBeVisible();
      await expect(page.getByText(/was also said at/)).toHaveCount(0);
    });
  });

  test("whoever comes back late sees what was missed, what it is still worth, and goes on with one tap", async ({
    page,
    writer,
    baseURL,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    await page.setViewportSize({ width: 360, height: 740 });
    const { address } = await openHour(page, baseURL ?? "", 25, () => []);
    await page.goto(address);
    const missed = page.getByRole("region", {
      name: /^Missed while away: \d+ tasks, still worth \d+ of \d+/,
    });
    await expect(missed).toBeVisible();
    const now = page.getByRole("heading", { level: 2, name: /^Post: Slack/ });
    await missed.getByText("What each is still worth").click();
    await expect(missed.getByRole("listitem").filter({ hasText: "Slack" })).toContainText(
      /\d+ min late, still worth \d of \d/,
    );
    await missed.getByText("What each is still worth").click();
    await expect(now).toBeInViewport();
    await missed.getByRole("button", { name: /^Go on with: Post: Slack/ }).click();
    await expect(missed).toHaveCount(0);
    await expect(now).toBeVisible();
  });
});
