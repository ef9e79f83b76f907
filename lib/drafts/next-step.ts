import type { DraftState } from "@/lib/drafts/draft-state";

/** What would carry a draft further, and how: by writing, another state, or a place to go. */
export type NextStep = { says: string; label: string } & (
  | { writes: true }
  | { moveTo: DraftState }
  | { href: string }
);

type Facts = {
  id: string;
  state: DraftState;
  hasText: boolean;
  publishedUrl: string | null;
  /** Where the text stands that was written elsewhere. */
  canonicalUrl: string | null;
  launchId: string | null;
};

/** The one next step of a draft on its way to the reviewed launch. */
export function chooseNextStep({
  id,
  state,
  hasText,
  publishedUrl,
  canonicalUrl,
  launchId,
}: Facts): NextStep {
  const slot = `/calendar?draft=${id}`;
  const isEmpty = !hasText && publishedUrl === null && canonicalUrl === null;
  switch (state) {
    case "idea":
      return {
        says: hasText ? "There is text here already." : "Write the first lines, however rough.",
        label: "I am writing it",
        moveTo: "writing",
      };
    case "writing":
      if (isEmpty) return { says: "There is no text yet.", label: "Write it", writes: true };
      return {
        says: "When it reads well and the headline holds, it is ready to be offered.",
        label: "It is ready",
        moveTo: "ready",
      };
    case "ready":
      if (isEmpty) {
        return { says: "It is called ready, but there is no text yet.", label: "Write it", writes: true };
      }
      return {
        says: "Offer it to a publication below, or give it a slot on your own page.",
        label: "Choose a slot",
        href: slot,
      };
    case "submitted":
      return {
        says: "It waits for an answer. Record the answer with its submission when it comes.",
        label: "See submissions",
        href: "#submissions",
      };
    case "accepted":
      return {
        says: "A publication will carry it. Give it the hour it deserves.",
        label: "Choose a slot",
        href: slot,
      };
    case "scheduled":
      return launchId === null
        ? { says: "It has no slot any more. Choose another.", label: "Choose a slot", href: slot }
        : {
            says: "Its hour is set. See what there is to do before it.",
            label: "Open the plan",
            href: `/launches/${launchId}/plan`,
          };
    case "live":
      if (launchId !== null) {
        return {
          says: "It is out. Put in its numbers while they are fresh.",
          label: "Open the review",
          href: `/launches/${launchId}/review`,
        };
      }
      return publishedUrl === null
        ? {
            says: "It is out. Paste its link below, so that it can be shared.",
            label: "Add the link",
            href: "#links",
          }
        : {
            says: "It is out. To bring it to new readers, give it another hour.",
            label: "Choose a slot",
            href: slot,
          };
    case "reviewed":
      return launchId === null
        ? { says: "Its story is told. It can have another hour.", label: "Choose a slot", href: slot }
        : {
            says: "Its story is told. See what it taught you.",
            label: "Open the review",
            href: `/launches/${launchId}/review`,
          };
  }
}
