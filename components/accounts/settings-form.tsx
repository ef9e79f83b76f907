"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { savePreferenceAction } from "@/lib/accounts/actions";

type Props = {
  zone: string;
  target: number;
  weekStartsOn: number;
  launchGapDays: number;
  currency: string;
  zones: { id: string; label: string }[];
};

const WEEK_STARTS = [
  { value: 1, label: "Monday" },
  { value: 6, label: "Saturday" },
  { value: 7, label: "Sunday" },
];

export function SettingsForm({ zone, target, weekStartsOn, launchGapDays, currency, zones }: Props) {
  const saving = useAction(savePreferenceAction);
  const showToast = useToast();
  const [values, setValues] = useState({
    zone,
    target: String(target),
    weekStartsOn: String(weekStartsOn),
    launchGapDays: String(launchGapDays),
    currency,
  });
  const change = (name: keyof typeof values) => (event: { currentTarget: { value: string } }) => {
    // React clears the event's target before it runs an updater.
    const { value } = event.currentTarget;
    setValues((all) => ({ ...all, [name]: value }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await saving.run({ ...values });
    if (outcome.ok) showToast("Saved. Every time on the screen follows your zone.");
  };
  return (
    <form onSubmit={submit} className="grid max-w-2xl gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <FormError message={saving.message} />
      </div>
      <SelectField
        label="Time zone"
        hint="Where you live; every time on a screen is in it."
        value={values.zone}
        onChange={change("zone")}
        error={saving.fields.zone}
        className="sm:col-span-2"
      >
        {zones.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Target for the first hour"
        hint="Recommendations. The usual 100 is folklore: no page of Medium's confirms it."
        value={values.target}
        onChange={change("target")}
        inputMode="numeric"
        error={saving.fields.target}
      />
      <TextField
        label="Currency of earnings"
        hint="Three letters, such as USD."
        value={values.currency}
        onChange={change("currency")}
        maxLength={3}
        error={saving.fields.currency}
      />
      <SelectField label="The week starts on" value={values.weekStartsOn} onChange={change("weekStartsOn")}>
        {WEEK_STARTS.map((day) => (
          <option key={day.value} value={day.value}>
            {day.label}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Days between two launches"
        hint="The fewest you want; the calendar warns when a slot is nearer. 0: no rule."
        value={values.launchGapDays}
        onChange={change("launchGapDays")}
        inputMode="numeric"
        error={saving.fields.launchGapDays}
      />
      <div className="flex items-end sm:col-span-2">
        <Button type="submit" variant="primary" disabled={saving.isPending}>
          {saving.isPending ? "Saving …" : "Save"}
        </Button>
      </div>
    </form>
  );
}
