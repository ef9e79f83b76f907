import type { LinkState } from "@/components/launch/launch-link";
import { describeRefused } from "@/lib/launch/describe-refused";

/** Whether this device is in step with the others, in words; a colour only helps. */
export function ConnectionLine({ link, onRetry }: { link: LinkState; onRetry: () => void }) {
  const { connection, unsent, canKeep } = link;
  const isWell = connection === "connected" || connection === "connecting";
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center gap-x-3 text-sm ${isWell ? "text-muted" : "text-warn"}`}
    >
      <span className="inline-flex items-center gap-2">
        <span
          aria-hidden="true"
          className={`size-2.5 rounded-full ${connection === "connected" ? "bg-good" : isWell ? "bg-faint" : "bg-warn"}`}
        />
        {describe(connection, unsent.length, canKeep)}
      </span>
      {connection === "offline" ? (
        <button type="button" className="min-h-9 font-semibold underline" onClick={onRetry}>
          Try now
        </button>
      ) : null}
      {connection === "signed_out" ? (
        <a
          className="min-h-9 py-1.5 font-semibold underline"
          href="/sign-in"
          target="_blank"
          rel="noreferrer"
        >
          Sign in
        </a>
      ) : null}
    </div>
  );
}

type RefusedProps = {
  refused: LinkState["refused"];
  titles: ReadonlyMap<string, string>;
  onDismiss: (id: string) => void;
};

/** What the server did not take stays here until it was read: nobody else will say that it is missing. */
export function RefusedLines({ refused, titles, onDismiss }: RefusedProps) {
  if (refused.length === 0) return null;
  return (
    <ul aria-label="Not taken by the server" className="flex flex-col gap-2">
      {refused.map(({ operation, reason }) => (
        <li
          key={operation.id}
          className="flex items-center justify-between gap-3 rounded-control border border-bad/60 bg-bad-soft px-3 text-sm"
        >
          <span className="min-w-0 break-words py-2">{describeRefused(operation, reason, titles)}</span>
          <button
            type="button"
            className="min-h-11 shrink-0 font-semibold underline"
            onClick={() => onDismiss(operation.id)}
          >
            Understood
          </button>
        </li>
      ))}
    </ul>
  );
}

function describe(connection: LinkState["connection"], unsent: number, canKeep: boolean): string {
  const entries = unsent === 1 ? "1 entry" : `${unsent} entries`;
  const kept = canKeep
    ? `${entries} kept on this device, sent when back`
    : `${entries} on this page only: leave it open`;
  switch (connection) {
    case "connecting":
      return unsent > 0 ? `connecting: ${entries} to send` : "connecting";
    case "connected":
      return unsent > 0 ? `connected: sending ${entries}` : "connected";
    case "offline": {
      const state = unsent > 0 ? kept : "this page may be behind the other devices";
      return `offline: ${state}${canOpenAgain() ? "" : ". Leave it open: without https it opens again only with the network"}`;
    }
    case "signed_out":
      return unsent > 0 ? `signed out: ${entries} kept on this device` : "signed out";
    case "gone":
      return "this launch is no longer there";
  }
}

/** Browsers let a page be kept over https and on the machine itself only. */
function canOpenAgain(): boolean {
  return "serviceWorker" in navigator;
}
