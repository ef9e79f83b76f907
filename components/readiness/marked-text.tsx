"use client";

import { createPortal } from "react-dom";
import type { Overlap, Treatment } from "@/lib/readiness/find-overlaps";

/** Behind the passage; the kind of line says the same as the colour. */
const LOOK: Record<Treatment, string> = {
  unmarked: "bg-bad-soft decoration-bad decoration-wavy",
  quoted: "bg-warn-soft decoration-warn decoration-dashed",
  cited: "bg-warn-soft decoration-warn decoration-dotted",
  quoted_and_cited: "bg-good-soft decoration-good decoration-solid",
};

type Props = {
  place: Element;
  body: string;
  overlaps: readonly Overlap[];
  numbers: ReadonlyMap<string, number>;
};

/**
 * The text set a second time behind the editor's own, unseen but for the marks of passages that are in a source, each
 * with the source's number. For eyes only: the list of sources says the same in words.
 */
export function MarkedText({ place, body, overlaps, numbers }: Props) {
  const parts: { text: string; overlap: Overlap | null }[] = [];
  let at = 0;
  for (const overlap of overlaps) {
    // Of two sources that share a passage the first is shown; the list has both.
    if (overlap.start < at) continue;
    parts.push({ text: body.slice(at, overlap.start), overlap: null });
    parts.push({ text: body.slice(overlap.start, overlap.end), overlap });
    at = overlap.end;
  }
  return createPortal(
    <>
      {parts.map(({ text, overlap }, index) =>
        overlap === null ? (
          text
        ) : (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts are the text in its order.
            key={index}
            className={`rounded-sm text-transparent underline decoration-2 underline-offset-4 ${LOOK[overlap.treatment]}`}
          >
            <span className="-mt-2.5 -ml-2.5 absolute font-sans font-semibold text-ink text-xs no-underline">
              {numbers.get(overlap.textId)}
            </span>
            {text}
          </mark>
        ),
      )}
      {body.slice(at)}
    </>,
    place,
  );
}
