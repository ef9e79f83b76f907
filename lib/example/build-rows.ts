import type { Example } from "@/lib/example/example";

/** The revision of a plan that nobody has touched since the example built it. */
export const FIRST_PLAN = 1;
/** How long after its device's clock said so an operation of the example reached the log. */
const RECEIVED_AFTER = 180;

/**
 * The example as rows of its owner, table by table, in an order in which they can be written. Rows that the writer may change
 * later begin with `updatedAt` equal to `createdAt`: by the difference a change is known.
 */
export function buildRows(ownerId: string, example: Example, now: number) {
  return {
    ...channelRows(ownerId, example),
    ...draftRows(ownerId, example),
    ...submissionRows(ownerId, example, now),
    ...launchRows(ownerId, example, now),
    ...flightRows(ownerId, example),
  };
}

const dateOf = (at: number | null) => (at === null ? null : new Date(at));
const unchangedSince = (at: number) => ({ createdAt: new Date(at), updatedAt: new Date(at) });

function channelRows(ownerId: string, { channels }: Example) {
  return {
    channels: channels.map(({ counts: _counts, audience, overrides, createdAt, ...channel }) => ({
      ...channel,
      ownerId,
      audience: JSON.stringify(audience),
      overrides: JSON.stringify(overrides),
      ...unchangedSince(createdAt),
    })),
    counts: channels.flatMap(({ id: channelId, counts }) =>
      counts.map((count) => ({ ...count, ownerId, channelId })),
    ),
  };
}

function draftRows(ownerId: string, { publications, drafts }: Example) {
  return {
    publications: publications.map(({ topics, postingDays, createdAt, ...publication }) => ({
      ...publication,
      ownerId,
      topics: JSON.stringify(topics),
      postingDays: JSON.stringify(postingDays),
      ...unchangedSince(createdAt),
    })),
    drafts: drafts.map(({ topics, createdAt, updatedAt, publishedAt, ...draft }) => ({
      ...draft,
      ownerId,
      topics: JSON.stringify(topics),
      source: "example",
      publishedAt: dateOf(publishedAt),
      createdAt: new Date(createdAt),
      updatedAt: new Date(updatedAt),
    })),
  };
}

function submissionRows(ownerId: string, { submissions }: Example, now: number) {
  return {
    submissions: submissions.map(({ steps, ...submission }) => ({
      ...submission,
      ownerId,
      state: steps.at(-1)?.state ?? "planned",
      ...unchangedSince(steps[0]?.recordedAt ?? now),
    })),
    events: submissions.flatMap(({ id: submissionId, steps }) =>
      steps.map((step) => ({ ...step, ownerId, submissionId, recordedAt: new Date(step.recordedAt) })),
    ),
  };
}

function launchRows(ownerId: string, { launches }: Example, now: number) {
  return {
    launches: launches.map(({ channelIds: _c, tasks: _t, operations: _o, snapshots: _s, ...launch }) => ({
      ...launch,
      ownerId,
      planRevision: FIRST_PLAN,
      slotAt: new Date(launch.slotAt),
      plannedAt: new Date(launch.plannedAt),
      liveAt: dateOf(launch.liveAt),
      endedAt: dateOf(launch.endedAt),
      reviewedAt: dateOf(launch.reviewedAt),
      createdAt: new Date(launch.createdAt),
      updatedAt: new Date(launch.reviewedAt ?? now),
    })),
    launchChannels: launches.flatMap(({ id: launchId, channelIds }) =>
      channelIds.map((channelId) => ({ launchId, channelId, ownerId })),
    ),
    tasks: launches.flatMap(({ id: launchId, tasks }) =>
      tasks.map((task, position) => ({
        ...task,
        ownerId,
        launchId,
        position,
        rule: JSON.stringify(task.rule),
      })),
    ),
  };
}

function flightRows(ownerId: string, { launches }: Example) {
  return {
    operations: launches.flatMap(({ id: launchId, operations }) =>
      operations.map(({ id, kind, at, payload }, index) => ({
        id,
        launchId,
        seq: index + 1,
        kind,
        at: BigInt(at),
        payload: JSON.stringify(payload),
        by: ownerId,
        receivedAt: BigInt(at + RECEIVED_AFTER),
      })),
    ),
    snapshots: launches.flatMap(({ id: launchId, snapshots }) =>
      snapshots.map(({ takenAt, sources, ...snapshot }) => ({
        ...snapshot,
        ownerId,
        launchId,
        sources: JSON.stringify(sources),
        takenAt: new Date(takenAt),
        ...unchangedSince(takenAt),
      })),
    ),
  };
}
