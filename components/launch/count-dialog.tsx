"use client";

import { useState } from "react";
import { markFirstField } from "@/components/launch/mark-first-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/field";
import type { CountReading } from "@/lib/launch/operation";
import { parseCount } from "@/lib/measurement/parse-count";

const FIELDS = [
  { name: "recommenders", label: "Recommendations", hint: "People who clapped" },
  { name: "claps", label: "Claps", hint: "One person can give up to 50" },
  { name: "reads", label: "Reads", hint: "" },
  { name: "views", label: "Views", hint: "" },
] as const;

type Props = {
  isOpen: boolean;
  /** The number the person came to type. */
  first?: keyof CountReading;
  onClose: () => void;
  /** The latest of each number. */
  last: CountReading;
  onCount: (reading: CountReading) => void;
};

/** One reading of the piece's totals: whatever numbers can be seen, as they stand there. */
export function CountDialog({ isOpen, onClose, last, onCount, first = "recommenders" }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="What the page says now">
      <CountForm
        last={last}
        first={first}
        onCount={(reading) => {
          onCount(reading);
          onClose();
        }}
      />
    </Dialog>
  );
}

function CountForm({ last, onCount, first }: Pick<Props, "last" | "onCount" | "first">) {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const submit = (form: FormData) => {
    const { reading, wrong } = parseReading(form);
    if (Object.keys(wrong).length > 0) setErrors(wrong);
    else onCount(reading);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <p className="text-muted text-sm">
        Whole totals, not what came since the last reading. One number is enough. Counting again corrects a
        slip.
      </p>
      <div className="grid grid-cols-2 gap-4">
        {FIELDS.map(({ name, label, hint }) => (
          <NumberField
            key={name}
            name={name}
            label={label}
            hint={hint}
            error={errors[name]}
            inputMode="numeric"
            ref={name === first ? markFirstField : undefined}
            placeholder={last[name] === undefined ? "" : `last ${last[name]}`}
          />
        ))}
      </div>
      <Button type="submit" variant="primary" size="large">
        Keep this reading
      </Button>
    </form>
  );
}

function parseReading(form: FormData): { reading: CountReading; wrong: Record<string, string> } {
  const reading: CountReading = {};
  const wrong: Record<string, string> = {};
  for (const { name } of FIELDS) {
    const parsed = parseCount(String(form.get(name) ?? ""));
    if (!parsed.ok) wrong[name] = "A whole number, such as 23 or 1,234.";
    else if (parsed.value !== null) reading[name] = parsed.value;
  }
  if (Object.keys(reading).length === 0 && Object.keys(wrong).length === 0) {
    wrong.recommenders = "Enter at least one number.";
  }
  return { reading, wrong };
}
