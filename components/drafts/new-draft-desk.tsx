"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxField, Field, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Link } from "@/components/ui/link";
import { Card } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { useHydrated } from "@/components/ui/use-hydrated";
import { createBlankAction, createFromLinkAction, createFromPasteAction } from "@/lib/drafts/actions";
import { countWords } from "@/lib/drafts/count-words";
import { parsePastedText } from "@/lib/drafts/parse-pasted-text";
import { REASON_TEXT } from "@/lib/drafts/reason-text";
import { countOf } from "@/lib/text/count-of";

/** The ways to a new draft that need no file: an empty page, a pasted text, a title with its link. */
export function NewDraftDesk() {
  // A form that is sent before the page is awake would reload it and lose what was typed.
  const isAwake = useHydrated();
  return (
    <div className="grid gap-6 lg:grid-cols-5">
      <div className="flex flex-col gap-6 lg:col-span-2">
        <StartBlank isAwake={isAwake} />
        <StartFromLink isAwake={isAwake} />
        <p className="px-1 text-muted">
          Have it on Medium or in a blog already?{" "}
          <Link href="/drafts/import" className="underline">
            Import it
          </Link>{" "}
          with its text, topics and date.
        </p>
      </div>
      <div className="lg:col-span-3">
        <StartFromPaste isAwake={isAwake} />
      </div>
    </div>
  );
}

type Part = { isAwake: boolean };

function StartBlank({ isAwake }: Part) {
  const router = useRouter();
  const { run, isPending, message } = useAction(createBlankAction);
  const start = async () => {
    const made = await run({});
    if (made.ok) router.push(`/drafts/${made.value.draftId}`);
  };
  return (
    <Card>
      <h2 className="font-serif text-2xl">Start blank</h2>
      <p className="mt-1 text-muted">An empty page that saves itself.</p>
      <FormError message={message} />
      <Button
        variant="primary"
        className="mt-4"
        disabled={isPending || !isAwake}
        onClick={() => void start()}
      >
        Start writing
      </Button>
    </Card>
  );
}

function StartFromPaste({ isAwake }: Part) {
  const router = useRouter();
  const [text, setText] = useState("");
  const { run, isPending, message, fields } = useAction(createFromPasteAction);
  const found = parsePastedText(useDeferredValue(text));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await run({ text });
    if (made.ok) router.push(`/drafts/${made.value.draftId}`);
  };
  return (
    <Card>
      <form id="paste" onSubmit={(event) => void submit(event)} className="flex scroll-mt-4 flex-col gap-4">
        <h2 className="font-serif text-2xl">Paste a text</h2>
        <Field
          label="Your text"
          hint="Markdown or plain text. The first heading or line becomes the title."
          error={fields.text}
        >
          {(wired) => (
            <textarea
              {...wired}
              value={text}
              readOnly={!isAwake}
              onChange={(event) => setText(event.target.value)}
              className="control field-sizing-content max-h-[60vh] min-h-72 font-serif leading-relaxed"
            />
          )}
        </Field>
        {text.trim() === "" ? null : (
          <div className="rounded-control bg-sunken p-4">
            <p className="break-words font-serif text-xl leading-snug">
              {found.title || "No title found: you can write one next"}
            </p>
            {found.subtitle === "" ? null : (
              <p className="break-words font-serif text-muted">{found.subtitle}</p>
            )}
            <p className="mt-1 text-muted text-sm tabular-nums">
              {countOf(countWords(found.body).words, "word")}
            </p>
          </div>
        )}
        {fields.text === undefined && message !== null ? <FormError message={message} /> : null}
        <Button type="submit" variant="primary" className="self-start" disabled={isPending || !isAwake}>
          Make it a draft
        </Button>
      </form>
    </Card>
  );
}

function StartFromLink({ isAwake }: Part) {
  const router = useRouter();
  const showToast = useToast();
  const [isPublished, setPublished] = useState(true);
  const { run, isPending, message, fields } = useAction(createFromLinkAction);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const made = await run({ title: String(form.get("title")), link: String(form.get("link")), isPublished });
    if (!made.ok) return;
    if (!made.value.isNew) showToast(REASON_TEXT.already_there);
    router.push(`/drafts/${made.value.draftId}`);
  };
  return (
    <Card>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <div>
          <h2 className="font-serif text-2xl">Title and link</h2>
          <p className="mt-1 text-muted">For a piece that is written elsewhere; its text stays there.</p>
        </div>
        <TextField label="Title" name="title" autoComplete="off" required error={fields.title} />
        <TextField
          label="Link"
          name="link"
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          required
          error={fields.link}
        />
        <CheckboxField
          label="It is published there already"
          checked={isPublished}
          onChange={(event) => setPublished(event.target.checked)}
        />
        {message === null || fields.title || fields.link ? null : <FormError message={message} />}
        <Button type="submit" className="self-start" disabled={isPending || !isAwake}>
          Add it
        </Button>
      </form>
    </Card>
  );
}
