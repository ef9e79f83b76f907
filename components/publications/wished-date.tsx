"use client";

import { useRef } from "react";
import { TextField } from "@/components/ui/field";
import { onEnter } from "@/components/ui/on-enter";
import { useAction } from "@/components/ui/use-action";
import { saveWishAction } from "@/lib/publications/actions";
import type { CalendarDate } from "@/lib/time/calendar-date";

type Props = { draftId: string; wishedOn: CalendarDate | null; today: CalendarDate };

/** The day on which the writer would like to publish, for as long as there is no slot. */
export function WishedDate({ draftId, wishedOn, today }: Props) {
  const saving = useAction(saveWishAction);
  const sent = useRef(wishedOn);
  const save = async (typed: string) => {
    const wished = typed === "" ? null : typed;
    // After Enter the field is left as well.
    if (wished === sent.current) return;
    sent.current = wished;
    const outcome = await saving.run({ draftId, wishedOn: wished });
    if (!outcome.ok) sent.current = wishedOn;
  };
  return (
    <TextField
      type="date"
      label="You would like to publish on"
      hint="Answer times are held against it until the piece has a slot."
      min={today}
      defaultValue={wishedOn ?? ""}
      onBlur={(event) => save(event.currentTarget.value)}
      onKeyDown={onEnter(save)}
      error={saving.message}
      className="max-w-64"
    />
  );
}
