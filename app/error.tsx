"use client";

import { buttonClass } from "@/components/ui/button-class";

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
        {/* The code of this page comes with every page; that of buttons would bring the code of links along. */}
        <button type="button" className={buttonClass("primary")} onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}
