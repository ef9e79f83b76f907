"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import { OWN_PART_DAYS, type OwnPart } from "@/lib/channels/own-part";
import { countOtherPostAction } from "@/lib/guard/actions";
import { countOf } from "@/lib/text/count-of";

type Props = {
  channelId: string;
  /** Up to today; null where there is no rule to keep. */
  part: OwnPart | null;
  oneIn: number | null;
  /** Other posts counted today. */
  today: number;
};

/** Counts what the writer posts there that is not their own work, for nobody else can. */
export function OtherPostsCounter({ channelId, part, oneIn, today }: Props) {
  const counting = useAction(countOtherPostAction);
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-[0.95rem]">Your other posts there</h3>
      <p className="text-muted tabular-nums">{describePart(part, oneIn)}</p>
      <FormError message={counting.message} />
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={counting.isPending} onClick={() => void counting.run({ channelId, by: 1 })}>
          I posted something else
        </Button>
        <span className="tabular-nums" aria-live="polite">
          {today} today
        </span>
        {today === 0 ? null : (
          <Button
            variant="plain"
            disabled={counting.isPending}
            onClick={() => void counting.run({ channelId, by: -1 })}
          >
            One fewer
          </Button>
        )}
      </div>
    </div>
  );
}

function describePart(part: OwnPart | null, oneIn: number | null): string {
  if (part === null || oneIn === null) return "No part of own links is noted for this place.";
  if (!part.known) {
    return `Whether you keep to one own link in ${oneIn} cannot be told: nothing is counted yet. Own links in ${OWN_PART_DAYS} days: ${part.own}.`;
  }
  const sum = `${part.own} of ${countOf(part.own + part.others, "post")} in ${OWN_PART_DAYS} days were your own`;
  return part.isOver
    ? `${sum}: more than one in ${oneIn}. ${countOf(part.missing, "other post")} would make up for it.`
    : `${sum}; one in ${oneIn} is kept.`;
}
