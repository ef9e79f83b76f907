import { expect, type Page } from "@playwright/test";
import { findComingLaunch } from "./coming-launch";

export const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

/** The live page's address of the example's one launch that is still ahead. */
export async function findLiveAddress(page: Page): Promise<string> {
  return `${await findComingLaunch(page)}/live`;
}

export const box = (page: Page, title: string | RegExp) =>
  page.getByRole("checkbox", { name: title }).first();
export const connection = (page: Page) =>
  page.getByRole("status").filter({ hasText: /connected|offline|connecting/ });

/** The titles of the first tasks that a person ticks. */
export async function listTitles(page: Page): Promise<[string, string, string, string]> {
  const rows = page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("checkbox") });
  const titles: string[] = [];
  for (const row of await rows.all()) {
    if (!(await row.getByRole("checkbox").isChecked()))
      titles.push((await row.getByRole("checkbox").getAttribute("aria-label")) ?? "");
  }
  const [a, b, c, d] = titles;
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error("Too few tasks.");
  return [a, b, c, d];
}

export async function readBoxes(page: Page): Promise<boolean[]> {
  return page
    .getByRole("table")
    .getByRole("checkbox")
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
}

/** The first visit has some 65 files installed before anything is kept, on a slow disk beside another browser. */
const KEPT_MILLISECONDS = 60_000;

/** Resolves once the device's worker keeps this live page, with a log of at least that many operations. */
export async function untilKept(page: Page, operations = 0): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          if ((await caches.match(location.pathname, { cacheName: "first-hour-pages" })) === undefined)
            return -1;
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open("first-hour-launches");
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const copies = await new Promise<{ launchId: string; cockpit: { logged: unknown[] } }[]>(
            (resolve) => {
              const request = database.transaction("copies").objectStore("copies").getAll();
              request.onsuccess = () => resolve(request.result);
            },
          );
          database.close();
          const copy = copies.find(({ launchId }) => location.pathname.includes(launchId));
          return copy?.cockpit.logged.length ?? -1;
        }),
      { timeout: KEPT_MILLISECONDS },
    )
    .toBeGreaterThanOrEqual(operations);
}
