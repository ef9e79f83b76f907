"use client";

import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { archiveChannelAction } from "@/lib/channels/actions";

type Archived = { id: string; name: string; platform: string };

/** What was put away: out of new plans, its history kept. */
export function ArchivedChannels({ channels }: { channels: Archived[] }) {
  const archiving = useAction(archiveChannelAction);
  const showToast = useToast();
  const bringBack = async (channel: Archived) => {
    const outcome = await archiving.run({ id: channel.id, isArchived: false });
    showToast(outcome.ok ? `${channel.name} is back.` : outcome.message, {
      tone: outcome.ok ? "plain" : "bad",
    });
  };
  return (
    <details className="mt-8">
      <summary className="inline-flex min-h-11 items-center text-muted">
        {channels.length === 1 ? "1 archived channel" : `${channels.length} archived channels`}
      </summary>
      <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-sheet">
        {channels.map((channel) => (
          <li key={channel.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
            <span className="min-w-0 break-words">
              <Link href={`/channels/${channel.id}`} className="text-ink">
                {channel.name}
              </Link>{" "}
              <span className="text-muted text-sm">{channel.platform}</span>
            </span>
            <Button
              size="small"
              disabled={archiving.isPending}
              onClick={() => bringBack(channel)}
              aria-label={`Bring back ${channel.name}`}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
