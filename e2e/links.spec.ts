import { randomUUID } from "node:crypto";
import { startTrialServer, type TrialServer } from "../scripts/trial-server";
import { connection, findLiveAddress } from "./support/live-page";
import { enter, expect, makeWriter, test } from "./support/test";

const READER =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) Version/19.1 Mobile/15E148 Safari/604.1";
const PREVIEW = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)";
const PIECE = "https://medium.com/p/0123456789ab";
const BURST = 150;

type Posting = {
  id: string;
  title: string;
  kind: string;
  place: { platform: string; link: { goUrl: string } } | null;
};

/** A house with a public address; the one of the other tests has none. */
let house: TrialServer;

test.beforeAll(async () => {
  house = await startTrialServer();
});
test.afterAll(() => house.stop());

test("a burst in the live hour is seen in the cockpit by channel, and a post's window opens with its own link", async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: house.address,
    locale: "en-GB",
    timezoneId: "Asia/Kolkata",
  });
  await enter(context, house.address, "sign-up", makeWriter("Asia/Kolkata"));
  const page = await context.newPage();
  const live = await findLiveAddress(page);
  const api = `/api${live.replace(/\/live$/, "")}`;
  const payload = { liveAt: Date.now(), source: "person", url: PIECE };
  await context.request.post(`${api}/events`, {
    headers: { origin: house.address },
    data: { operations: [{ id: randomUUID(), at: Date.now(), kind: "go_live", payload }] },
  });
  const { cockpit } = (await (await context.request.get(`${api}/cockpit`)).json()) as {
    cockpit: { tasks: Posting[] };
  };
  const post = cockpit.tasks.find(({ kind, place }) => kind === "post" && place?.platform === "x");
  if (post?.place == null) throw new Error("The example has no post on X.");
  const { goUrl } = post.place.link;
  expect(goUrl).toMatch(new RegExp(`^${house.address}/go/[3-9a-y]{8}$`));

  await page.goto(live);
  await expect(connection(page)).toContainText("connected");
  const clicks = page.getByRole("region", { name: "Clicks" });
  await expect(clicks).toContainText("0 clicks in the hour");

  const answers = await Promise.all(
    Array.from({ length: BURST }, (_, visitor) =>
      fetch(goUrl, {
        redirect: "manual",
        // Every tenth is a preview, which is sent on and not counted as a click.
        headers: { "user-agent": visitor % 10 === 0 ? PREVIEW : READER },
      }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
  expect(answers[0]?.headers.get("location")).toMatch(
    /^https:\/\/medium\.com\/p\/0123456789ab\?utm_source=x&/,
  );
  await expect(clicks).toContainText(`${(BURST * 9) / 10} clicks in the hour`);
  await page.reload();
  await expect(clicks).toContainText(`${(BURST * 9) / 10} clicks in the hour`);

  await context.route("https://x.com/**", (route) => route.fulfill({ body: "the share window" }));
  await page.getByRole("button", { name: post.title, exact: true }).click();
  await expect(page.getByRole("region", { name: "Text to post" })).toContainText(goUrl);
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Open X" }).click(),
  ]);
  await expect.poll(() => decodeURIComponent(opened.url())).toContain(goUrl);

  await page.goto(live.replace(/live$/, "review"));
  await expect(page.getByRole("table", { name: "Sites that sent readers" })).toContainText(
    `Not said${(BURST * 9) / 10}100 %`,
  );
  await expect(page.getByText(`Bots and previews asked ${BURST / 10} times more`)).toBeVisible();
  await context.close();
});
