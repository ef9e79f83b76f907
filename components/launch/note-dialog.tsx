"use client";

import { markFirstField } from "@/components/launch/mark-first-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CheckboxField, TextArea } from "@/components/ui/field";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  /** The task to do now, which the note may be about. */
  task: { id: string; title: string } | null;
  onNote: (text: string, taskId: string | null) => void;
};

/** A line for the review: what happened, while it is fresh. */
export function NoteDialog({ isOpen, onClose, task, onNote }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Note for the review">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const text = String(form.get("text") ?? "").trim();
          if (text !== "") onNote(text, form.has("aboutTask") ? (task?.id ?? null) : null);
          onClose();
        }}
      >
        <TextArea label="What happened" name="text" maxLength={2000} rows={4} ref={markFirstField} required />
        {task === null ? null : <CheckboxField name="aboutTask" label={`About “${task.title}”`} />}
        <Button type="submit" variant="primary" size="large">
          Keep the note
        </Button>
      </form>
    </Dialog>
  );
}
