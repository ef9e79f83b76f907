"use client";

import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { endOtherSessionsAction, endSessionAction } from "@/lib/accounts/actions";

export type SessionLine = { id: string; device: string; from: string; lastSeen: string; isThis: boolean };

export function SessionList({ sessions }: { sessions: SessionLine[] }) {
  const ending = useAction(endSessionAction);
  const endingOthers = useAction(endOtherSessionsAction);
  const showToast = useToast();
  const end = async (session: SessionLine) => {
    const outcome = await ending.run({ sessionId: session.id });
    if (outcome.ok) showToast(`${session.device} is signed out.`);
  };
  const endOthers = async () => {
    const outcome = await endingOthers.run({});
    if (outcome.ok) showToast(`Signed out ${outcome.value.ended} other devices.`);
  };
  return (
    <div className="max-w-2xl">
      <FormError message={ending.message ?? endingOthers.message} />
      <ul className="divide-y divide-line rounded-card border border-line bg-sheet">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {session.device} {session.isThis ? <Chip tone="good">this one</Chip> : null}
              </p>
              <p className="text-muted text-sm">
                Last seen {session.lastSeen}
                {session.from ? `, from ${session.from}` : ""}
              </p>
            </div>
            {session.isThis ? null : (
              <Button size="small" onClick={() => end(session)} disabled={ending.isPending}>
                Sign out<span className="sr-only"> {session.device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button className="mt-3" size="small" onClick={endOthers} disabled={endingOthers.isPending}>
          Sign out all other devices
        </Button>
      ) : null}
    </div>
  );
}
