"use client";

import { type FormEvent, useState } from "react";
import { postAuth } from "@/components/accounts/post-auth";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useHydrated } from "@/components/ui/use-hydrated";

/** Changing the password signs every other device out. */
export function PasswordForm() {
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  // Sent before the page is awake, what was typed would leave by the browser's own way.
  const isAwake = useHydrated();
  const showToast = useToast();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    setPending(true);
    const answer = await postAuth("change-password", {
      currentPassword: form.get("current"),
      newPassword: form.get("new"),
      revokeOtherSessions: true,
    });
    setPending(false);
    setError(answer.ok ? null : answer.message);
    if (!answer.ok) return;
    element.reset();
    showToast("Your password is changed; other devices are signed out.");
  };
  return (
    <form method="post" onSubmit={submit} className="grid max-w-2xl gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <FormError message={error} />
      </div>
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label="New password"
        name="new"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={128}
      />
      <div>
        <Button type="submit" disabled={isPending || !isAwake}>
          Change password
        </Button>
      </div>
    </form>
  );
}
