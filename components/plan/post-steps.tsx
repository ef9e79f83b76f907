"use client";

import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { listPostingSteps, type PostingStep } from "@/lib/channels/posting-steps";
import type { TaskPlace } from "@/lib/plan/plan-page";

type Props = { place: TaskPlace; text: string; link: string | null };

/** What to do by hand to post it, in order, each with the button that helps. */
export function PostSteps({ place, text, link }: Props) {
  const steps = listPostingSteps(place.platform, {
    hasShareWindow: place.hasShareWindow,
    hasText: text.trim() !== "",
  });
  return (
    <section aria-label="How it goes out">
      <p className="font-semibold text-[0.95rem]">How it goes out</p>
      <ol className="mt-1 grid gap-2">
        {steps.map((step, index) => (
          <li key={step.says} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
            <span className="text-muted tabular-nums" aria-hidden="true">
              {index + 1}
            </span>
            <div className="grid justify-items-start gap-1.5">
              <span>{step.says}</span>
              <StepButton step={step} place={place} text={text} link={link} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepButton({ step, place, text, link }: Props & { step: PostingStep }) {
  switch (step.does) {
    case "copy_text":
      return <CopyButton text={text} label="Copy the text" />;
    case "copy_link":
      return link === null ? null : <CopyButton text={link} label="Copy the link" />;
    case "open": {
      const href = place.hasShareWindow ? place.shareHref : place.openHref;
      if (href !== null) {
        return (
          <a href={href} target="_blank" rel="noreferrer" className={buttonClass("quiet", "small")}>
            {place.hasShareWindow ? "Open the share window" : `Open ${place.platformName}`}
          </a>
        );
      }
      return place.hasShareWindow && link === null ? (
        <span className="text-muted text-sm">The window opens from here once the link is known.</span>
      ) : null;
    }
    case null:
      return null;
  }
}
