import { formatHourShare, HourShareBar } from "@/components/channels/hour-share-bar";
import { Chip } from "@/components/ui/chip";
import { describeSource } from "@/lib/channels/describe-source";
import type { Fact } from "@/lib/channels/fact";
import { describeParameter } from "@/lib/channels/parameter-text";
import type { Platform } from "@/lib/channels/platform";
import { shareWithin } from "@/lib/channels/share-within";

/** What we already know of a platform, before the writer tells anything. */
export function PresetFacts({ platform }: { platform: Platform }) {
  const share = shareWithin(60, platform.halfLifeMinutes.value);
  const { lengthLimit } = platform;
  return (
    <div className="grid gap-5">
      <div>
        <HourShareBar share={share} />
        <p className="mt-1.5">
          <strong className="font-semibold">{formatHourShare(share)}</strong> of a post’s life falls within
          the hour: half of it has happened after{" "}
          {describeParameter("halfLifeMinutes", platform.halfLifeMinutes.value)}.
        </p>
        <Source fact={platform.halfLifeMinutes} />
      </div>
      <dl className="grid gap-3">
        <Line term="Length">
          {lengthLimit.value === null
            ? "no limit known to us"
            : `${describeParameter("lengthLimit", lengthLimit.value)} ${platform.lengthOf === "title" ? "in the title" : "characters"}${COUNTED[platform.countedHow]}`}
        </Line>
        <Line term="Posting">{howToPost(platform)}</Line>
      </dl>
      <Rules platform={platform} />
    </div>
  );
}

/** The platform's rules and what else is known, each with its source. */
export function Rules({ platform }: { platform: Platform }) {
  const lines = [...platform.rules, ...platform.notes];
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-3">
      {lines.map((fact) => (
        <li key={fact.value} className="border-edge border-l-2 pl-3">
          {fact.value}
          <Source fact={fact} />
        </li>
      ))}
    </ul>
  );
}

function Source({ fact }: { fact: Fact<unknown> }) {
  return (
    <p className="text-muted text-sm">
      {fact.assumption ? <Chip>assumption</Chip> : null}{" "}
      {fact.assumption ? fact.source : describeSource(fact)}
    </p>
  );
}

function Line({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-muted text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const COUNTED: Record<Platform["countedHow"], string> = {
  weighted: "; every link counts 23, an emoji 2",
  graphemes_link_23: "; every link counts 23",
  graphemes: " as a reader sees them; the link counts in full",
  characters: "",
  uncounted: "",
};

function howToPost(platform: Platform): string {
  if (platform.automatic) return "Happens by itself at T0; nobody performs it.";
  if (platform.share === null) return "No share window: you copy the text and open the place.";
  const takesText = /\{(text|title|text\+url)\}/.test(platform.share);
  return takesText
    ? "One tap opens its share window with text and link filled in."
    : "One tap opens its share window with the link; the text is copied for you to paste.";
}
