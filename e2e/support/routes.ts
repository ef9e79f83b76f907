import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

export type Route = { file: string; kind: "page" | "route"; isPublic: boolean; segments: string[] };

/** Addresses the custom server answers before the page framework; they are in no folder. */
const SERVED: Route[] = ["events", "clock"].map((name) => ({
  file: "lib/launch/serve.ts",
  kind: "route",
  isPublic: false,
  segments: ["api", "launches", "[id]", name],
}));

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? walk(file) : [file];
  });
}

/** Every address of the app, read off its folders, so that a new one cannot be forgotten. */
export function listRoutes(): Route[] {
  const found = walk("app").flatMap((file): Route[] => {
    const kind = /\/page\.tsx$/.test(file) ? "page" : /\/route\.ts$/.test(file) ? "route" : null;
    if (kind === null) return [];
    const segments = path
      .dirname(file)
      .split("/")
      .slice(1)
      .filter((segment) => !segment.startsWith("("));
    const isPublic = /\((public|crew)\)/.test(file) || segments[1] === "auth" || segments[1] === "health";
    return [{ file, kind, isPublic, segments }];
  });
  return [...found, ...SERVED];
}

/** Keeps the plan on `page` as a template; leaves the page there. */
export async function keepTemplate(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Save as template" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Save the template" }).click();
  await expect(page.getByText(`“${name}” is kept as a template.`)).toBeVisible();
}

/** Ids of one thing of each kind that the writer on `page` owns, by the segment before `[id]`; makes the template. */
export async function readIds(page: Page): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const kind of ["drafts", "publications", "channels"]) {
    await page.goto(`/${kind}`);
    const href = await page.locator(`main a[href*="/${kind}/0"]`).first().getAttribute("href");
    ids[kind] = href?.match(/[0-9a-f-]{36}/)?.[0] ?? "";
  }
  await page.goto("/launches");
  const href = await page.locator('main a[href*="/launches/0"]').first().getAttribute("href");
  ids.launches = href?.match(/[0-9a-f-]{36}/)?.[0] ?? "";
  await page.goto(`/launches/${ids.launches}/plan`);
  await keepTemplate(page, "My usual launch");
  await page.goto("/templates");
  const template = await page.locator('main a[href*="/templates/0"]').first().getAttribute("href");
  ids.templates = template?.match(/[0-9a-f-]{36}/)?.[0] ?? "";
  for (const [kind, id] of Object.entries(ids))
    expect(id, `an id among the ${kind}`).toMatch(/^[0-9a-f-]{36}$/);
  return ids;
}

/** The address with its ids filled in. Throws for a parameter nobody told us how to fill. */
export function addressOf(route: Route, ids: Record<string, string>): string {
  const parts = route.segments.map((segment, index) => {
    if (!segment.startsWith("[")) return segment;
    // A helper's link that opens nothing; e2e/helper.spec.ts opens real ones.
    if (segment === "[token]") return "nobody";
    const id = ids[route.segments[index - 1] ?? ""];
    if (segment !== "[id]" || id === undefined) throw new Error(`${route.file}: no id known for ${segment}`);
    return id;
  });
  return `/${parts.join("/")}`;
}

/** Fills the desk of the writer on `page` with the example by its one button. */
export async function fillExample(page: Page): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("button", { name: /example/i })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /take.*example.*away|remove.*example/i })).toBeVisible({
    timeout: 30_000,
  });
}
