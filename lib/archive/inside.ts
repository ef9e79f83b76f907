type Counts = { table: string; rows: number }[];

/** What an archive was found to hold: rows by table, and when its first and last launch was or is (epoch ms; null: it has none). */
export type Inside = { counts: Counts; launchedFrom: number | null; launchedUntil: number | null };

export type TakenIn = { ok: true; counts: Counts };
