"use client";

import { useState } from "react";
import { usePlanEdits } from "@/components/plan/use-plan-edits";
import { Button } from "@/components/ui/button";
import { loadLater } from "@/components/ui/load-later";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import { type Helper, MOST_HELPERS } from "@/lib/plan/crew";
import type { ChannelChoice, PlanRow } from "@/lib/plan/plan-page";

const HelperForm = loadLater(() => import("@/components/plan/helper-form").then((file) => file.HelperForm));

const InviteDialog = loadLater(() =>
  import("@/components/crew/invite-dialog").then((file) => file.InviteDialog),
);

type Props = {
  launchId: string;
  crew: Helper[];
  channels: ChannelChoice[];
  rows: PlanRow[];
  isLive: boolean;
};

/** Who carries the launch out, where each may post, and what each has to do in the hour. */
export function CrewPanel({ launchId, crew, channels, rows, isLive }: Props) {
  const edits = usePlanEdits(launchId);
  // The button that opens it goes away: the focus must not wait for where it goes.
  useFirstTouch(HelperForm.ahead);
  const [editedId, setEditedId] = useState<string | "new" | null>(null);
  const [invited, setInvited] = useState<Helper | null>(null);
  const [isInviting, setInviting] = useState(false);
  const invite = (helper: Helper) => {
    setInvited(helper);
    setInviting(true);
  };
  const places = channels.filter(({ automatic, isChosen }) => isChosen && !automatic);
  const close = () => setEditedId(null);
  const form = (helper: Helper | null) => (
    <HelperForm helper={helper} places={places} edits={edits} onDone={close} />
  );
  return (
    <section
      aria-labelledby="crew-heading"
      className="mb-6 rounded-card border border-line bg-sheet px-5 py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
        <p className="min-w-0">
          <strong id="crew-heading">Crew</strong>{" "}
          <span className="text-muted">
            {crew.length === 0
              ? "You do everything yourself. With a helper the posts are shared out."
              : "You and whoever helps; the posts are shared out among you."}
          </span>
        </p>
        {isLive || editedId === "new" || crew.length >= MOST_HELPERS ? null : (
          <Button size="small" onClick={() => setEditedId("new")}>
            Add a helper
          </Button>
        )}
      </div>
      {crew.length === 0 ? null : (
        <ul className="mt-2">
          <PersonLine
            name="You"
            places="All that is yours alone, and your share of the posts"
            work={describeWork(rows, null)}
          />
          {crew.map((helper) =>
            helper.id === editedId ? (
              <li key={helper.id} className="border-line border-t py-3">
                {form(helper)}
              </li>
            ) : (
              <PersonLine
                key={helper.id}
                name={helper.name}
                places={describePlaces(helper, places)}
                work={describeWork(rows, helper.id)}
              >
                <Button
                  size="small"
                  variant="plain"
                  aria-label={`Invite by link: ${helper.name}`}
                  onClick={() => invite(helper)}
                >
                  Invite by link
                </Button>
                {isLive ? null : (
                  <>
                    <Button
                      size="small"
                      variant="plain"
                      aria-label={`Change ${helper.name}`}
                      onClick={() => setEditedId(helper.id)}
                    >
                      Change
                    </Button>
                    <Button
                      size="small"
                      variant="plain"
                      aria-label={`Remove ${helper.name}`}
                      disabled={edits.isPending}
                      onClick={() => void edits.removeHelper(helper)}
                    >
                      Remove
                    </Button>
                  </>
                )}
              </PersonLine>
            ),
          )}
        </ul>
      )}
      {invited === null ? null : (
        <InviteDialog
          launchId={launchId}
          helper={invited}
          isOpen={isInviting}
          onClose={() => setInviting(false)}
        />
      )}
      {editedId === "new" ? <div className="mt-2 border-line border-t py-3">{form(null)}</div> : null}
    </section>
  );
}

type LineProps = { name: string; places: string; work: string; children?: React.ReactNode };

function PersonLine({ name, places, work, children }: LineProps) {
  return (
    <li className="grid items-center gap-x-5 border-line border-t py-1 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
      <span className="min-w-0 break-words py-1 font-semibold">{name}</span>
      <span className="min-w-0 text-muted">
        <span className="break-words">{places}</span>
        <span className="block text-sm tabular-nums">{work}</span>
      </span>
      <span className="-mx-3 flex flex-wrap sm:mx-0">{children}</span>
    </li>
  );
}

function describePlaces(helper: Helper, places: ChannelChoice[]): string {
  const names = places.filter(({ id }) => helper.channelIds.includes(id)).map(({ name }) => name);
  return names.length === 0 ? "no channel of this launch" : names.join(", ");
}

/** "3 tasks in the hour, 12 min of work". */
function describeWork(rows: PlanRow[], personId: string | null): string {
  const own = rows.filter(
    (row) =>
      row.phase === "hour" &&
      !row.automatic &&
      row.status !== "skipped" &&
      row.startMinute !== null &&
      row.personId === personId,
  );
  if (own.length === 0) return "nothing in the hour";
  const minutes = own.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  return `${own.length} ${own.length === 1 ? "task" : "tasks"} in the hour, ${minutes} min of work`;
}
