"use client";

import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import type { PlanRow, PlanVariant } from "@/lib/plan/plan-page";
import {
  anotherWordingAction,
  putBackVariantAction,
  removeVariantAction,
  useVariantAction as takeVariantAction,
} from "@/lib/wording/actions";

type Props = { row: PlanRow; launchId: string };

/** The wordings kept beside the one that goes out: take one, put one aside, have another. */
export function PostVariants({ row, launchId }: Props) {
  const showToast = useToast();
  const another = useAction(anotherWordingAction);
  const taking = useAction(takeVariantAction);
  const removing = useAction(removeVariantAction);
  const isPending = another.isPending || taking.isPending || removing.isPending;
  const taskId = row.id;
  const takeAnother = async () => {
    const outcome = await another.run({ launchId, taskId });
    if (outcome.ok && outcome.value.isCopy)
      showToast("Every wording is in use: a copy is kept, change the text above.");
  };
  const remove = async ({ id: variantId, text }: PlanVariant) => {
    const outcome = await removing.run({ launchId, taskId, variantId });
    if (!outcome.ok) return;
    showToast("Wording removed.", {
      undo: async () => void (await putBackVariantAction({ launchId, taskId, variantId, text })),
    });
  };
  return (
    <div className="grid gap-2">
      <FormError message={another.message ?? taking.message ?? removing.message} />
      {row.variants.length === 0 ? null : (
        <>
          <p className="font-semibold text-[0.95rem]">Kept beside it</p>
          <ul aria-label="Kept wordings" className="divide-y divide-line rounded-control border border-line">
            {row.variants.map((variant) => (
              <li key={variant.id} className="grid gap-2 px-3 py-2">
                <p className="line-clamp-4 whitespace-pre-wrap break-words text-sm">{variant.text}</p>
                <div className="flex flex-wrap items-center gap-2">
                  <Button
                    size="small"
                    disabled={isPending}
                    onClick={() => void taking.run({ launchId, taskId, variantId: variant.id })}
                  >
                    Let this one go out
                  </Button>
                  <Button
                    size="small"
                    variant="plain"
                    disabled={isPending}
                    onClick={() => void remove(variant)}
                  >
                    Remove
                  </Button>
                  {variant.usedFor === null ? null : (
                    <Chip tone="warn">used before, for “{variant.usedFor}”</Chip>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button size="small" disabled={isPending} onClick={() => void takeAnother()}>
          Keep it and try another wording
        </Button>
      </div>
    </div>
  );
}
