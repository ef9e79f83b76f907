import { z } from "zod";
import { ARCHIVE_FORMAT, type Manifest } from "@/lib/archive/archive-file";

const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  schema: z.string().max(200),
  tables: z.array(z.object({ name: z.string().max(100), rows: z.int().min(0) })).max(200),
});

/** What an archive says of itself; null when it is none of ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
