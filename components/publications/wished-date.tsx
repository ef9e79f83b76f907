"use client";

import { TextField } from "@/components/ui/field";
import { useAction } from "@/components/ui/use-action";
import { saveWishAction } from "@/lib/publications/actions";
import type { CalendarDate } from "@/lib/time/calendar-date";

type Props = { draftId: string; wishedOn: CalendarDate | null; today: CalendarDate };

/** The day on which the writer would like to publish, for as long as there is no slot. */
export function WishedDate({ draftId, wishedOn, today }: Props) {
  const saving = useAction(saveWishAction);
  const save = (typed: string) => {
    const wished = typed === "" ? null : typed;
    if (wished !== wishedOn) void saving.run({ draftId, wishedOn: wished });
  };
  return (
    <TextField
      type="date"
      label="You would like to publish on"
      hint="Answer times are held against it until the piece has a slot."
      min={today}
      defaultValue={wishedOn ?? ""}
      onBlur={(event) => save(event.currentTarget.value)}
      error={saving.message}
      className="max-w-64"
    />
  );
}
