"use client";

import { useState } from "react";
import { keepText, readKeptText } from "@/components/launch/kept-text";
import { markFirstField } from "@/components/launch/mark-first-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CheckboxField, TextArea } from "@/components/ui/field";
import { judgeNoteLength } from "@/lib/launch/note-length";

type Props = {
  launchId: string;
  isOpen: boolean;
  onClose: () => void;
  /** The task to do now, which the note may be about. */
  task: { id: string; title: string } | null;
  onNote: (text: string, taskId: string | null) => void;
};

/** A line for the review: what happened, while it is fresh. Closed half-way, it is there again the next time. */
export function NoteDialog({ isOpen, onClose, ...form }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Note for the review">
      <NoteForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function NoteForm({ launchId, task, onNote, onClose }: Omit<Props, "isOpen">) {
  const name = `note:${launchId}`;
  const [text, setText] = useState(() => readKeptText(name));
  const { room, refused } = judgeNoteLength(text);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (refused !== null) return event.currentTarget.querySelector("textarea")?.focus();
        if (text.trim() !== "") onNote(text.trim(), form.has("aboutTask") ? (task?.id ?? null) : null);
        keepText(name, "");
        onClose();
      }}
    >
      <TextArea
        label="What happened"
        hint={["Ctrl or ⌘ with Enter keeps it.", room].filter((part) => part !== null).join(" ")}
        error={refused}
        name="text"
        rows={4}
        ref={markFirstField}
        required
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          keepText(name, event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {task === null ? null : <CheckboxField name="aboutTask" label={`About “${task.title}”`} />}
      <Button type="submit" variant="primary" size="large">
        Keep the note
      </Button>
    </form>
  );
}
