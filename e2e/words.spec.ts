import type { Locator, Page } from "@playwright/test";
import { buildTrackedUrl, nameCampaign } from "../lib/links/build-tracked-url";
import { campaignOf } from "../lib/links/campaign-of";
import { findComingLaunch } from "./support/coming-launch";
import { expect, test } from "./support/test";

const LINK = "https://medium.com/p/0a1b2c3d4e5f";

/** Opens one post's line on the plan. */
async function openPost(page: Page, title: RegExp): Promise<Locator> {
  const button = page.locator("[data-task-button]").filter({ hasText: title }).first();
  await button.click();
  return page.getByRole("listitem").filter({ has: button });
}

test("three posts are written and their share windows opened; a warning is seen and waved through", async ({
  page,
  writer,
  context,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await context.route(/^https:\/\/(x\.com|www\.linkedin\.com|social\.example)\//, (route) =>
    route.fulfill({ body: "" }),
  );
  const launch = await findComingLaunch(page);
  await page.goto(`${launch}/live`);
  await page.getByText("Add the link now").click();
  await page.getByLabel("Link of the piece").fill(LINK);
  // The plan is asked for once the server knows that the piece is live.
  const told = page.waitForResponse((answer) => answer.request().method() === "POST" && answer.ok());
  await page.getByRole("button", { name: "It’s live" }).first().click();
  await told;
  await page.goto(`${launch}/plan`);

  const campaign = nameCampaign("The quiet alarm", launch);
  const linkOn = (platform: string) =>
    encodeURIComponent(buildTrackedUrl(LINK, campaignOf({ platform, campaign })) ?? "");
  const places = [
    [
      /^Post: X /,
      "Nine silent mornings {link}",
      `https://x.com/intent/post?text=Nine%20silent%20mornings&url=${linkOn("x")}`,
    ],
    [
      /^Post: LinkedIn/,
      "What broke on the fifth day",
      `https://www.linkedin.com/sharing/share-offsite/?url=${linkOn("linkedin")}`,
    ],
    [
      /^Post: Mastodon/,
      "Please clap for it: {link}",
      `https://social.example/share?text=Please%20clap%20for%20it%3A%20${linkOn("mastodon")}`,
    ],
  ] as const;
  for (const [title, text, address] of places) {
    const post = await openPost(page, title);
    await post.getByLabel("Text to post").fill(text);
    await expect(post.getByText("Saved")).toBeVisible();
    const share = post.getByRole("link", { name: "Open the share window" });
    await expect(share).toHaveAttribute("href", address);
    await expect(post.getByRole("figure")).toContainText(text.replace(" {link}", ""));
    const [opened] = await Promise.all([page.waitForEvent("popup"), share.click()]);
    expect(opened.url()).toBe(address);
    await opened.close();
  }

  const warnings = page.getByRole("region", { name: "Rules of the places" });
  await expect(warnings).toContainText("“Please clap for it”");
  await warnings.getByRole("button", { name: "Wave it through" }).click();
  await warnings.getByLabel("Why it is right here").fill("It quotes the last line");
  await warnings.getByRole("button", { name: "Wave through" }).click();
  await warnings.getByText("1 warning waved through").click();
  await expect(warnings).toContainText("Your reason: It quotes the last line");
});
