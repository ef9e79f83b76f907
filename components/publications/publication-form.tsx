"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useKeptText } from "@/components/publications/use-kept-text";
import { WeekdayField } from "@/components/publications/weekday-field";
import { Button, ButtonLink } from "@/components/ui/button";
import { NumberField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { savePublicationAction } from "@/lib/publications/actions";
import { formatWeekdays } from "@/lib/publications/format-weekdays";
import { parseWeekdays } from "@/lib/publications/parse-weekdays";
import type { EntryField, EntryText } from "@/lib/publications/publication";
import type { CalendarDate } from "@/lib/time/calendar-date";

type Props = {
  /** null: a new publication. */
  id: string | null;
  text: EntryText;
  /** updatedAt of what is shown; null for a new one. */
  basedOn: number | null;
  today: CalendarDate;
};

/** All fields of one publication. Errors stand at their fields; what is typed is kept until it is saved. */
export function PublicationForm({ id, text: saved, basedOn, today }: Props) {
  const router = useRouter();
  const showToast = useToast();
  const saving = useAction(savePublicationAction);
  const [mustReplace, setReplace] = useState(false);
  const kept = useKeptText<EntryText>(`first-hour:publication:${id ?? "new"}`, saved, basedOn);
  const form = useRef<HTMLFormElement>(null);
  const back = id === null ? "/publications" : `/publications/${id}`;

  const bind = (field: EntryField) => ({
    name: field,
    value: kept.text[field],
    error: saving.fields[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      kept.change({ [field]: event.currentTarget.value }),
  });
  const changeFollowers = (event: { currentTarget: { value: string } }) => {
    const followers = event.currentTarget.value;
    const isDateOld = kept.text.followersReadOn === saved.followersReadOn;
    // A number typed now was most likely read today; the date stays editable.
    const followersReadOn = followers.trim() === "" ? "" : isDateOld ? today : kept.text.followersReadOn;
    kept.change({ followers, followersReadOn });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await saving.run({ id, text: kept.text, basedOn: mustReplace ? null : kept.stamp });
    if (!outcome.ok) {
      setReplace(outcome.reason === "changed_meanwhile");
      // After React has marked the fields.
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    kept.forget(kept.text);
    showToast(id === null ? `${kept.text.name.trim()} is in your directory.` : "Saved.");
    router.push(`/publications/${outcome.value.id}`);
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid max-w-3xl gap-8">
      <FormError message={saving.message} />
      {kept.isRestored ? (
        <p className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-warn-soft px-4 py-2 text-warn">
          This is what you typed earlier and did not save.
          <Button variant="quiet" size="small" onClick={() => kept.forget(saved)}>
            {id === null ? "Start empty" : "Back to what is saved"}
          </Button>
        </p>
      ) : null}
      <Group title="The publication">
        <TextField label="Name" hint="As it calls itself." {...bind("name")} required autoComplete="off" />
        <TextField
          label="Web address"
          hint="Any page of it will do, such as medium.com/better-humans."
          {...bind("address")}
          inputMode="url"
          required
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label="Topics"
          hint="Separated by commas. They are matched with your drafts’ topics."
          {...bind("topics")}
          autoComplete="off"
          className="sm:col-span-2"
        />
      </Group>
      <Group title="Its reach">
        <NumberField
          label="Followers"
          hint="As its page shows them: 12,345 or 12.3K."
          {...bind("followers")}
          onChange={changeFollowers}
        />
        <TextField
          type="date"
          label="Read on"
          hint="The day you looked."
          max={today}
          {...bind("followersReadOn")}
        />
        <SelectField
          label="Mails a newsletter"
          hint="Its front page offers to subscribe."
          {...bind("newsletter")}
        >
          <option value="">Not known</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </SelectField>
      </Group>
      <Group title="Offering a piece">
        <SelectField label="Takes" hint="Its submission page says so." {...bind("accepts")}>
          <option value="unknown">Not known</option>
          <option value="drafts">Drafts only</option>
          <option value="published">Published pieces only</option>
          <option value="both">Drafts and published pieces</option>
        </SelectField>
        <NumberField
          label="Days to allow for an answer"
          hint="Plans submit this much ahead."
          {...bind("answerDays")}
        />
        <WeekdayField
          label="Publishes on"
          hint="The days new pieces come out there. None chosen: any day, or not known."
          days={parseWeekdays(kept.text.postingDays) ?? []}
          error={saving.fields.postingDays}
          onChange={(days) => kept.change({ postingDays: formatWeekdays(days) })}
        />
        <TextArea
          label="How to submit"
          hint="The way in, the form’s address, what it must look like."
          {...bind("howToSubmit")}
          className="sm:col-span-2"
        />
        <TextArea
          label="Notes"
          hint="For you alone: editors, tone, what did well there."
          {...bind("notes")}
          className="sm:col-span-2"
        />
      </Group>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" disabled={saving.isPending}>
          {saving.isPending ? "Saving …" : mustReplace ? "Save and replace" : id === null ? "Add it" : "Save"}
        </Button>
        <ButtonLink href={back} variant="plain">
          Leave without saving
        </ButtonLink>
      </div>
    </form>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid items-start gap-5 border-line border-t pt-5 sm:grid-cols-2">
      <legend className="float-left mb-1 w-full font-serif text-xl sm:col-span-2">{title}</legend>
      {children}
    </fieldset>
  );
}
