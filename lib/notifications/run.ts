import { listNotifiedOwners } from "@/lib/accounts/store";
import { reduce } from "@/lib/launch/reduce";
import { listOperations } from "@/lib/launch/store";
import { listSnapshots } from "@/lib/measurement/store";
import { buildMessage } from "@/lib/notifications/build-message";
import { type DueNotice, dueNotices, nextDueAt } from "@/lib/notifications/due-notices";
import { judgeUnsettled } from "@/lib/notifications/judge-unsettled";
import { listHelperOccasions } from "@/lib/notifications/list-helper-occasions";
import { listOccasions, type NoticedLaunch, type NoticedTask } from "@/lib/notifications/list-occasions";
import { type NoticeKind, noticeTag, type Occasion } from "@/lib/notifications/notice";
import type { PushMessage } from "@/lib/notifications/push-message";
import { settledNotices } from "@/lib/notifications/settled-notices";
import {
  claimAgain,
  claimClosing,
  claimNotice,
  isNotified,
  listDevices,
  listNearLaunches,
  listNotices,
  listSent,
  listUnsettled,
  type Notice,
  type ReachableDevice,
  recordDelivery,
  removeEndedDevices,
  settleNotice,
  watchSince,
} from "@/lib/notifications/store";
import { findPlan } from "@/lib/plan/store";
import { buildFrame, helpersTopic, publish, writersTopic } from "@/lib/platform/live-hub";
import { logFault } from "@/lib/platform/log";
import type { OwnerId } from "@/lib/platform/owner";
import { type PushOutcome, sendPush } from "@/lib/platform/push";
import { findLaunch } from "@/lib/slot/store";

const DAY = 86_400_000;
/** The earliest task of a checklist lies a few weeks before T0, the last notice two days after it. */
const AHEAD = 35 * DAY;
const BEHIND = 3 * DAY;
/** Nobody takes a notice away that has been lying on a screen for longer. */
const SHOWN_FOR = 2 * DAY;
/** A browser that is off gets to know within a day that a notice is dealt with; later it has expired itself. */
const CLOSE_SECONDS = 86_400;

const URGENCY: Record<NoticeKind, "normal" | "high"> = {
  day: "normal",
  hour: "normal",
  numbers: "normal",
  ten: "high",
  zero: "high",
  live: "high",
  late: "high",
};

/** A launch as last read, and when it next has anything to say; read again only when its version has changed. */
type Watched = Omit<NoticedLaunch, "tasks"> & {
  version: string;
  pieceTitle: string;
  tasks: readonly (NoticedTask & { title: string })[];
  /** By whom they are told to: null is the writer, all others are helpers. */
  occasions: Map<string | null, readonly Occasion[]>;
  /** The devices that have been asked for, and until when they need not be again. */
  devices: string;
  quietUntil: number;
};

const watched = new Map<OwnerId, ReadonlyMap<string, Watched>>();

/** One turn: every owner's due notices are claimed and sent, and those dealt with are taken from their devices. */
export async function sendDueNotices(now: number): Promise<void> {
  const owners = await listNotifiedOwners();
  for (const ownerId of watched.keys()) if (!owners.includes(ownerId)) watched.delete(ownerId);
  await Promise.all(
    owners.map((ownerId) =>
      turn(ownerId, now).catch((error: unknown) => void logFault("sending notices", error)),
    ),
  );
}

async function turn(ownerId: OwnerId, now: number): Promise<void> {
  await removeEndedDevices(ownerId, now);
  const devices = (await listDevices(ownerId, now)).filter(({ goneAt }) => goneAt === null);
  const near = await listNearLaunches(ownerId, now - BEHIND, now + AHEAD);
  const launches = new Map<string, Watched>();
  for (const { id, version } of near) {
    const launch = await lookAt(ownerId, id, version, now);
    if (launch !== null) launches.set(id, launch);
  }
  watched.set(ownerId, launches);
  const claimed = [
    ...(await claimUnsettled(ownerId, launches, now)),
    ...(await claimDue(ownerId, launches, devices, now)),
  ];
  await Promise.all([
    ...claimed.map((notice) => deliver(ownerId, notice, launches, devices, now)),
    closeSettled(ownerId, launches, devices, now),
  ]);
}

async function lookAt(
  ownerId: OwnerId,
  launchId: string,
  version: string,
  now: number,
): Promise<Watched | null> {
  const known = watched.get(ownerId)?.get(launchId);
  if (known?.version === version) return known;
  const [launch, plan, log, snapshots] = await Promise.all([
    findLaunch(ownerId, launchId),
    findPlan(ownerId, launchId),
    listOperations(ownerId, launchId),
    listSnapshots(ownerId, launchId),
  ]);
  if (launch === null || plan === null || log === null) return null;
  const state = reduce({ ...plan, slotAt: launch.slotAt }, log.operations);
  const since = await watchSince(ownerId, launchId, state.t0At, now);
  const hasDayNumbers = snapshots.some(({ mark }) => mark === "24h");
  const { tasks, plannedAt } = plan;
  const noticed = { state, tasks, plannedAt, hasDayNumbers, since };
  const pieceTitle = launch.draftTitle;
  return { ...noticed, version, pieceTitle, occasions: new Map(), devices: "", quietUntil: 0 };
}

/** What the helper is told of it or, with null, the writer. */
function occasionsFor(launch: Watched, memberId: string | null): readonly Occasion[] {
  const known = launch.occasions.get(memberId);
  if (known !== undefined) return known;
  const occasions = memberId === null ? listOccasions(launch) : listHelperOccasions(launch, memberId);
  launch.occasions.set(memberId, occasions);
  return occasions;
}

/** What a push service refused is tried again; what a stopped server left is lost, for it may have gone out. */
async function claimUnsettled(
  ownerId: OwnerId,
  launches: ReadonlyMap<string, Watched>,
  now: number,
): Promise<Notice[]> {
  const claimed: Notice[] = [];
  for (const notice of await listUnsettled(ownerId)) {
    const verdict = judgeUnsettled(notice, now);
    const launch = launches.get(notice.launchId);
    const occasions = launch === undefined ? [] : occasionsFor(launch, notice.memberId);
    const isWanted = occasions.some((one) => isAbout(one, notice));
    if (verdict === "stopped")
      await settleNotice(ownerId, notice.id, { state: "lost", because: "stopped" }, now);
    // What it asked for is done, or it came too late: either way it did not reach the device.
    else if (notice.state === "refused" && (verdict === "too_late" || !isWanted))
      await settleNotice(ownerId, notice.id, { state: "lost", because: "refused" }, now);
    else if (verdict === "again" && (await claimAgain(ownerId, notice, now))) claimed.push(notice);
  }
  return claimed;
}

const isAbout = (a: Pick<Occasion, "kind" | "taskId">, b: Pick<Occasion, "kind" | "taskId">) =>
  a.kind === b.kind && a.taskId === b.taskId;

async function claimDue(
  ownerId: OwnerId,
  launches: ReadonlyMap<string, Watched>,
  devices: readonly ReachableDevice[],
  now: number,
): Promise<Notice[]> {
  const claimed: Notice[] = [];
  for (const [launchId, launch] of launches) {
    const told = devices.filter(({ helper }) => helper === null || helper.launchId === launchId);
    const names = told.map(({ id }) => id).join(" ");
    if (launch.devices === names && now < launch.quietUntil) continue;
    const given = Map.groupBy(await listNotices(ownerId, launchId), ({ deviceId }) => deviceId);
    let quietUntil = Number.POSITIVE_INFINITY;
    for (const device of told) {
      const occasions = occasionsFor(launch, device.helper?.id ?? null);
      const { due, lost } = dueNotices(occasions, given.get(device.id) ?? [], device.createdAt, now);
      for (const one of lost) {
        // A late task may have become a helper's after there was any sense in telling: then nothing was lost.
        const isTheirs = device.helper === null || one.kind !== "late";
        if (isTheirs) await claimNotice(ownerId, device, claimOf(launchId, launch, one, true), now);
      }
      for (const one of due) {
        const notice = await claimNotice(ownerId, device, claimOf(launchId, launch, one, false), now);
        if (notice !== null) claimed.push(notice);
      }
      quietUntil = Math.min(quietUntil, nextDueAt(occasions, now));
    }
    launch.devices = names;
    launch.quietUntil = quietUntil;
  }
  return claimed;
}

function claimOf(launchId: string, launch: Watched, due: DueNotice, isLost: boolean) {
  const title = launch.tasks.find(({ id }) => id === due.taskId)?.title ?? launch.pieceTitle;
  return { ...due, launchId, title, isLost };
}

/** Sends a claimed notice, unless its sense has ended, and writes down what became of it. */
async function deliver(
  ownerId: OwnerId,
  notice: Notice,
  launches: ReadonlyMap<string, Watched>,
  devices: readonly ReachableDevice[],
  now: number,
): Promise<void> {
  const { id, until, memberId } = notice;
  const device = devices.find((one) => one.id === notice.deviceId);
  const launch = launches.get(notice.launchId);
  if (device === undefined || launch === undefined || (await isOver(ownerId, notice, now))) {
    const because = memberId === null ? "gone" : "ended";
    return settleNotice(ownerId, id, { state: "lost", because }, now);
  }
  const message = buildMessage(notice, launch, device.zone, now);
  const outcome = await sendPush(device, {
    text: JSON.stringify(message),
    ttlSeconds: (until - now) / 1000,
    urgency: URGENCY[notice.kind],
    about: message.tag,
  });
  await recordDelivery(ownerId, device.id, deliveryOf(outcome), now);
  await settleNotice(ownerId, id, settlementOf(outcome), now);
}

/** A helper's link may have been taken back since the turn began. */
async function isOver(ownerId: OwnerId, { memberId, deviceId }: Notice, now: number): Promise<boolean> {
  return memberId !== null && !(await isNotified(ownerId, deviceId, now));
}

function deliveryOf(outcome: PushOutcome): "taken" | "gone" | "failed" {
  return outcome === "taken" || outcome === "gone" ? outcome : "failed";
}

function settlementOf(outcome: PushOutcome) {
  if (outcome === "taken") return { state: "sent" } as const;
  if (outcome === "refused") return { state: "refused" } as const;
  return { state: "lost", because: outcome } as const;
}

/**
 * Takes away what is dealt with: by word to the open pages, and by a message to each device that may still show it. Each
 * is marked first, so that nothing is closed twice; one that gets lost leaves a notice that a tap leads to the truth.
 */
async function closeSettled(
  ownerId: OwnerId,
  launches: ReadonlyMap<string, Watched>,
  devices: readonly ReachableDevice[],
  now: number,
): Promise<void> {
  const sent = await listSent(ownerId, [...launches.keys()], now - SHOWN_FOR);
  const closed: Notice[] = [];
  const occasionsOf = ({ launchId, memberId }: Notice) => {
    const launch = launches.get(launchId);
    return launch === undefined ? null : occasionsFor(launch, memberId);
  };
  for (const notice of settledNotices(sent, occasionsOf)) {
    if (await claimClosing(ownerId, notice.id, now)) closed.push(notice);
  }
  for (const [topic, notices] of Map.groupBy(closed, topicOf)) {
    const tags = [...new Set(notices.map((notice) => noticeTag(notice.launchId, notice)))];
    publish(topic, [buildFrame(null, { tags }, "notice")]);
  }
  await Promise.all(
    closed.map(async (notice) => {
      const device = devices.find(({ id }) => id === notice.deviceId);
      if (device === undefined || (await isOver(ownerId, notice, now))) return;
      await closeOn(device, noticeTag(notice.launchId, notice));
    }),
  );
}

/** The open pages of whoever was told. */
function topicOf({ launchId, memberId }: Notice): string {
  return memberId === null ? writersTopic(launchId) : helpersTopic(launchId, memberId);
}

async function closeOn(device: ReachableDevice, tag: string): Promise<void> {
  const text = JSON.stringify({ kind: "close", tags: [tag] } satisfies PushMessage);
  // The same subject as the notice's: where that one has not been delivered yet, this one takes its place.
  await sendPush(device, { text, ttlSeconds: CLOSE_SECONDS, urgency: "low", about: tag });
}
