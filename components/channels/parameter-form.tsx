"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { NumberField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveParametersAction } from "@/lib/channels/actions";
import type { ParameterName } from "@/lib/channels/channel";
import type { ParameterLine } from "@/lib/channels/parameter-lines";

type Props = { channelId: string; lines: ParameterLine[] };

/** The writer's own values beside each default, its source and its year. */
export function ParameterForm({ channelId, lines }: Props) {
  const saving = useAction(saveParametersAction);
  const showToast = useToast();
  const [texts, setTexts] = useState<Partial<Record<ParameterName, string>>>(() => textsOf(lines));
  const [saved, setSaved] = useState(texts);
  const isChanged = lines.some(({ name }) => (texts[name] ?? "") !== (saved[name] ?? ""));
  const store = async (next: typeof texts, message: string) => {
    const before = saved;
    const outcome = await saving.run({ id: channelId, texts: next });
    if (!outcome.ok) return;
    setSaved(next);
    showToast(message, {
      undo: async () => {
        setTexts(before);
        const back = await saveParametersAction({ id: channelId, texts: before });
        if (back.ok) setSaved(before);
        else showToast(back.message, { tone: "bad" });
      },
    });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await store(texts, "Your numbers are saved.");
  };
  const reset = async (line: ParameterLine) => {
    const next = { ...texts, [line.name]: "" };
    setTexts(next);
    if ((saved[line.name] ?? "") !== "")
      await store({ ...saved, [line.name]: "" }, `${line.label}: back to ${line.fallbackWords}.`);
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormError message={Object.keys(saving.fields).length > 0 ? null : saving.message} />
      <ul className="divide-y divide-line rounded-card border border-line bg-sheet">
        {lines.map((line) => {
          const text = texts[line.name] ?? "";
          return (
            <li
              key={line.name}
              className="grid items-start gap-x-6 gap-y-2 px-5 py-4 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
            >
              <NumberField
                label={line.label}
                hint={line.hint}
                value={text}
                placeholder={line.fallback}
                error={saving.fields[line.name]}
                onChange={(event) => setTexts({ ...texts, [line.name]: event.currentTarget.value })}
              />
              <div className="min-w-0 text-sm md:pt-1">
                <p className={text === "" ? "" : "text-muted"}>
                  Default <strong className="font-semibold tabular-nums">{line.fallbackWords}</strong>{" "}
                  {line.assumption ? <Chip>assumption</Chip> : null}
                </p>
                <p className="break-words text-muted">{line.source}</p>
                {text === "" ? null : (
                  <Button
                    variant="plain"
                    size="small"
                    className="-ml-3"
                    onClick={() => reset(line)}
                    aria-label={`Reset “${line.label}” to the default, ${line.fallbackWords}`}
                  >
                    Reset to default
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={saving.isPending || !isChanged}>
          {saving.isPending ? "Saving …" : "Save your numbers"}
        </Button>
        <p className="text-muted text-sm">An empty field means the default.</p>
      </div>
    </form>
  );
}

function textsOf(lines: ParameterLine[]): Partial<Record<ParameterName, string>> {
  return Object.fromEntries(lines.map(({ name, own }) => [name, own]));
}
