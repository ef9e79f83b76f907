import type { Page } from "@playwright/test";
import { box, connection, findLiveAddress, listTitles, PHONE, untilKept } from "./support/live-page";
import { expect, OFFLINE_ERRORS, test } from "./support/test";

const HOUR = 3_600_000;
/** What is far from a wrong clock's hours, and longer than any machine takes. */
const SLACK = HOUR / 2;

/** From the next page on, the device's clock is wrong by that much; it goes on at its own speed. */
async function setClockWrong(page: Page, milliseconds: number): Promise<void> {
  await page.addInitScript((wrong) => {
    const Right = Date;
    class Wrong extends Right {
      constructor(...parts: unknown[]) {
        super(...((parts.length === 0 ? [Right.now() + wrong] : parts) as [number]));
      }
      static override now() {
        return Right.now() + wrong;
      }
    }
    window.Date = Wrong as DateConstructor;
  }, milliseconds);
}

type Logged = { kind: string; at: number; receivedAt: number };

test.describe("devices whose clocks are three hours ahead and three hours behind", () => {
  test.use({ expectedErrors: OFFLINE_ERRORS });

  test("show the server's time, the same T0 and the same signals, and order what is done rightly", async ({
    page,
    device,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const address = await findLiveAddress(page);
    const events = address.replace(/\/launches\/(.*)\/live$/, "/api/launches/$1/events");
    const phone = await device(PHONE);
    await setClockWrong(page, 3 * HOUR);
    await setClockWrong(phone, -3 * HOUR);
    for (const one of [page, phone]) {
      await one.goto(address);
      await expect(connection(one)).toHaveText("connected");
    }
    // What the slow clock does later counts, though by its own time it was six hours earlier.
    const [a] = await listTitles(page);
    await box(page, a).check();
    await expect(box(phone, a)).toBeChecked();
    await box(phone, a).uncheck();
    await expect(box(page, a)).not.toBeChecked();
    await page.getByRole("button", { name: "It’s live" }).first().click();
    await expect(phone.getByText("Live since")).toBeVisible();
    const log = (await (await page.request.get(events)).json()) as { operations: Logged[] };
    const goLive = log.operations.find(({ kind }) => kind === "go_live");
    expect(goLive).toBeDefined();
    for (const { at, receivedAt } of log.operations) expect(receivedAt - at).toBeLessThan(SLACK);

    // The piece has been live for a while: on both devices the same task is due at the same time.
    const liveAt = Date.now() - 200_000;
    const correction = { kind: "go_live", payload: { liveAt, source: "person" } };
    const operation = { id: crypto.randomUUID(), at: Date.now(), ...correction };
    await page.request.post(events, { data: { operations: [operation] } });
    for (const one of [page, phone]) {
      await expect(one.getByRole("timer")).toContainText(/^T\+00:0[3-9]/);
      await expect(one).toHaveTitle(/^(Now|Late): Copy the link$/);
    }
    const since = async (one: Page) => (await one.getByText("Live since").textContent())?.split(",")[0];
    expect(await since(phone)).toBe(await since(page));

    // The page out of the device's store knows the server's time by what the device learned before.
    await untilKept(phone, log.operations.length + 1);
    await phone.context().setOffline(true);
    await phone.reload();
    await expect(connection(phone)).toContainText("offline");
    await expect(phone.getByRole("timer")).toContainText(/^T\+00:0[3-9]/);
    await expect(box(phone, a)).not.toBeChecked();
  });
});
