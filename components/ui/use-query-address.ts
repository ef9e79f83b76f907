"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";

/**
 * A list's search and filters held by its address, so that a view can be kept and "back" works. What is typed follows
 * `pauseMilliseconds` after the last key, every other change at once and with what is typed by then. `hrefOf` gives
 * the address of the first page with a change of the query.
 */
export function useQueryAddress<Q extends { text: string }>(
  opened: string,
  pauseMilliseconds: number,
  hrefOf: (change: Partial<Q> & { text: string }) => string,
) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState(opened);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (change: Partial<Q>) => {
    clearTimeout(timer.current);
    const href = hrefOf({ text, ...change });
    startTransition(() => router.replace(href, { scroll: false }));
  };
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show({ text: typed } as Partial<Q>), pauseMilliseconds);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show({});
  };
  return { text, setText, isPending, show, type, submit };
}
