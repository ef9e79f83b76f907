"use client";

import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center gap-4 px-5">
      <h1 className="font-serif text-4xl">Something broke on our side</h1>
      <p className="text-lg text-muted">
        Nothing you saved is lost. Try again; if it happens again, the server's log has it
        {error.digest ? ` under ${error.digest}` : ""}.
      </p>
      <p>
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      </p>
    </main>
  );
}
