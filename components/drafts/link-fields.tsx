"use client";

import { TextField } from "@/components/ui/field";
import { checkFields } from "@/lib/drafts/check-fields";
import type { DraftFields } from "@/lib/drafts/draft";
import { parseLink } from "@/lib/drafts/parse-link";
import { REASON_TEXT } from "@/lib/drafts/reason-text";

const LINKS = [
  { name: "canonicalUrl", label: "Canonical link", hint: "Where the piece first stood, if elsewhere." },
  { name: "coverUrl", label: "Cover picture", hint: "Its address; the picture is not loaded here." },
  {
    name: "publishedUrl",
    label: "Published link",
    hint: "Where it can be read. Posts of its launch lead there.",
  },
] as const;

type Props = { fields: DraftFields; isReadOnly: boolean; onChange: (fields: Partial<DraftFields>) => void };

/** The addresses of a draft. Leaving a field makes a typed address whole. */
export function LinkFields({ fields, isReadOnly, onChange }: Props) {
  const faults = checkFields(fields);
  return (
    <div className="grid gap-4">
      {LINKS.map(({ name, label, hint }) => {
        const fault = faults[name];
        return (
          <TextField
            key={name}
            label={label}
            hint={hint}
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={fields[name] ?? ""}
            readOnly={isReadOnly}
            error={fault === undefined ? null : REASON_TEXT[fault]}
            onChange={(event) => onChange({ [name]: event.target.value === "" ? null : event.target.value })}
            onBlur={(event) => {
              const whole = parseLink(event.target.value);
              if (whole !== null && whole !== event.target.value) onChange({ [name]: whole });
            }}
          />
        );
      })}
    </div>
  );
}
