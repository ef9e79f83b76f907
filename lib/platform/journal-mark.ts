import type Database from "better-sqlite3";
import { db } from "@/lib/platform/db";
import type { JournalPlace } from "@/lib/platform/journal";

/** Up to where the journal is counted into this database; null: nothing of it ever was. */
export async function findMark(): Promise<JournalPlace | null> {
  const row = await db().journalMark.findUnique({ where: { id: 1 } });
  return row === null ? null : { file: row.file, offset: row.offset };
}

/** Moves the mark; to be called in the very transaction that counts what stands before it. */
export function saveMark(handle: Database.Database, { file, offset }: JournalPlace): void {
  handle
    .prepare(
      `INSERT INTO JournalMark (id, file, "offset") VALUES (1, ?, ?)
       ON CONFLICT DO UPDATE SET file = excluded.file, "offset" = excluded."offset"`,
    )
    .run(file, offset);
}
