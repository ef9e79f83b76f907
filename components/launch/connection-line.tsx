import type { LinkState } from "@/components/launch/launch-link";

/** Whether this device is in step with the others, in words; a colour only helps. */
export function ConnectionLine({ link, onRetry }: { link: LinkState; onRetry: () => void }) {
  const { connection, unsent, canKeep, refusedBecause } = link;
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
      {refusedBecause !== null ? (
        <span className="text-bad">The server did not take one entry ({refusedBecause}).</span>
      ) : null}
    </div>
  );
}

function describe(connection: LinkState["connection"], unsent: number, canKeep: boolean): string {
  const ticks = unsent === 1 ? "1 tick" : `${unsent} ticks`;
  const kept = canKeep
    ? `${ticks} kept on this device, sent when back`
    : `${ticks} on this page only: leave it open`;
  switch (connection) {
    case "connecting":
      return unsent > 0 ? `connecting: ${ticks} to send` : "connecting";
    case "connected":
      return unsent > 0 ? `connected: sending ${ticks}` : "connected";
    case "offline":
      return unsent > 0 ? `offline: ${kept}` : "offline: this page may be behind the other devices";
    case "signed_out":
      return unsent > 0 ? `signed out: ${ticks} kept on this device` : "signed out";
    case "gone":
      return "this launch is no longer there";
  }
}
