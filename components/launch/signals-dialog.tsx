"use client";

import { canShake, playSignal, shake } from "@/components/launch/give-signal";
import type { SignalChoice } from "@/components/launch/kept-signals";
import { PushPanel } from "@/components/notifications/push-panel";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CheckboxField } from "@/components/ui/field";
import type { Help } from "@/lib/notifications/schema";

type Props = {
  /** Who is at this device: the writer or, with `help`, a helper of this launch. */
  personId: string;
  help: Help;
  isOpen: boolean;
  onClose: () => void;
  choice: SignalChoice | null;
  onChange: (choice: SignalChoice) => void;
};

/** How this device says that a task is near, due or late. */
export function SignalsDialog({ personId, help, isOpen, onClose, choice, onChange }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Signals of this device">
      {choice === null ? null : <Choices choice={choice} onChange={onChange} />}
      <h3 className="mt-6 mb-2 border-line border-t pt-5 font-semibold">When it is in the background</h3>
      {help === null ? null : (
        <p className="mb-3 text-muted">
          About your tasks of this launch: ten minutes before it, when it is due and goes live, and when a
          task of yours is late.
        </p>
      )}
      <PushPanel personId={personId} help={help} />
    </Dialog>
  );
}

function Choices({ choice, onChange }: { choice: SignalChoice; onChange: Props["onChange"] }) {
  const box = (name: keyof SignalChoice, label: string, hint: string) => (
    <CheckboxField
      label={label}
      hint={hint}
      checked={choice[name]}
      onChange={(event) => onChange({ ...choice, [name]: event.currentTarget.checked })}
    />
  );
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        A minute before each task, at its time, and when it is late. They work while this page is open; what
        you choose holds on this device only.
      </p>
      {box(
        "sound",
        "Sound",
        "One tone before, two at the time, three low ones when late. Browsers allow it once you have tapped this page.",
      )}
      {canShake() ? box("vibration", "Vibration", "The same, felt.") : null}
      {box(
        "title",
        "Title and icon of the tab",
        "The tab says which task, so that you see it from another one.",
      )}
      <Button
        className="self-start"
        onClick={() => {
          if (choice.sound) playSignal("due");
          if (choice.vibration) shake("due");
        }}
        disabled={!choice.sound && !(choice.vibration && canShake())}
      >
        Try it
      </Button>
    </div>
  );
}
