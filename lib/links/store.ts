import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type Database from "better-sqlite3";
import { profileLink } from "@/lib/channels/channel-address";
import { titleOf } from "@/lib/drafts/draft";
import { buildSlug } from "@/lib/links/build-slug";
import { nameCampaign } from "@/lib/links/build-tracked-url";
import type { Origin } from "@/lib/links/campaign-of";
import { chooseAim } from "@/lib/links/choose-aim";
import { DEVICES } from "@/lib/links/classify-device";
import type { ClickOrigins } from "@/lib/links/click-origins";
import type { LinkClicks } from "@/lib/links/link-clicks";
import type { ClickSum } from "@/lib/links/sum-clicks";
import { commitWithoutWaiting, db, rawDb, withWriteLock } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { JournalPlace } from "@/lib/platform/journal";
import { saveMark } from "@/lib/platform/journal-mark";
import type { OwnerId } from "@/lib/platform/owner";

/** Hosts of one link that are told apart; whoever can call our address can make up any. */
const MOST_HOSTS = 200;
/** Twice what a slug needs at the worst that is likely. */
const SLUG_BYTES = 32;
/** A few milliseconds. */
const LINKS_AT_ONCE = 200;

/**
 * Gives every task that somebody does in a channel, and that has no link yet, its own: one owner's, or everybody's
 * (null). Answers how many were made. A link is kept when its task leaves the plan: its address may be out already.
 * A desk that was just brought in may lack thousands: they are made in groups, and others have their turn in between.
 */
export async function makeMissingLinks(ownerId: OwnerId | null, now: number): Promise<number> {
  const missing = await withWriteLock(() => statements().missing.all({ ownerId }) as MissingRow[]);
  let made = 0;
  for (let start = 0; start < missing.length; start += LINKS_AT_ONCE) {
    if (start > 0) await nextTurn();
    const group = missing.slice(start, start + LINKS_AT_ONCE);
    made += await withWriteLock(() => insertLinks(group, new Date(now)));
  }
  return made;
}

/** One transaction; what has a link by now, or has lost its launch, is passed over. */
function insertLinks(rows: readonly MissingRow[], now: Date): number {
  const createdAt = now.toISOString().replace("Z", "+00:00");
  const insert = rawDb().transaction(() => {
    let made = 0;
    for (const { title, ...row } of rows) {
      const campaign = nameCampaign(titleOf({ title }), row.launchId);
      made += statements().newLink.run({ ...row, id: newId(), slug: newSlug(), campaign, createdAt }).changes;
    }
    return made;
  });
  return insert.immediate();
}

type MissingRow = {
  taskId: string;
  launchId: string;
  ownerId: string;
  channelId: string;
  platform: string;
  title: string;
};

function newSlug(): string {
  return buildSlug(randomBytes(SLUG_BYTES)) ?? newSlug();
}

export type OwnLink = Origin & { slug: string };

/** The links of one launch by their task. */
export async function listLinks(ownerId: OwnerId, launchId: string): Promise<Map<string, OwnLink>> {
  const rows = await db().trackedLink.findMany({
    where: { ownerId, launchId },
    select: { taskId: true, slug: true, platform: true, campaign: true },
  });
  return new Map(rows.map(({ taskId, ...link }) => [taskId, link]));
}

/**
 * Where every link leads now, by slug: one owner's, or everybody's (null). A link whose launch is gone is not among
 * them.
 */
export async function listAims(ownerId: OwnerId | null): Promise<Map<string, string>> {
  const rows = await withWriteLock(() => statements().aims.all({ ownerId }) as AimRow[]);
  const before = aimed;
  aimed = new Map();
  return new Map(
    rows.map((row) => {
      const key = JSON.stringify(row);
      const aim = before.get(key) ?? aimOf(row);
      aimed.set(key, aim);
      return [row.slug, aim];
    }),
  );
}

/** By all it depends on; the table is made anew each second of a busy hour. */
let aimed = new Map<string, string>();

function aimOf(row: AimRow): string {
  const profiles = [
    profileOf("medium_followers", row.mediumHandle, ""),
    profileOf(row.platform, row.handle, row.address),
  ];
  return chooseAim({ ...row, profiles }, row);
}

type AimRow = Origin & {
  slug: string;
  publishedUrl: string | null;
  canonicalUrl: string | null;
  publicationAddress: string | null;
  mediumHandle: string | null;
  handle: string | null;
  address: string | null;
};

function profileOf(platform: string, handle: string | null, address: string | null): string | null {
  return handle === null || handle === "" ? null : profileLink({ platform, handle, address: address ?? "" });
}

/** What one commit has changed: the minutes of links by their task, by launch. */
export type Touched = Map<string, { ownerId: OwnerId; minutes: Map<string, Set<number>> }>;

/**
 * Adds clicks to the counts of one owner's links, or of everybody's (null), and moves the journal's mark, both or
 * neither, in one transaction; when it throws, nothing was counted. Clicks of links that are gone are dropped. Says
 * which minutes of which links people have changed. `timed` is given the work when its turn has come.
 */
export async function addClicks(
  ownerId: OwnerId | null,
  sums: readonly ClickSum[],
  mark: JournalPlace,
  timed: (work: () => Touched) => Touched = (work) => work(),
): Promise<Touched> {
  const work = () => {
    const touched: Touched = new Map();
    // What a power cut takes back it takes with the mark, and the journal still has it.
    commitWithoutWaiting(() => {
      for (const sum of sums) addSum(ownerId, sum, touched);
      saveMark(rawDb(), mark);
    });
    return touched;
  };
  return withWriteLock(() => timed(work));
}

function addSum(ownerId: OwnerId | null, { slug, minutes, origins }: ClickSum, touched: Touched): void {
  const sql = statements();
  const link = sql.link.get({ slug, ownerId }) as
    | { id: string; ownerId: OwnerId; launchId: string; taskId: string }
    | undefined;
  if (link === undefined) return;
  const total = { clicks: 0, visitors: 0, botClicks: 0 };
  const changed = touched.get(link.launchId) ?? { ownerId: link.ownerId, minutes: new Map() };
  for (const { minute, isBot, clicks, visitors } of minutes) {
    sql.count.run(link.id, isBot ? 1 : 0, minute, clicks, visitors);
    if (isBot) total.botClicks += clicks;
    else {
      total.clicks += clicks;
      total.visitors += visitors;
      changed.minutes.set(link.taskId, (changed.minutes.get(link.taskId) ?? new Set()).add(minute));
    }
  }
  sql.total.run(total.clicks, total.visitors, total.botClicks, link.id);
  for (const { host, device, clicks } of origins) {
    const isKnown =
      sql.hasOrigin.get(link.id, host, device) !== undefined || Number(sql.hosts.get(link.id)) < MOST_HOSTS;
    sql.origin.run(link.id, isKnown ? host : "other", device, clicks);
  }
  if (changed.minutes.size > 0) touched.set(link.launchId, changed);
}

/** What each link of one launch has brought, with the minutes from `fromMinute` to before `toMinute` (whole ones since 1970). */
export async function listLinkClicks(
  ownerId: OwnerId,
  launchId: string,
  fromMinute: number,
  toMinute: number,
): Promise<LinkClicks[]> {
  const rows = await db().trackedLink.findMany({
    where: { ownerId, launchId },
    select: {
      taskId: true,
      clicks: true,
      visitors: true,
      counts: {
        where: { isBot: false, minute: { gte: fromMinute, lt: toMinute } },
        orderBy: { minute: "asc" },
        select: { minute: true, clicks: true },
      },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ counts, ...link }) => ({
    ...link,
    minutes: counts.map(({ minute, clicks }) => [minute, clicks]),
  }));
}

/** Where the clicks of one launch's links came from, with the `mostHosts` largest sites; null: it has no links. */
export async function findOrigins(
  ownerId: OwnerId,
  launchId: string,
  mostHosts: number,
): Promise<ClickOrigins | null> {
  const where = { link: { ownerId, launchId } };
  const [totals, hosts, devices] = await Promise.all([
    db().trackedLink.aggregate({ where: { ownerId, launchId }, _count: true, _sum: { botClicks: true } }),
    db().clickOrigin.groupBy({
      by: ["host"],
      where,
      _sum: { clicks: true },
      orderBy: [{ _sum: { clicks: "desc" } }, { host: "asc" }],
    }),
    db().clickOrigin.groupBy({
      by: ["device"],
      where,
      _sum: { clicks: true },
      orderBy: [{ _sum: { clicks: "desc" } }, { device: "asc" }],
    }),
  ]);
  if (totals._count === 0) return null;
  const sites = hosts.map(({ host, _sum }) => ({ host, clicks: _sum.clicks ?? 0 }));
  const sum = (some: { clicks: number }[]) => some.reduce((all, { clicks }) => all + clicks, 0);
  const rest = sites.slice(mostHosts);
  return {
    clicks: sum(sites),
    hosts: sites.slice(0, mostHosts),
    rest: { hosts: rest.length, clicks: sum(rest) },
    devices: devices.flatMap(({ device, _sum }) => {
      const known = DEVICES.find((one) => one === device);
      return known === undefined ? [] : [{ device: known, clicks: _sum.clicks ?? 0 }];
    }),
    botClicks: totals._sum.botClicks ?? 0,
  };
}

function statementsOf(handle: Database.Database) {
  return {
    missing: handle.prepare(
      `SELECT task.id AS taskId, task.launchId, task.ownerId, task.channelId, channel.platform, draft.title
       FROM LaunchTask task
       JOIN Channel channel ON channel.id = task.channelId
       JOIN Launch launch ON launch.id = task.launchId
       JOIN Draft draft ON draft.id = launch.draftId
       LEFT JOIN TrackedLink link ON link.launchId = task.launchId AND link.taskId = task.id
       WHERE NOT task.automatic AND link.id IS NULL
         AND (@ownerId IS NULL OR task.ownerId = @ownerId)`,
    ),
    newLink: handle.prepare(
      `INSERT INTO TrackedLink (id, ownerId, launchId, taskId, channelId, platform, campaign, slug, createdAt)
       SELECT @id, @ownerId, @launchId, @taskId, @channelId, @platform, @campaign, @slug, @createdAt
       WHERE EXISTS (SELECT 1 FROM Launch WHERE id = @launchId)
       ON CONFLICT (launchId, taskId) DO NOTHING`,
    ),
    aims: handle.prepare(
      `SELECT link.slug, link.platform, link.campaign, draft.publishedUrl, draft.canonicalUrl,
         publication.address AS publicationAddress, channel.handle, channel.address,
         (SELECT handle FROM Channel WHERE ownerId = link.ownerId AND platform = 'medium_followers'
           AND archivedAt IS NULL AND handle <> '' ORDER BY createdAt LIMIT 1) AS mediumHandle
       FROM TrackedLink link
       JOIN Launch launch ON launch.id = link.launchId
       JOIN Draft draft ON draft.id = launch.draftId
       LEFT JOIN Publication publication ON publication.id = launch.publicationId
       LEFT JOIN Channel channel ON channel.id = link.channelId
       WHERE @ownerId IS NULL OR link.ownerId = @ownerId`,
    ),
    link: handle.prepare(
      "SELECT id, ownerId, launchId, taskId FROM TrackedLink WHERE slug = @slug AND (@ownerId IS NULL OR ownerId = @ownerId)",
    ),
    count: handle.prepare(
      `INSERT INTO ClickCount (linkId, isBot, minute, clicks, visitors) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET clicks = clicks + excluded.clicks, visitors = visitors + excluded.visitors`,
    ),
    total: handle.prepare(
      "UPDATE TrackedLink SET clicks = clicks + ?, visitors = visitors + ?, botClicks = botClicks + ? WHERE id = ?",
    ),
    hasOrigin: handle
      .prepare("SELECT 1 FROM ClickOrigin WHERE linkId = ? AND host = ? AND device = ?")
      .pluck(),
    hosts: handle.prepare("SELECT count(*) FROM ClickOrigin WHERE linkId = ?").pluck(),
    origin: handle.prepare(
      `INSERT INTO ClickOrigin (linkId, host, device, clicks) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET clicks = clicks + excluded.clicks`,
    ),
  };
}

type Statements = ReturnType<typeof statementsOf>;

const prepared = new WeakMap<Database.Database, Statements>();

function statements(): Statements {
  const handle = rawDb();
  const known = prepared.get(handle) ?? statementsOf(handle);
  prepared.set(handle, known);
  return known;
}
