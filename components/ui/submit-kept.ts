import type { FormEvent } from "react";

/**
 * A form's `onSubmit` that leaves what was typed where it is until `send` says that it is stored. React empties a form
 * whose `action` is a function whatever comes back, and a refusal would cost the writer their words.
 */
export function submitKept(send: (fields: FormData) => Promise<boolean>) {
  return (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    void send(new FormData(form)).then((isStored) => (isStored ? form.reset() : undefined));
  };
}
