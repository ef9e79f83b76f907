"use client";

import { useEffect, useState } from "react";
import { LinkEndForm } from "@/components/crew/link-end-form";
import { QrCode } from "@/components/crew/qr-code";
import { copyText } from "@/components/launch/copy-text";
import { Button } from "@/components/ui/button";
import { useAction } from "@/components/ui/use-action";
import {
  openCrewLinkAction,
  renewCrewLinkAction,
  revokeCrewLinkAction,
  saveCrewLinkEndAction,
} from "@/lib/crew/actions";
import { judgeReach, type Reach } from "@/lib/crew/judge-reach";
import type { LinkView } from "@/lib/crew/link-view";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime } from "@/lib/time/format";

type Props = { launchId: string; helperId: string };

/** One helper's link: to copy, to scan, to end. It is made when this is first opened. */
export function InvitePanel({ launchId, helperId }: Props) {
  const [view, setView] = useState<LinkView | null>(null);
  const opening = useAction(openCrewLinkAction);
  const renewing = useAction(renewCrewLinkAction);
  const revoking = useAction(revokeCrewLinkAction);
  const ending = useAction(saveCrewLinkEndAction);
  const who = { launchId, helperId };
  const open = opening.run;
  useEffect(() => {
    let isOver = false;
    void open({ launchId, helperId }).then((outcome) => {
      if (outcome.ok && !isOver) setView(outcome.value);
    });
    return () => {
      isOver = true;
    };
  }, [open, launchId, helperId]);
  const show = async (done: ReturnType<typeof open>) => {
    const outcome = await done;
    if (outcome.ok) setView(outcome.value);
  };
  const isPending = renewing.isPending || revoking.isPending || ending.isPending;
  const fault = opening.message ?? renewing.message ?? revoking.message;
  if (view === null) {
    return (
      <p role={fault === null ? "status" : "alert"} className={fault === null ? "text-muted" : "text-bad"}>
        {fault ?? "Making the link …"}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {view.path === null ? (
        <Closed view={view} />
      ) : (
        <OpenLink link={(view.publicAddress || window.location.origin) + view.path} view={view} />
      )}
      {view.path === null ? null : (
        <LinkEndForm
          key={view.endsAt}
          view={view}
          isPending={isPending}
          error={ending.message}
          onSave={(endsWall) => void show(ending.run({ ...who, endsWall }))}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant={view.path === null ? "primary" : "quiet"}
          disabled={isPending}
          onClick={() => void show(renewing.run(who))}
        >
          Make a new link
        </Button>
        {view.path === null ? null : (
          <Button variant="danger" disabled={isPending} onClick={() => void show(revoking.run(who))}>
            Revoke it
          </Button>
        )}
      </div>
      {view.path === null ? null : (
        <p className="text-muted text-sm">
          Either way the link that was sent stops, their open page ends within five seconds, and their devices
          are no longer notified.
        </p>
      )}
      {fault === null ? null : (
        <p role="alert" className="text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}

function OpenLink({ link, view }: { link: string; view: LinkView }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => setSaid((await copyText(link)) ? "Copied" : "Select and copy");
  return (
    <>
      <ReachNote reach={judgeReach(link)} />
      <p className="break-words text-muted">
        {`Opens this launch and nothing else, without an account. Whoever has it acts as ${view.name}: send it to them alone. `}
        {view.openedAt === null
          ? "It has not been opened yet."
          : `Opened ${formatDateTime(view.openedAt, view.zone)}.`}
        {view.notifiedDevices === 0
          ? ""
          : ` Notified of their tasks: ${countOf(view.notifiedDevices, "device")}, which your settings page can switch off.`}
      </p>
      <div className="flex items-center gap-2">
        <input
          aria-label={`Link for ${view.name}`}
          className="control min-w-0 flex-1 text-sm"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="primary" onClick={copy} onBlur={() => setSaid(null)}>
          <span aria-live="polite">{said ?? "Copy"}</span>
        </Button>
      </div>
      <div className="flex justify-center">
        <QrCode text={link} label={`QR code of the link for ${view.name}`} />
      </div>
    </>
  );
}

function Closed({ view }: { view: LinkView }) {
  return (
    <p role="status" className="break-words text-lg">
      {view.state === "over"
        ? `The link ran out on ${formatDateTime(view.endsAt, view.zone)}.`
        : `The link is revoked. ${view.name} can do nothing here any more.`}
    </p>
  );
}

/** Said before the link is sent: a friend who cannot open it finds out too late. */
function ReachNote({ reach }: { reach: Reach }) {
  if (reach === "anywhere") return null;
  return (
    <div className="rounded-control border border-warn/60 bg-warn-soft px-4 py-3 text-sm text-warn">
      <p className="font-semibold">
        {reach === "machine"
          ? "This link works on this computer only."
          : "This link works in your own network only."}
      </p>
      <p>
        {reach === "machine" ? (
          <>
            For devices in your network start First Hour with <code>HOST=0.0.0.0</code> and open it by this
            computer’s IP address.{" "}
          </>
        ) : null}
        For a friend elsewhere put it behind an https address and name that in <code>FIRST_HOUR_ADDRESS</code>
        ; the README says how.
      </p>
    </div>
  );
}
