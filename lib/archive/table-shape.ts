/** One column as SQLite declares it. */
export type ColumnShape = {
  name: string;
  /** As declared: TEXT, INTEGER, BIGINT, REAL, BOOLEAN or DATETIME. */
  type: string;
  isRequired: boolean;
  hasDefault: boolean;
  /** What its JSON must be; null: it holds none. */
  json: "list" | "object" | null;
};

/** A column whose value is the id of a row of another table. */
export type Reference = { column: string; table: string };

export type TableShape = {
  name: string;
  columns: ColumnShape[];
  /** The columns of the primary key, in its order. */
  key: string[];
  references: Reference[];
};

/** A table whose rows belong to a writer, with the SQL condition (one `?`, the owner's id) that finds theirs. */
export type OwnedTable = TableShape & { condition: string };

/** Tables that are no part of what a writer takes along, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  user: "the account itself; whoever brings the rest in has one",
  session: "who is signed in where",
  account: "the password",
  verification: "short-lived secrets",
  rateLimit: "tries at the door",
  Installation: "the installation's, not the writer's",
  PushDevice: "which devices asked this installation for notices",
  PushNotice: "what those devices were told",
  NoticeWatch: "what is told to them next",
  JournalMark: "how far the journal of clicks is counted",
  FeedLook: "when a feed was last asked, for whoever watches it",
  _prisma_migrations: "the database's own record",
};

/**
 * The tables that belong to writers, each after those it refers to, else by name: found from the schema itself, so
 * that a new table is taken along without anybody thinking of it.
 * @throws Error for a table that neither leads to an owner nor is left out on purpose.
 */
export function arrangeTables(shapes: readonly TableShape[]): OwnedTable[] {
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  const arranged = new Map<string, OwnedTable>();
  const visit = (shape: TableShape, above: readonly string[]) => {
    if (arranged.has(shape.name) || above.includes(shape.name)) return;
    for (const { table } of shape.references) {
      const parent = byName.get(table);
      if (parent !== undefined && !(table in LEFT_OUT)) visit(parent, [...above, shape.name]);
    }
    arranged.set(shape.name, { ...shape, condition: conditionOf(shape, arranged) });
  };
  const owned = shapes.filter(({ name }) => !(name in LEFT_OUT));
  for (const shape of owned.toSorted((a, b) => (a.name < b.name ? -1 : 1))) visit(shape, []);
  return [...arranged.values()];
}

function conditionOf(shape: TableShape, arranged: ReadonlyMap<string, OwnedTable>): string {
  if (shape.columns.some(({ name }) => name === "ownerId")) return `"ownerId" = ?`;
  for (const { column, table } of shape.references) {
    const parent = arranged.get(table);
    const [id] = parent?.key ?? [];
    if (parent !== undefined && id !== undefined) {
      return `"${column}" IN (SELECT "${id}" FROM "${table}" WHERE ${parent.condition})`;
    }
  }
  throw new Error(`Nobody owns the rows of ${shape.name}; give it an ownerId or leave it out on purpose.`);
}
