"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { readFeedAction } from "@/lib/publications/actions";
import { countOf } from "@/lib/text/count-of";

type Props = { id: string; name: string; isAgain: boolean };

/** Fetches a publication's feed, once and only when it is pressed. */
export function ReadFeedButton({ id, name, isAgain }: Props) {
  const reading = useAction(readFeedAction);
  const showToast = useToast();
  const read = async () => {
    const outcome = await reading.run({ id });
    if (outcome.ok) showToast(`${name}: ${countOf(outcome.value.posts, "post")} read from its feed.`);
  };
  return (
    <>
      <Button
        size="small"
        variant="plain"
        disabled={reading.isPending}
        onClick={read}
        aria-label={`Read its feed${isAgain ? " again" : ""}: ${name}`}
      >
        {reading.isPending ? "Reading …" : isAgain ? "Read its feed again" : "Read its feed"}
      </Button>
      {reading.message === null ? null : (
        <p role="alert" className="basis-full text-bad text-sm">
          {reading.message}
        </p>
      )}
    </>
  );
}
