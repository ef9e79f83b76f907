import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";

export type TrialLaunch = { launchId: string; taskIds: string[]; postIds: string[] };

const TASKS = 40;
const POSTS = 4;

/** A launch with tasks, the first of them posts in channels of their own, put straight into the trial database of the account with that e-mail. */
export function makeTrialLaunch(databaseFile: string, email = "trial@example.org"): TrialLaunch {
  const database = new Database(databaseFile);
  database.pragma("busy_timeout = 5000");
  database.pragma("foreign_keys = ON");
  const owner = database.prepare("SELECT id FROM user WHERE email = ?").pluck().get(email);
  const now = new Date().toISOString().replace("Z", "+00:00");
  const [draftId, launchId] = [randomUUID(), randomUUID()];
  const taskIds = Array.from({ length: TASKS }, () => randomUUID());
  const channelIds = Array.from({ length: POSTS }, () => randomUUID());
  database.transaction(() => {
    database
      .prepare(
        "INSERT INTO Draft (id, ownerId, state, title, source, createdAt, updatedAt) VALUES (?, ?, 'scheduled', 'Trial', 'blank', ?, ?)",
      )
      .run(draftId, owner, now, now);
    database
      .prepare(
        "INSERT INTO Launch (id, ownerId, draftId, slotWall, slotZone, slotAt, target, createdAt, updatedAt) VALUES (?, ?, ?, '2026-11-24T18:30', 'Asia/Kolkata', ?, 100, ?, ?)",
      )
      .run(launchId, owner, draftId, now, now, now);
    const addChannel = database.prepare(
      "INSERT INTO Channel (id, ownerId, platform, name, handle, createdAt, updatedAt) VALUES (?, ?, 'x', ?, 'ana', ?, ?)",
    );
    for (const [index, id] of channelIds.entries()) addChannel.run(id, owner, `X ${index + 1}`, now, now);
    const insert = database.prepare(
      "INSERT INTO LaunchTask (id, launchId, ownerId, position, kind, phase, title, startMinute, durationMinutes, channelId) VALUES (?, ?, ?, ?, ?, 'hour', ?, ?, 1, ?)",
    );
    for (const [position, id] of taskIds.entries()) {
      const channelId = channelIds[position] ?? null;
      const kind = channelId === null ? "own" : "post";
      insert.run(id, launchId, owner, position, kind, `Task ${position + 1}`, position, channelId);
    }
  })();
  database.close();
  return { launchId, taskIds, postIds: taskIds.slice(0, POSTS) };
}
