import { box, connection, findLiveAddress, listTitles, PHONE, readBoxes } from "./support/live-page";
import { expect, OFFLINE_ERRORS, test } from "./support/test";

test.describe("two devices at one launch", () => {
  test("stay in step while both tick and undo the same tasks, without a reload", async ({
    page,
    device,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const address = await findLiveAddress(page);
    const phone = await device(PHONE);
    await page.goto(address);
    await phone.goto(address);
    await expect(connection(page)).toContainText("connected");
    await expect(connection(phone)).toContainText("connected");
    const [a, b, c] = await listTitles(page);

    await box(page, a).check();
    await expect(box(phone, a)).toBeChecked();
    await box(phone, a).uncheck();
    await expect(box(page, a)).not.toBeChecked();

    // Both at once: whoever was later wins, and both devices agree on who that was.
    await Promise.all([box(page, b).click(), box(phone, b).click()]);
    await expect(phone.getByText("not yet sent")).toHaveCount(0);
    await expect(page.getByText("not yet sent")).toHaveCount(0);
    await expect
      .poll(async () => String(await readBoxes(phone)) === String(await readBoxes(page)))
      .toBe(true);
    if (!(await box(page, b).isChecked())) await box(page, b).check();
    await expect(box(phone, b)).toBeChecked();
    await box(phone, c).check();
    await expect(box(page, c)).toBeChecked();
    await phone.getByRole("button", { name: "Undo" }).click();
    await expect(box(page, c)).not.toBeChecked();
    await expect(box(page, b)).toBeChecked();
    expect(await readBoxes(phone)).toEqual(await readBoxes(page));

    await page.getByRole("button", { name: "It’s live" }).first().click();
    await expect(phone.getByRole("timer")).toContainText(/^T\+00:0/);
    await expect(phone.getByText("Live since")).toBeVisible();
    await phone.getByRole("button", { name: "Type recommendations" }).click();
    await phone.getByRole("textbox", { name: "Recommendations" }).fill("23");
    await phone.getByRole("button", { name: "Keep this reading" }).click();
    await expect(page.getByText(/^23 of \d+/)).toBeVisible();

    await page.reload();
    await expect(box(page, b)).toBeChecked();
    await expect(page.getByText(/^23 of \d+/)).toBeVisible();
  });

  test("a tap before the page has come to life is held back, and done once it has", async ({
    page,
    device,
  }) => {
    const address = await findLiveAddress(page);
    const phone = await device(PHONE);
    const { promise: arrived, resolve: letThrough } = Promise.withResolvers<void>();
    await phone.route("**/_next/static/chunks/*.js", async (route) => {
      await arrived;
      await route.continue();
    });
    await phone.goto(address, { waitUntil: "commit" });
    const first = phone.getByRole("table").getByRole("checkbox").first();
    const title = (await first.getAttribute("aria-label")) ?? "";
    for (const _ of ["tapped", "tapped again, for nothing happened"]) await first.click();
    const clap = phone.getByRole("button", { name: "+1 clap" });
    await clap.click();
    await expect(first).not.toBeChecked();
    await expect(first).toHaveAttribute("aria-busy", "true");
    await page.goto(address);
    await expect(box(page, title)).not.toBeChecked();

    letThrough();
    await expect(box(phone, title)).toBeChecked();
    await expect(box(page, title)).toBeChecked();
    await expect(clap).not.toHaveAttribute("aria-busy");
    await box(phone, title).uncheck();
    await expect(box(page, title)).not.toBeChecked();
  });

  test.describe("when one loses its connection", () => {
    test.use({ expectedErrors: OFFLINE_ERRORS });

    test("it says so, keeps what is ticked, and both end in the same state", async ({
      page,
      device,
      writer,
    }) => {
      expect(writer.zone).toBe("Asia/Kolkata");
      const address = await findLiveAddress(page);
      const phone = await device(PHONE);
      await page.goto(address);
      await phone.goto(address);
      await expect(connection(page)).toContainText("connected");
      await expect(connection(phone)).toContainText("connected");
      const [a, b, c, d] = await listTitles(page);
      await box(page, d).check();
      await expect(box(phone, d)).toBeChecked();

      await phone.context().setOffline(true);
      await expect(connection(phone)).toContainText("offline");
      await box(phone, a).check();
      await box(phone, b).check();
      await box(phone, d).uncheck();
      await expect(connection(phone)).toContainText("3 entries kept on this device, sent when back");
      await expect(phone.getByText("not yet sent").first()).toBeVisible();
      await box(page, c).check();
      await expect(box(page, c)).toBeChecked();
      await expect(box(phone, c)).not.toBeChecked();

      await phone.context().setOffline(false);
      await expect(connection(phone)).toHaveText("connected");
      await expect(box(phone, c)).toBeChecked();
      await expect(box(page, a)).toBeChecked();
      await expect(box(page, b)).toBeChecked();
      await expect(box(page, d)).not.toBeChecked();
      expect(await readBoxes(phone)).toEqual(await readBoxes(page));
      await expect(phone.getByText("not yet sent")).toHaveCount(0);
    });

    test("a tick that could not be sent survives a reload", async ({ page, writer }) => {
      expect(writer.zone).toBe("Asia/Kolkata");
      await page.goto(await findLiveAddress(page));
      await expect(connection(page)).toContainText("connected");
      const [a] = await listTitles(page);
      await page.route("**/events", (route) => route.abort());
      await box(page, a).check();
      await expect(page.getByText("not yet sent")).toBeVisible();
      await page.reload();
      await expect(box(page, a)).toBeChecked();
      await expect(page.getByText("not yet sent")).toBeVisible();
      await page.unroute("**/events");
      await expect(page.getByText("not yet sent")).toHaveCount(0);
      await page.reload();
      await expect(box(page, a)).toBeChecked();
    });
  });

  test("one tap opens the share window with the real link, and ticks on both", async ({
    page,
    device,
    writer,
  }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    const address = await findLiveAddress(page);
    const phone = await device(PHONE);
    await phone.goto(address);
    await page.goto(address);
    await expect(connection(phone)).toContainText("connected");
    await expect(connection(page)).toContainText("connected");
    await page
      .getByRole("button", { name: /^Post: X / })
      .first()
      .click();
    await expect(page.getByText("The link of the piece is not known yet")).toBeVisible();

    await page.getByRole("button", { name: "It’s live" }).first().click();
    await page.getByLabel("Link of the piece").fill("medium.com/@ana/the-quiet-alarm-1a2b3c");
    await page.getByRole("button", { name: "Save the link" }).click();
    await expect(page.getByLabel("Link of the piece")).toBeHidden();
    await expect(phone.getByLabel("Link of the piece")).toBeHidden();

    const asked: string[] = [];
    await page.context().route("https://x.com/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<title>X</title>" });
    });
    await page
      .getByRole("button", { name: /^Post: X / })
      .first()
      .click();
    const opening = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "Open X" }).click();
    await opening;
    await expect(box(phone, /^Post: X /)).toBeChecked();
    const link = encodeURIComponent("https://medium.com/@ana/the-quiet-alarm-1a2b3c");
    await expect.poll(() => asked.join(" ")).toContain(link);
    expect(asked.join(" ")).not.toContain("%7Blink%7D");
  });

  test("the cockpit is flown by keys alone", async ({ page, writer }) => {
    expect(writer.zone).toBe("Asia/Kolkata");
    await page.goto(await findLiveAddress(page));
    await expect(connection(page)).toContainText("connected");
    const now = page.getByRole("heading", { level: 2 }).first();
    const first = (await now.textContent()) ?? "";
    await page.keyboard.press("j");
    await expect(now).not.toHaveText(first);
    await page.keyboard.press("k");
    await expect(now).toHaveText(first);
    await page.keyboard.press("Space");
    await expect(box(page, first)).toBeChecked();
    await expect(now).not.toHaveText(first);
    await page.keyboard.press("u");
    await expect(box(page, first)).not.toBeChecked();
    await page.keyboard.press("s");
    await expect(page.getByText("skipped", { exact: true }).first()).toBeVisible();
    await page.keyboard.press("u");

    await page.keyboard.press("h");
    await expect(page.getByText("Hold", { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
    await page.keyboard.press("h");
    await expect(page.getByRole("button", { name: "Hold" })).toBeVisible();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys of the cockpit" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.getByLabel("What happened").fill("space, g and u are letters here");
    await page.keyboard.press("Escape");
    // A week ahead a key alone does not start the hour; its button does.
    await page.keyboard.press("g");
    await expect(page.getByText(/^Not live yet: T0 is in/)).toBeVisible();
    await page.getByRole("button", { name: "It’s live" }).first().click();
    await expect(page.getByRole("timer")).toContainText(/^T\+00:00/);
    await page.keyboard.press("+");
    await page.getByRole("textbox", { name: "Recommendations" }).fill("7");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^7 of \d+/)).toBeVisible();
  });
});
