"use client";

import { useEffect, useState } from "react";
import type { PlanEdits } from "@/components/plan/use-plan-edits";
import { useSavedText } from "@/components/plan/use-saved-text";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { TextArea } from "@/components/ui/field";
import type { PlanRow } from "@/lib/plan/plan-page";
import { fillLink, LINK_PLACEHOLDER } from "@/lib/plan/post-link";

type Props = { row: PlanRow; edits: PlanEdits };

/** A post's text: written here, counted as its platform counts, saved by itself, ready to copy. */
export function PostBox({ row, edits }: Props) {
  const { text, setText, flush, status } = useSavedText(row.postText, (postText) =>
    edits.rewrite(row.id, { postText }),
  );
  const measure = useMeasure(row, text);
  const link = row.readyText === row.postText ? null : row.readyText;
  const ready = link === null ? text : fillReady(text, row);
  const isGuess = link === null && text.includes(LINK_PLACEHOLDER) && measure?.of === "post";
  return (
    <div className="grid max-w-2xl gap-2">
      <TextArea
        label="Text to post"
        hint={
          row.postText.includes(LINK_PLACEHOLDER)
            ? `${LINK_PLACEHOLDER} becomes the address of the piece as soon as it is known.`
            : undefined
        }
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={flush}
        error={measure !== null && !measure.fits ? "Too long for this platform: shorten it." : null}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CopyButton text={ready} label="Copy the text" />
        {row.place?.shareHref ? (
          <a
            href={row.place.shareHref}
            target="_blank"
            rel="noreferrer"
            className={buttonClass("quiet", "small")}
          >
            Open the share window
          </a>
        ) : null}
        <span className="text-muted text-sm tabular-nums">
          {measure === null ? null : measure.limit === null ? (
            `${measure.length} characters${isGuess ? " with a link of usual length" : ""}, no limit known`
          ) : (
            <span className={measure.fits ? "" : "font-semibold text-bad"}>
              {measure.length} of {measure.limit}
              {isGuess ? " with a link of usual length" : ""}
            </span>
          )}
        </span>
        <span aria-live="polite" className="text-muted text-sm">
          {status}
        </span>
      </div>
    </div>
  );
}

/** The text with the link in it, where the page knows the link: read off the row's own pair of texts. */
function fillReady(text: string, row: PlanRow): string {
  const start = row.postText.indexOf(LINK_PLACEHOLDER);
  const tail = row.postText.length - start - LINK_PLACEHOLDER.length;
  return fillLink(text, row.readyText.slice(start, row.readyText.length - tail));
}

type Measure = PlanRow["measure"];

/** Counts while typing; the counting rules are fetched only when somebody types. */
function useMeasure(row: PlanRow, text: string): Measure {
  const [own, setOwn] = useState<{ text: string; measure: Measure } | null>(null);
  const { place, postText } = row;
  useEffect(() => {
    if (place === null || text === postText) return;
    let isCurrent = true;
    void import("@/lib/plan/measure-text").then(({ measureText }) => {
      if (!isCurrent) return;
      const url = row.readyText === postText ? null : fillReady(LINK_PLACEHOLDER, row);
      setOwn({ text, measure: measureText(text, place.platform, place.lengthLimit, url) });
    });
    return () => {
      isCurrent = false;
    };
  }, [place, postText, row, text]);
  return own?.text === text ? own.measure : row.measure;
}
