"use client";

import { useState } from "react";
import { NumberField } from "@/components/ui/field";
import { parseCount } from "@/lib/measurement/parse-count";
import { reasonText } from "@/lib/measurement/reason-text";
import { formatCount } from "@/lib/text/format-count";

type Props = {
  name: string;
  label: string;
  value: string;
  /** The latest earlier reading; null when there is none. */
  before: number | null;
  mayBeNegative: boolean;
  /** Something that follows from the value, such as the read ratio. */
  aside: string | null;
  error: string | undefined;
  doubt: string | undefined;
  onChange: (value: string) => void;
};

/** A count typed as a page prints it; below it how it was understood, and what it was before. */
export function CountField({
  name,
  label,
  value,
  before,
  mayBeNegative,
  aside,
  error,
  doubt,
  onChange,
}: Props) {
  const [isLeft, setLeft] = useState(false);
  const parsed = parseCount(value, mayBeNegative);
  const fault = error ?? (isLeft && !parsed.ok ? reasonText(parsed.reason) : undefined);
  const isRewritten = parsed.ok && parsed.value !== null && !/^-?\d{1,3}$/.test(value.trim());
  const lines = [
    isRewritten && parsed.ok && parsed.value !== null ? `= ${formatCount(parsed.value)}` : "",
    aside ?? "",
    before === null ? "" : `${formatCount(before)} before`,
  ].filter((line) => line !== "");
  return (
    <div>
      <NumberField
        name={name}
        label={label}
        value={value}
        error={fault}
        onChange={(event) => {
          setLeft(false);
          onChange(event.target.value);
        }}
        onBlur={() => setLeft(true)}
      />
      <p className="min-h-6 text-muted text-sm tabular-nums">{lines.join(" · ")}</p>
      {doubt === undefined ? null : <p className="text-sm text-warn">{doubt}</p>}
    </div>
  );
}
