import { addressOf, fillExample, listRoutes, readIds } from "./support/routes";
import { expect, test } from "./support/test";

const UNKNOWN_ID = "01900000-0000-7000-8000-000000000000";
const owned = listRoutes().filter(
  (route) => !route.isPublic && route.segments.some((segment) => segment.startsWith("[")),
);
const signedIn = listRoutes().filter((route) => !route.isPublic);

test("a stranger finds nothing at any address of another writer, exactly as where there is nothing", async ({
  page,
  writer,
  stranger,
  baseURL,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await fillExample(page);
  const ids = await readIds(page);
  const unknown = Object.fromEntries(Object.keys(ids).map((kind) => [kind, UNKNOWN_ID]));
  expect(owned.length).toBeGreaterThan(5);
  for (const route of owned) {
    const address = addressOf(route, ids);
    const own = await page.request.get(address, { headers: { accept: "application/json" }, maxRedirects: 0 });
    const theirs = await stranger.request.get(address, {
      headers: { accept: "application/json" },
      maxRedirects: 0,
    });
    const nothing = await stranger.request.get(addressOf(route, unknown), {
      headers: { accept: "application/json" },
      maxRedirects: 0,
    });
    expect(theirs.status(), `GET ${address}`).toBe(own.status() === 405 ? 405 : 404);
    expect(nothing.status(), `GET of nothing like ${address}`).toBe(theirs.status());
    if (route.kind === "page") continue;
    expect(await theirs.text(), `body of ${address}`).toBe(await nothing.text());
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const data = { operations: [], revision: 1, fields: { title: "taken" } };
      const options = { method, data, headers: { origin: baseURL ?? "" } };
      const answer = await stranger.request.fetch(address, options);
      const other = await stranger.request.fetch(addressOf(route, unknown), options);
      expect([404, 405], `${method} ${address}`).toContain(answer.status());
      expect(other.status(), `${method} of nothing like ${address}`).toBe(answer.status());
    }
  }
  for (const address of ["/publications/export", "/launches/export"]) {
    const text = await (await stranger.request.get(address)).text();
    expect(text.trim().split("\r\n"), `${address} holds its header only`).toHaveLength(1);
  }
});

test("whoever is signed out is asked to sign in, and every data address answers 401", async ({
  page,
  request,
}) => {
  for (const route of signedIn) {
    const kinds = ["drafts", "publications", "channels", "launches", "templates"];
    const ids = Object.fromEntries(kinds.map((kind) => [kind, UNKNOWN_ID]));
    const address = addressOf(route, ids);
    const answer = await request.get(address, { maxRedirects: 0 });
    if (route.kind === "page") {
      expect([307, 308], `GET ${address}`).toContain(answer.status());
      expect(answer.headers().location, address).toMatch(/^\/sign-in/);
    } else {
      expect([401, 405], `GET ${address}`).toContain(answer.status());
    }
  }
  await page.goto("/drafts");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdrafts$/);
});

test("a password never gets into an address, not even before the page is awake", async ({
  browser,
  baseURL,
}) => {
  const asleep = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await asleep.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("ana@example.org");
  await page.getByLabel("Password").fill("a long pass phrase");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeDisabled();
  await expect(page.locator("form")).toHaveAttribute("method", "post");
  await asleep.close();
});
