"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { REASON_TEXT } from "@/lib/drafts/reason-text";
import { addTopic, MAX_TOPICS } from "@/lib/drafts/topics";

type Props = { topics: string[]; isReadOnly: boolean; onChange: (topics: string[]) => void };

/** Up to five topics as chips. Enter or a comma adds what is typed; Backspace in the empty field takes the last away. */
export function TopicsField({ topics, isReadOnly, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const add = (text: string): boolean => {
    const added = addTopic(topics, text);
    if (!added.ok) {
      setFault(added.reason === "topic_empty" ? null : REASON_TEXT[added.reason]);
      return added.reason === "topic_empty";
    }
    setFault(null);
    setTyped("");
    onChange(added.topics);
    return true;
  };

  const remove = (topic: string) => {
    setFault(null);
    onChange(topics.filter((one) => one !== topic));
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === "Enter" || event.key === ",") && typed.trim() !== "") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
    } else if (event.key === "Backspace" && typed === "") {
      const last = topics.at(-1);
      if (last !== undefined) remove(last);
    }
  };

  /** A pasted list becomes several topics, as far as they go. */
  const onType = (text: string) => {
    const parts = text.split(",");
    if (parts.length === 1) {
      setTyped(text);
      if (text === "") setFault(null);
      return;
    }
    let all = topics;
    for (const part of parts) {
      const added = addTopic(all, part);
      if (added.ok) all = added.topics;
      else if (added.reason === "too_many_topics") setFault(REASON_TEXT[added.reason]);
    }
    setTyped("");
    onChange(all);
  };

  return (
    <div>
      <label htmlFor={id} className="sr-only">
        Topics
      </label>
      <div className="flex flex-wrap items-center gap-2">
        {topics.map((topic) => (
          <span
            key={topic}
            className="inline-flex min-h-9 max-w-full items-center rounded-full border border-line bg-sunken pl-3 text-sm"
          >
            <span className="truncate">{topic}</span>
            <button
              type="button"
              aria-label={`Remove topic ${topic}`}
              className="min-h-9 min-w-9 rounded-full text-muted hover:text-ink"
              onClick={() => remove(topic)}
            >
              ✕
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          value={typed}
          readOnly={isReadOnly}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
          autoComplete="off"
          enterKeyHint="done"
          placeholder={
            topics.length === 0
              ? `Topics, up to ${MAX_TOPICS}`
              : topics.length < MAX_TOPICS
                ? "Another topic"
                : ""
          }
          aria-describedby={fault === null ? `${id}-hint` : `${id}-hint ${id}-fault`}
          aria-invalid={fault === null ? undefined : true}
          className="min-h-9 w-40 min-w-0 flex-1 rounded-control border border-transparent bg-transparent px-2 text-sm placeholder:text-faint focus:border-edge"
        />
      </div>
      <p id={`${id}-hint`} className="sr-only">
        Enter or a comma adds a topic, Backspace removes the last.
      </p>
      <p id={`${id}-fault`} role="alert" className="text-bad text-sm">
        {fault}
      </p>
    </div>
  );
}
