"use client";

import { type FormEvent, useState } from "react";
import { postAuth } from "@/components/accounts/post-auth";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";

export function SignInForm({ nextPath }: { nextPath: string }) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
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
    <form onSubmit={submit} className="flex flex-col gap-5">
      <FormError message={error} />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" size="large" disabled={isPending}>
        {isPending ? "Signing in …" : "Sign in"}
      </Button>
    </form>
  );
}
