"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CheckboxField, TextField } from "@/components/ui/field";
import { useAction } from "@/components/ui/use-action";
import { saveLaunchFeedAction, switchWatchAction } from "@/lib/feeds/actions";
import { nameFeed } from "@/lib/feeds/describe-watch";
import type { FeedWatch } from "@/lib/feeds/feed-look";

type Props = { launchId: string; feed: FeedWatch; onClose: () => void };

/** Which feed one launch watches in place of the writer's, or none. */
export function FeedDialog({ launchId, feed: opened, onClose }: Props) {
  const [feed, setFeed] = useState(opened);
  const [typed, setTyped] = useState(opened.ownAddress);
  const [said, setSaid] = useState("");
  const saving = useAction(saveLaunchFeedAction);
  const switching = useAction(switchWatchAction);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await saving.run({ launchId, address: typed });
    if (!outcome.ok) return;
    setFeed(outcome.value);
    setTyped(outcome.value.ownAddress);
    const read = outcome.value.feeds.find(({ address }) => address === outcome.value.ownAddress);
    setSaid(
      read === undefined
        ? "Saved: your own feed is watched."
        : `Saved. The feed calls itself “${read.title}”.`,
    );
  };
  const change = async (isOff: boolean) => {
    setSaid("");
    setFeed({ ...feed, isOff });
    const outcome = await switching.run({ launchId, isOff });
    setFeed(outcome.ok ? outcome.value : feed);
  };
  return (
    <Dialog isOpen onClose={onClose} title="Feed to watch">
      <p className="text-muted">
        From ten minutes before the slot the server asks these feeds for the piece, every half minute at most
        and until three hours after it. When it appears, the hour starts on every device.
      </p>
      <ul className="mt-3 list-disc pl-5">
        {feed.feeds.map(({ address, of, title }) => (
          <li key={address} className="break-words">
            {nameFeed(address)}
            <span className="text-muted">
              {of === "publication" ? ", of the publication" : title === "" ? "" : `, “${title}”`}
            </span>
          </li>
        ))}
      </ul>
      {feed.feeds.length === 0 ? <p className="mt-3">None is known yet.</p> : null}
      <form onSubmit={save} className="mt-4 flex flex-col gap-2">
        <TextField
          label="Your feed for this launch"
          hint="Empty: the one in your settings, or of your Medium channel. It is read once before it is saved."
          placeholder="medium.com/@name"
          inputMode="url"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={saving.fields.address ?? saving.message}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" disabled={saving.isPending}>
            {saving.isPending ? "Reading …" : "Save the feed"}
          </Button>
          <p role="status" className="min-w-0 break-words text-muted text-sm">
            {said}
          </p>
        </div>
      </form>
      <CheckboxField
        className="mt-3"
        label="Watch for this launch"
        checked={!feed.isOff}
        disabled={switching.isPending}
        error={switching.message}
        onChange={(event) => void change(!event.currentTarget.checked)}
      />
    </Dialog>
  );
}
