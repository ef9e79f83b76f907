"use client";

import { type FormEvent, useState } from "react";
import { postAuth } from "@/components/accounts/post-auth";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useHydrated } from "@/components/ui/use-hydrated";

export function SignInForm({ nextPath }: { nextPath: string }) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  // Sent before the page is awake, what was typed would leave by the browser's own way.
  const isAwake = useHydrated();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const answer = await postAuth("sign-in/email", {
      email: form.get("email"),
      password: form.get("password"),
    });
    if (answer.ok) {
      window.location.assign(nextPath);
      return;
    }
    setPending(false);
    setError(answer.message);
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-5">
      <FormError message={error} />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" size="large" disabled={isPending || !isAwake}>
        {isPending ? "Signing in …" : "Sign in"}
      </Button>
    </form>
  );
}
