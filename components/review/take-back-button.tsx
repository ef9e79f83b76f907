"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { takeBackStatisticsAction } from "@/lib/measurement/actions";
import { describeTakenBack } from "@/lib/measurement/describe-taken-back";

type Props = {
  keptAt: number;
  /** What it takes back, for those who do not see where it stands. */
  name: string;
  onTakenBack?: () => void;
};

/** Takes a whole table of numbers back. */
export function TakeBackButton({ keptAt, name, onTakenBack }: Props) {
  const { run, isPending } = useAction(takeBackStatisticsAction);
  const router = useRouter();
  const showToast = useToast();
  const takeBack = async () => {
    const outcome = await run({ keptAt });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    showToast(describeTakenBack(outcome.value));
    onTakenBack?.();
    router.refresh();
  };
  return (
    <Button disabled={isPending} onClick={takeBack} aria-label={`Undo: ${name}`}>
      {isPending ? "Undoing …" : "Undo"}
    </Button>
  );
}
