"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { askLimitAction } from "@/lib/channels/actions";
import { formatCount } from "@/lib/text/format-count";

type Props = { channelId: string; limit: number | null };

/** Asks a Mastodon server how long a post may be there; nothing is fetched before the button is pressed. */
export function AskLimit({ channelId, limit }: Props) {
  const asking = useAction(askLimitAction);
  const showToast = useToast();
  const ask = async () => {
    const outcome = await asking.run({ id: channelId });
    if (outcome.ok) showToast(`Posts there may have ${formatCount(outcome.value.limit)} characters.`);
  };
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-[0.95rem]">How long a post may be</h3>
      <p className="text-muted">
        {limit === null ? "No limit is kept to." : `${formatCount(limit)} characters are counted against.`}{" "}
        Every server sets its own.
      </p>
      <FormError message={asking.message} />
      <div>
        <Button disabled={asking.isPending} onClick={() => void ask()}>
          {asking.isPending ? "Asking …" : "Ask the server"}
        </Button>
      </div>
    </div>
  );
}
