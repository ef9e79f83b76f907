import { useState } from "react";
import { loadLater } from "@/components/ui/load-later";
import { describeWatch, findCandidate } from "@/lib/feeds/describe-watch";
import type { FeedWatch } from "@/lib/feeds/feed-look";
import { watchPhase, watchSpan } from "@/lib/feeds/watch-phase";
import type { LaunchState } from "@/lib/launch/launch-state";

const FeedDialog = loadLater(() => import("@/components/launch/feed-dialog").then((part) => part.FeedDialog));

type Props = {
  launchId: string;
  feed: FeedWatch;
  state: LaunchState;
  hasSpoken: boolean;
  now: number;
  zone: string;
  onFound: (link: string) => void;
};

/** Which feeds are watched for the piece, when they were last asked, and what they said. */
export function FeedLine({ launchId, feed, state, hasSpoken, now, zone, onFound }: Props) {
  const [isOpen, setOpen] = useState(false);
  const phase = watchPhase(feed, state, hasSpoken, now);
  const span = watchSpan(state, now);
  const candidate = phase === "watching" ? findCandidate(feed.feeds, span.startsAt) : null;
  const sentences = describeWatch(phase, feed.feeds, span, now, zone);
  return (
    <div className="text-muted text-sm">
      {sentences.map((sentence, index) => (
        <p key={feed.feeds[index]?.address ?? index} className="break-words">
          {sentence}
          {index < sentences.length - 1 ? null : (
            <>
              {" "}
              <button type="button" className="min-h-9 underline" onClick={() => setOpen(true)}>
                Feed to watch
              </button>
            </>
          )}
        </p>
      ))}
      {candidate === null ? null : (
        <p className="break-words">
          {`New there: “${candidate.title}”. `}
          <button
            type="button"
            className="min-h-9 font-semibold underline"
            onClick={() => onFound(candidate.link)}
          >
            That is it, we are live
          </button>
        </p>
      )}
      {isOpen ? <FeedDialog launchId={launchId} feed={feed} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
