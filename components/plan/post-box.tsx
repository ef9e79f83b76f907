"use client";

import { useEffect, useState } from "react";
import { HookField } from "@/components/plan/hook-field";
import { LinkLine } from "@/components/plan/link-line";
import { PostPreview } from "@/components/plan/post-preview";
import { PostSteps } from "@/components/plan/post-steps";
import { PostVariants } from "@/components/plan/post-variants";
import { RuleLines } from "@/components/plan/rule-lines";
import type { PlanEdits } from "@/components/plan/use-plan-edits";
import { useSavedText } from "@/components/plan/use-saved-text";
import { TextArea } from "@/components/ui/field";
import type { PlanRow } from "@/lib/plan/plan-page";
import { fillLink, LINK_PLACEHOLDER } from "@/lib/plan/post-link";
import { describeUnknownFields } from "@/lib/plan/unknown-fields";
import { formatCount } from "@/lib/text/format-count";

/** What a post is written with, besides its own row. */
export type PostWords = {
  launchId: string;
  /** The piece's title, for windows and cards. */
  title: string;
  hook: string;
  /** What a hook could be taken from; empty: nothing. */
  firstSentence: string;
};

type Props = { row: PlanRow; edits: PlanEdits; words: PostWords; isLive: boolean };

/** A post's text: written here, counted as its platform counts, shown as it will look, saved by itself, ready to go out. */
export function PostBox({ row, edits, words, isLive }: Props) {
  const { text, setText, flush, status } = useSavedText(row.postText, (postText) =>
    edits.rewrite(row.id, { postText }),
  );
  const measure = useMeasure(row, text);
  const link = row.place?.url ?? null;
  const ready = fillLink(text, link);
  const isGuess = link === null && text.includes(LINK_PLACEHOLDER) && measure?.of === "post";
  return (
    <div className="grid gap-x-8 gap-y-4 xl:grid-cols-[minmax(0,42rem)_minmax(0,26rem)]">
      <div className="grid content-start gap-3">
        {row.place === null ? null : <RuleLines place={row.place} />}
        <div className="grid gap-1">
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
            error={
              measure !== null && !measure.fits
                ? "Too long for this platform: shorten it."
                : describeUnknownFields(text, "task")
            }
          />
          <p className="flex flex-wrap gap-x-4 text-muted text-sm tabular-nums">
            {measure === null ? null : <Count measure={measure} isGuess={isGuess} />}
            <span aria-live="polite">{status}</span>
          </p>
        </div>
        {row.place === null ? null : (
          <>
            <PostVariants row={row} launchId={words.launchId} />
            {isLive ? null : <HookField {...words} />}
          </>
        )}
      </div>
      {row.place === null ? null : (
        <div className="grid content-start gap-4">
          <PostPreview place={row.place} text={ready} title={words.title} link={link} />
          <PostSteps place={row.place} text={ready} link={link} />
          {row.place.link === null ? null : <LinkLine link={row.place.link} isOut={link !== null} />}
        </div>
      )}
    </div>
  );
}

function Count({ measure, isGuess }: { measure: NonNullable<Measure>; isGuess: boolean }) {
  const guess = isGuess ? " with a link of usual length" : "";
  if (measure.limit === null)
    return <span>{`${formatCount(measure.length)} characters${guess}, no limit known`}</span>;
  return (
    <span className={measure.fits ? "" : "font-semibold text-bad"}>
      {`${formatCount(measure.length)} of ${formatCount(measure.limit)}${guess}`}
    </span>
  );
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
      setOwn({ text, measure: measureText(text, place.platform, place.lengthLimit, place.url) });
    });
    return () => {
      isCurrent = false;
    };
  }, [place, postText, text]);
  return own?.text === text ? own.measure : row.measure;
}
