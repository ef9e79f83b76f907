"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveParametersAction } from "@/lib/channels/actions";
import type { ParameterName } from "@/lib/channels/channel";
import type { ParameterLine } from "@/lib/channels/parameter-lines";

type Texts = Partial<Record<ParameterName, string>>;
type Props = { channelId: string; lines: ParameterLine[] };

const GROUPS = [
  { id: "yield", title: "What a post brings" },
  { id: "posting", title: "How you post" },
] as const;

/** The writer's own values beside each default, its source and its year. */
export function ParameterForm({ channelId, lines }: Props) {
  const saving = useAction(saveParametersAction);
  const showToast = useToast();
  const [texts, setTexts] = useState<Texts>(() =>
    Object.fromEntries(lines.map(({ name, own }) => [name, own])),
  );
  const [saved, setSaved] = useState(texts);
  const isChanged = lines.some(({ name }) => (texts[name] ?? "") !== (saved[name] ?? ""));
  const store = async (next: Texts, message: string) => {
    const before = saved;
    const outcome = await saving.run({ id: channelId, texts: next });
    if (!outcome.ok) return;
    setSaved(next);
    const undo = async () => {
      const back = await saveParametersAction({ id: channelId, texts: before });
      if (!back.ok) return showToast(back.message, { tone: "bad" });
      setTexts(before);
      setSaved(before);
    };
    showToast(message, { undo });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await store(texts, "Your numbers are saved.");
  };
  const reset = async (line: ParameterLine) => {
    setTexts({ ...texts, [line.name]: "" });
    if ((saved[line.name] ?? "") === "") return;
    await store({ ...saved, [line.name]: "" }, `${line.label}: back to ${line.fallbackWords}.`);
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormError message={Object.keys(saving.fields).length > 0 ? null : saving.message} />
      {GROUPS.map(({ id, title }) => {
        const group = lines.filter((line) => line.group === id);
        if (group.length === 0) return null;
        return (
          <fieldset key={id} className="mb-5 min-w-0 rounded-card border border-line bg-sheet">
            <legend className="float-left w-full border-line border-b px-5 py-3 font-semibold">
              {title}
            </legend>
            <ul className="clear-both divide-y divide-line">
              {group.map((line) => (
                <ParameterRow
                  key={line.name}
                  line={line}
                  text={texts[line.name] ?? ""}
                  error={saving.fields[line.name]}
                  onChange={(text) => setTexts({ ...texts, [line.name]: text })}
                  onReset={() => reset(line)}
                />
              ))}
            </ul>
          </fieldset>
        );
      })}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={saving.isPending || !isChanged}>
          {saving.isPending ? "Saving …" : "Save your numbers"}
        </Button>
        <p className="text-muted text-sm">An empty field means the default.</p>
      </div>
    </form>
  );
}

type RowProps = {
  line: ParameterLine;
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
  onReset: () => void;
};

function ParameterRow({ line, text, error, onChange, onReset }: RowProps) {
  const id = useId();
  const described = `${id}-hint ${id}-default${error === undefined ? "" : ` ${id}-error`}`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-center gap-x-4 gap-y-1 px-5 py-3 md:grid-cols-[minmax(0,4fr)_7rem_minmax(0,5fr)] md:gap-x-6">
      <div className="min-w-0">
        <label htmlFor={id} className="font-semibold text-[0.95rem]">
          {line.label}
        </label>
        <p id={`${id}-hint`} className="text-muted text-sm">
          {line.hint}
        </p>
      </div>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="control text-right tabular-nums"
        value={text}
        placeholder={line.fallback}
        aria-describedby={described}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="col-span-2 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm md:col-span-1">
        <p id={`${id}-default`} className="min-w-0 break-words">
          <span className={text === "" ? "" : "text-muted"}>
            Default <strong className="font-semibold tabular-nums">{line.fallbackWords}</strong>
          </span>{" "}
          {line.assumption ? <Chip>assumption</Chip> : null} <span className="text-muted">{line.source}</span>
        </p>
        {text === "" ? null : (
          <Button
            variant="quiet"
            size="small"
            onClick={onReset}
            aria-label={`Reset to default: “${line.label}”, ${line.fallbackWords}`}
          >
            Reset to default
          </Button>
        )}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className="col-span-2 text-bad text-sm md:col-span-3">
          {error}
        </p>
      )}
    </li>
  );
}
