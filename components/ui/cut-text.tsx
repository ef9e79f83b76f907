"use client";

import { useState } from "react";

/** A text that may be very long: its beginning, and the whole of it at a press. */
export function CutText({ text, most }: { text: string; most: number }) {
  const [isWhole, setWhole] = useState(false);
  if (text.length <= most) return <span className="wrap-anywhere">{text}</span>;
  return (
    <button
      type="button"
      title={text}
      aria-expanded={isWhole}
      onClick={() => setWhole(!isWhole)}
      className="max-w-full text-left pointer-coarse:min-h-11 underline decoration-edge decoration-dotted underline-offset-4"
    >
      <span className="wrap-anywhere">{isWhole ? text : `${text.slice(0, most).trimEnd()}…`}</span>
    </button>
  );
}
