import Database from "better-sqlite3";

/**
 * Puts a launch's slot to an instant, past ones too, and takes its publication away, whose feed would be asked.
 * No page lets a writer do so: whoever is forty minutes late was on time when they chose their slot.
 */
export function moveSlot(launchId: string, slotAt: number): void {
  const database = new Database(process.env.E2E_DATABASE ?? "", { timeout: 10_000 });
  try {
    const kind = database.prepare("SELECT typeof(slotAt) FROM Launch WHERE id = ?").pluck().get(launchId);
    const value = kind === "text" ? new Date(slotAt).toISOString() : slotAt;
    database.prepare("UPDATE Launch SET slotAt = ?, publicationId = NULL WHERE id = ?").run(value, launchId);
  } finally {
    database.close();
  }
}
