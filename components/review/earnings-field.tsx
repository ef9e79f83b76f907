"use client";

import { useState } from "react";
import { NumberField, SelectField } from "@/components/ui/field";
import { formatAmount } from "@/lib/measurement/format-amount";
import type { LatestTotals } from "@/lib/measurement/latest-totals";
import { parseAmount } from "@/lib/measurement/parse-amount";
import { reasonText } from "@/lib/measurement/reason-text";

type Props = {
  value: string;
  currency: string;
  currencies: string[];
  before: LatestTotals;
  error: string | undefined;
  currencyError: string | undefined;
  doubt: string | undefined;
  onChange: (key: "earnings" | "currency", value: string) => void;
};

/** An amount and its currency; below them how the amount was understood, with the currency's own decimals. */
export function EarningsField({
  value,
  currency,
  currencies,
  before,
  error,
  currencyError,
  doubt,
  onChange,
}: Props) {
  const [isLeft, setLeft] = useState(false);
  const parsed = parseAmount(value, currency);
  const fault = error ?? (isLeft && !parsed.ok ? reasonText(parsed.reason) : undefined);
  const lines = [
    parsed.ok && parsed.minor !== null ? `= ${formatAmount(parsed.minor, currency)}` : "",
    before.earningsMinor === null || before.currency === null
      ? ""
      : `${formatAmount(before.earningsMinor, before.currency)} before`,
  ].filter((line) => line !== "");
  return (
    <div className="max-lg:col-span-2">
      <div className="grid grid-cols-[1fr_6rem] items-start gap-2">
        <NumberField
          name="earnings"
          label="Earnings"
          value={value}
          error={fault}
          onChange={(event) => {
            setLeft(false);
            onChange("earnings", event.target.value);
          }}
          onBlur={() => setLeft(true)}
        />
        <SelectField
          label="Currency"
          value={currency}
          error={currencyError}
          onChange={(event) => onChange("currency", event.target.value)}
        >
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </SelectField>
      </div>
      <p className="min-h-6 text-muted text-sm tabular-nums">{lines.join(" · ")}</p>
      {doubt === undefined ? null : <p className="text-sm text-warn">{doubt}</p>}
    </div>
  );
}
