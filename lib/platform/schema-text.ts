import { readFileSync } from "node:fs";
import path from "node:path";

/** The database's own description: what one row of each table means. */
export function readSchemaText(): string {
  return readFileSync(path.resolve(/* turbopackIgnore: true */ "prisma", "schema.prisma"), "utf8");
}
