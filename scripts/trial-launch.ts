import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";

export type TrialLaunch = { launchId: string; taskIds: string[] };

const TASKS = 40;

/** A launch with tasks, put straight into the trial database of the account with that e-mail. */
export function makeTrialLaunch(databaseFile: string, email = "trial@example.org"): TrialLaunch {
  const database = new Database(databaseFile);
  database.pragma("busy_timeout = 5000");
  database.pragma("foreign_keys = ON");
  const owner = database.prepare("SELECT id FROM user WHERE email = ?").pluck().get(email);
  const now = new Date().toISOString().replace("Z", "+00:00");
  const [draftId, launchId] = [randomUUID(), randomUUID()];
  const taskIds = Array.from({ length: TASKS }, () => randomUUID());
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
    const insert = database.prepare(
      "INSERT INTO LaunchTask (id, launchId, ownerId, position, kind, phase, title, startMinute, durationMinutes) VALUES (?, ?, ?, ?, 'own', 'hour', ?, ?, 1)",
    );
    for (const [position, id] of taskIds.entries()) {
      insert.run(id, launchId, owner, position, `Task ${position + 1}`, position);
    }
  })();
  database.close();
  return { launchId, taskIds };
}
