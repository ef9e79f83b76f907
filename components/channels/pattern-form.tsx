"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { describeUnknownFields } from "@/lib/plan/unknown-fields";
import { savePatternsAction } from "@/lib/wording/actions";
import { MOST_PATTERNS } from "@/lib/wording/most-patterns";

type Line = { key: number; text: string };
type Props = {
  channelId: string;
  /** The writer's own; empty: the house's are used. */
  own: string[];
  house: string[];
};

/** The wordings of a channel's posts, kept for every launch to come. */
export function PatternForm({ channelId, own, house }: Props) {
  const saving = useAction(savePatternsAction);
  const showToast = useToast();
  const nextKey = useRef(0);
  const linesOf = (texts: string[]): Line[] =>
    texts.map((text) => {
      nextKey.current += 1;
      return { key: nextKey.current, text };
    });
  const [lines, setLines] = useState(() => linesOf(own.length > 0 ? own : house));
  const [tooLong, setTooLong] = useState<string[]>([]);
  const isHouse = own.length === 0;
  const save = async (texts: string[]) => {
    const outcome = await saving.run({ channelId, texts });
    if (!outcome.ok) return;
    const { before } = outcome.value;
    setTooLong(outcome.value.tooLong);
    setLines(linesOf(outcome.value.texts.length > 0 ? outcome.value.texts : house));
    showToast(texts.length === 0 ? "The house’s wordings are back." : "Wordings saved.", {
      undo: async () => {
        const back = await savePatternsAction({ channelId, texts: before });
        if (back.ok) setLines(linesOf(before.length > 0 ? before : house));
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(lines.map(({ text }) => text));
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormError message={saving.message} />
      <p className="text-muted text-sm">
        {isHouse ? "These are the house’s. Change them, and they are yours." : "These are yours."} Fields:{" "}
        {"{title}"}, {"{subtitle}"}, {"{hook}"}, {"{link}"}, {"{tags}"}, {"{publication}"}. One that a piece
        has nothing for goes with its line.
      </p>
      {lines.map(({ key, text }, index) => (
        <div key={key} className="grid gap-1">
          <TextArea
            label={index === 0 ? "Wording 1, which a first post takes" : `Wording ${index + 1}`}
            rows={3}
            value={text}
            error={describeUnknownFields(text, "wording")}
            onChange={(event) =>
              setLines((all) =>
                all.map((line) => (line.key === key ? { key, text: event.target.value } : line)),
              )
            }
          />
          {lines.length === 1 ? null : (
            <div>
              <Button
                size="small"
                variant="plain"
                onClick={() => setLines((all) => all.filter((line) => line.key !== key))}
              >
                Remove<span className="sr-only"> wording {index + 1}</span>
              </Button>
            </div>
          )}
        </div>
      ))}
      {tooLong.length === 0 ? null : (
        <ul role="status" className="grid gap-1 text-bad text-sm">
          {tooLong.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={saving.isPending}>
          {saving.isPending ? "Saving …" : "Save the wordings"}
        </Button>
        {lines.length >= MOST_PATTERNS ? null : (
          <Button variant="plain" onClick={() => setLines((all) => [...all, ...linesOf([""])])}>
            Add a wording
          </Button>
        )}
        {isHouse ? null : (
          <Button variant="plain" disabled={saving.isPending} onClick={() => void save([])}>
            Take the house’s again
          </Button>
        )}
      </div>
    </form>
  );
}
