"use client";

import { useState } from "react";
import { CheckboxField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveSignUpOpenAction } from "@/lib/accounts/actions";

export function SignUpSwitch({ isOpen }: { isOpen: boolean }) {
  const [isChecked, setChecked] = useState(isOpen);
  const saving = useAction(saveSignUpOpenAction);
  const showToast = useToast();
  const change = async (next: boolean) => {
    setChecked(next);
    const outcome = await saving.run({ isOpen: next });
    if (!outcome.ok) setChecked(!next);
    else showToast(next ? "Others may make accounts now." : "Nobody else may make an account now.");
  };
  return (
    <CheckboxField
      label="Let others make accounts here"
      hint="Each account sees only its own drafts, channels and launches."
      checked={isChecked}
      onChange={(event) => change(event.currentTarget.checked)}
      error={saving.message}
    />
  );
}
