"use client";

import { type FormEvent, useState } from "react";
import { ActivityBars } from "@/components/channels/activity-bars";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { FormError } from "@/components/ui/form-error";
import { Card } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveActivityAction } from "@/lib/accounts/actions";
import { LARGEST_ACTIVITY, meanActivity, nameHour } from "@/lib/channels/activity";
import type { PlatformKind } from "@/lib/channels/platform";

type Props = {
  kind: PlatformKind;
  title: string;
  /** Names of the channels it is used for. */
  channels: string[];
  /** null: the default counts. */
  own: number[] | null;
  fallback: number[];
  reason: string;
};

/** One kind's 24 hours, to be pulled up and down, typed, or put back; saved when asked to. */
export function ActivityEditor({ kind, title, channels, own, fallback, reason }: Props) {
  const saving = useAction(saveActivityAction);
  const showToast = useToast();
  const [saved, setSaved] = useState(own);
  const [texts, setTexts] = useState(() => textsOf(own ?? fallback));
  const values = texts.map(parseMultiplier);
  const isReadable = values.every((value) => value !== null);
  const curve = values.map((value, hour) => value ?? (saved ?? fallback)[hour] ?? 1);
  const isChanged = textsOf(saved ?? fallback).some((text, hour) => text !== texts[hour]);
  const mean = meanActivity(curve);
  const change = (hour: number, value: number) =>
    setTexts((all) => all.map((text, index) => (index === hour ? showMultiplier(value) : text)));
  const type = (hour: number, text: string) =>
    setTexts((all) => all.map((before, index) => (index === hour ? text : before)));

  const store = async (next: number[] | null, message: string) => {
    const before = saved;
    if (!(await saving.run({ kind, curve: next })).ok) return;
    setSaved(next);
    setTexts(textsOf(next ?? fallback));
    const undo = async () => {
      const back = await saveActivityAction({ kind, curve: before });
      if (!back.ok) return showToast(back.message, { tone: "bad" });
      setSaved(before);
      setTexts(textsOf(before ?? fallback));
    };
    showToast(message, { undo });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReadable) void store(curve, `${title}: your hours are saved.`);
  };
  return (
    <Card className="min-w-0">
      <form onSubmit={submit} noValidate>
        <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
          <h2 className="font-serif text-xl">{title}</h2>
          {saved === null ? <Chip>assumption</Chip> : <Chip tone="good">your own</Chip>}
        </div>
        <p className="text-muted text-sm">
          {saved === null ? `Our guess: ${reason}.` : "Your own hours; they count as they stand."}{" "}
          {channels.length === 0 ? "You have no channel of this kind." : `Used for ${channels.join(", ")}.`}
        </p>
        <ActivityBars title={title} curve={curve} fallback={fallback} onChange={change} />
        <p className="mt-2 text-sm tabular-nums">
          Mean of the day × {mean.toFixed(2)}
          <span className="text-muted">
            {Math.abs(mean - 1) < 0.005
              ? ": a middling hour brings just what the channel’s rates say."
              : mean > 1
                ? ": on the whole your forecasts rise."
                : ": on the whole your forecasts fall."}
          </span>
        </p>
        <details className="mt-2">
          <summary className="min-h-9 py-1.5 text-sm underline">As numbers</summary>
          <div className="mt-2 grid grid-cols-4 gap-2 sm:grid-cols-6">
            {texts.map((text, hour) => (
              <label key={nameHour(hour)} className="min-w-0 text-sm">
                <span className="text-muted tabular-nums">{nameHour(hour)}</span>
                <input
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  className="control px-2 tabular-nums"
                  aria-label={`${title} at ${nameHour(hour)}`}
                  aria-invalid={values[hour] === null ? true : undefined}
                  value={text}
                  onChange={(event) => type(hour, event.currentTarget.value)}
                />
              </label>
            ))}
          </div>
        </details>
        <FormError
          message={
            isReadable
              ? saving.message
              : `Each hour takes a number from 0 to ${LARGEST_ACTIVITY}, such as 0.5 or 1.25.`
          }
        />
        <div className="mt-3 flex flex-wrap items-center gap-2 empty:hidden">
          {isChanged || saving.isPending ? (
            <>
              <Button type="submit" variant="primary" disabled={!isReadable || saving.isPending}>
                {saving.isPending ? "Saving …" : "Save"}
              </Button>
              <Button onClick={() => setTexts(textsOf(saved ?? fallback))}>Discard changes</Button>
            </>
          ) : null}
          {Math.abs(mean - 1) < 0.005 || mean === 0 ? null : (
            <Button onClick={() => setTexts(textsOf(level(curve, mean)))}>Bring the mean to 1</Button>
          )}
          {saved === null ? null : (
            <Button
              variant="plain"
              aria-label={`Reset to our default: ${title}`}
              onClick={() => store(null, `${title}: back to our default.`)}
            >
              Reset to our default
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}

function textsOf(curve: readonly number[]): string[] {
  return curve.map(showMultiplier);
}

function showMultiplier(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** "1.25" and "1,25"; null for what is no multiplier. */
function parseMultiplier(text: string): number | null {
  const trimmed = text.trim().replace(",", ".");
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value <= LARGEST_ACTIVITY ? value : null;
}

/** The same curve with the mean 1, as far as rounding and the largest multiplier allow. */
function level(curve: readonly number[], mean: number): number[] {
  return curve.map((value) => Math.min(LARGEST_ACTIVITY, value / mean));
}
