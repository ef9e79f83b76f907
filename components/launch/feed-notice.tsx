import { Button } from "@/components/ui/button";
import { nameFeed } from "@/lib/feeds/describe-watch";
import type { SeenPiece } from "@/lib/feeds/feed-look";
import { formatTime } from "@/lib/time/format";

type Props = {
  seen: SeenPiece | null;
  liveAt: number;
  url: string | null;
  zone: string;
  onAgree: () => void;
  onTakeBack: () => void;
};

/** Nobody tapped: the feed started the hour. Stands on every device until a person has had their say. */
export function FeedNotice({ seen, liveAt, url, zone, onAgree, onTakeBack }: Props) {
  const since = formatTime(liveAt, zone);
  const by = seen?.by === "link" ? "by its address" : `by its title, “${seen?.title}”`;
  return (
    <section aria-label="The feed started the hour" className="rounded-card border border-ember bg-sheet p-4">
      <p role="status" className="break-words">
        {seen === null
          ? `The feed shows the piece, live since ${since}. The hour has started on every device.`
          : `${nameFeed(seen.address)} shows the piece, live since ${since}. It was recognised ${by}. The hour has started on every device.`}
      </p>
      {url === null ? null : (
        <a className="mt-1 block break-all underline" href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" variant="primary" onClick={onAgree}>
          That is right
        </Button>
        <Button size="small" onClick={onTakeBack}>
          Take it back
        </Button>
      </div>
    </section>
  );
}
