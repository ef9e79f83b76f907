"use client";

import { type FormEvent, useState } from "react";
import { postAuth } from "@/components/accounts/post-auth";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useHydrated } from "@/components/ui/use-hydrated";

const SHORTEST_PASSWORD = 10;

export function SignUpForm() {
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  // Sent before the page is awake, what was typed would leave by the browser's own way.
  const isAwake = useHydrated();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const answer = await postAuth("sign-up/email", {
      name: form.get("name"),
      email: form.get("email"),
      password: form.get("password"),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    if (answer.ok) {
      window.location.assign("/");
      return;
    }
    setPending(false);
    setError(answer.message);
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-5">
      <FormError message={error} />
      <TextField label="Your name" name="name" autoComplete="name" required maxLength={100} />
      <TextField label="E-mail" name="email" type="email" autoComplete="email" required maxLength={200} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters; a few words in a row do well."
        required
        minLength={SHORTEST_PASSWORD}
        maxLength={128}
      />
      <Button type="submit" variant="primary" size="large" disabled={isPending || !isAwake}>
        {isPending ? "Making your account …" : "Make my account"}
      </Button>
    </form>
  );
}
