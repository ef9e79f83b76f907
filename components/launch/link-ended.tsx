import type { LinkState } from "@/components/launch/launch-link";
import { describeKept, describeUnsent } from "@/lib/launch/describe-refused";

/** In place of a helper's live page once their link no longer opens: why, and what did not get through. */
export function LinkEnded({ link }: { link: LinkState }) {
  const { cockpit, unsent } = link;
  const { writer } = cockpit;
  const titles = new Map(cockpit.tasks.map(({ id, title }) => [id, title]));
  return (
    <section
      aria-labelledby="ended-heading"
      className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 px-5 py-12"
    >
      <div role="alert">
        <h1 id="ended-heading" className="font-serif text-4xl">
          This link no longer opens the launch
        </h1>
      </div>
      <p className="break-words text-lg text-muted">
        {`It has run out, was taken back, or there is a newer one; or somebody else’s link was opened in this browser, which acts for one helper at a time. What this device had kept of the launch is gone from it. Open your own link again, or ask ${writer.name} for a new one.`}
      </p>
      {unsent.length === 0 ? null : (
        <div className="rounded-card border border-warn/60 bg-sheet p-4">
          <h2 className="font-semibold text-warn">{`Not sent: ${writer.name} does not have ${unsent.length === 1 ? "this" : "these"}`}</h2>
          <ul className="mt-1 divide-y divide-line">
            {unsent.map((operation) => (
              <li key={operation.id} className="break-words py-1.5">
                {describeUnsent(operation, titles)}
              </li>
            ))}
          </ul>
          <p className="mt-1 text-muted text-sm">{describeKept(unsent.length)}</p>
        </div>
      )}
    </section>
  );
}
