"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { countOf } from "@/lib/text/count-of";

export type ReadyQuestionProps = {
  title: string;
  /** Names of the checks that would say no. */
  failing: readonly string[];
  isOpen: boolean;
  /** true: it is ready all the same. */
  onAnswer: (isSure: boolean) => void;
};

/** Asks before a draft is called ready that fails checks; nothing forbids it. */
export function ReadyQuestion({ title, failing, isOpen, onAnswer }: ReadyQuestionProps) {
  return (
    <Dialog isOpen={isOpen} onClose={() => onAnswer(false)} title={`Call “${title}” ready?`}>
      <p>{countOf(failing.length, "check")} would say no:</p>
      <ul className="mt-2 list-disc pl-6">
        {failing.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className="mt-3 text-muted">
        What fails stays listed with the draft, and can be waved through there.
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => onAnswer(false)}>
          Not yet
        </Button>
        <Button onClick={() => onAnswer(true)}>Ready all the same</Button>
      </div>
    </Dialog>
  );
}
