import { LEFT_OUT } from "@/lib/archive/table-shape";

/** The page that explains an archive to whoever opens it, with or without First Hour. */
export const READ_ME = `Everything you keep in First Hour
==================================

manifest.json   what is in here, and the state of the database it was taken from
json/           one file a table; a JSON list with one line a row. First Hour reads these when you bring the file in.
csv/            the same rows for a spreadsheet; First Hour never reads them. A cell that a spreadsheet would run as a
                formula has an apostrophe in front.
schema.prisma   what one row of each table means, and each of its columns

Instants are UTC (ISO 8601), instants of the live hour's log milliseconds since 1970 (UTC), calendar dates YYYY-MM-DD
in your zone. Yes and no are 1 and 0. Texts of drafts are Markdown. Where a column speaks of you, it says
"first-hour:writer". Rows stand in the order of their keys: the same desk always gives the same file.

Not in here: ${Object.entries(LEFT_OUT)
  .map(([table, why]) => `${table} (${why})`)
  .join(", ")}.

To bring it in: a new account or a new installation, then Settings, "Bring a file in".
`;
