"use client";

import { useCallback, useState } from "react";

type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; reason: string; message: string; fields?: Record<string, string> };

const UNREACHED = "The server could not be reached. What you entered is still here; try again.";

/**
 * Runs a server action from a form or button: whether it is under way, what it refused and, by field, why.
 * A lost connection is a refusal too, so that nothing typed is lost.
 */
export function useAction<Input, T>(action: (input: Input) => Promise<Outcome<T>>) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Extract<Outcome<T>, { ok: false }> | null>(null);
  const run = useCallback(
    async (input: Input): Promise<Outcome<T>> => {
      setPending(true);
      setRefusal(null);
      let outcome: Outcome<T>;
      try {
        outcome = await action(input);
      } catch {
        outcome = { ok: false, reason: "unreached", message: UNREACHED };
      }
      setPending(false);
      if (!outcome.ok) setRefusal(outcome);
      return outcome;
    },
    [action],
  );
  return {
    run,
    isPending,
    message: refusal?.message ?? null,
    fields: refusal?.fields ?? {},
    clear: () => setRefusal(null),
  };
}
