import { launchColumns } from "@/lib/review/launch-columns";
import { snapshotColumns } from "@/lib/review/snapshot-columns";

/** What the exported files hold, column by column. */
export function FileColumns({ zone }: { zone: string }) {
  return (
    <details className="text-sm">
      <summary className="min-h-9 w-fit text-muted">What the exported files hold</summary>
      <p className="mt-2 max-w-2xl text-muted">
        CSV by RFC 4180 in UTF-8. Times are in ISO 8601 with the offset from UTC. An empty cell is a number
        nobody read. Text that a spreadsheet would run as a formula begins with an apostrophe.
      </p>
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        <Columns title="Launches, one row each" columns={launchColumns(zone)} />
        <Columns title="Numbers, one row a reading" columns={snapshotColumns(zone)} />
      </div>
    </details>
  );
}

function Columns({ title, columns }: { title: string; columns: { name: string; meaning: string }[] }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <dl className="grid gap-1">
        {columns.map(({ name, meaning }) => (
          <div key={name}>
            <dt className="inline font-semibold">{name}</dt> <dd className="inline text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
