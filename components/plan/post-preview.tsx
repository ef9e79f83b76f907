"use client";

import { buildPreview, type PreviewPart } from "@/lib/channels/build-preview";
import type { TaskPlace } from "@/lib/plan/plan-page";
import { LINK_PLACEHOLDER } from "@/lib/plan/post-link";

type Props = { place: TaskPlace; text: string; title: string; link: string | null };

/** The post in outline, as its readers will see it. */
export function PostPreview({ place, text, title, link }: Props) {
  const preview = buildPreview(place.platform, { text, title, url: link ?? LINK_PLACEHOLDER });
  const { headline, parts, card } = preview;
  const isEmpty = headline === null && parts.every((part) => part.text.trim() === "");
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-muted text-sm">
        In outline, on {place.platformName}. How it is cut and folded there is its own matter.
      </figcaption>
      <div className="grid gap-2 rounded-card border border-line bg-sheet p-4">
        <div className="flex items-center gap-2" aria-hidden="true">
          <span className="size-8 shrink-0 rounded-full bg-sunken" />
          <span className="min-w-0 truncate font-semibold text-sm">{place.channelName}</span>
        </div>
        {headline === null ? null : <p className="break-words font-semibold">{headline}</p>}
        {isEmpty ? <p className="text-muted">Nothing written yet.</p> : null}
        {parts.length === 0 ? null : (
          <p className="whitespace-pre-wrap break-words">
            {parts.map((part, index) => (
              <Part
                // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by nothing but its place
                key={index}
                part={part}
              />
            ))}
          </p>
        )}
        {card === null ? null : (
          <p className="grid rounded-control border border-line bg-paper px-3 py-2 text-sm">
            <span className="text-muted">{card.host}</span>
            {card.title === "" ? null : <span className="break-words font-semibold">{card.title}</span>}
          </p>
        )}
      </div>
    </figure>
  );
}

function Part({ part }: { part: PreviewPart }) {
  switch (part.kind) {
    case "words":
      return part.text;
    case "link":
      return <span className="break-all underline">{part.text}</span>;
    case "tag":
      return <span className="font-semibold">{part.text}</span>;
  }
}
