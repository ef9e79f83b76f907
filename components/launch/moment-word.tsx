import type { LaunchMoment } from "@/lib/launch/build-agenda";

const WORDS: Record<LaunchMoment, { word: string; tone: string }> = {
  countdown: { word: "Countdown", tone: "text-muted" },
  held: { word: "Hold", tone: "text-warn" },
  waiting: { word: "Waiting: is it live?", tone: "text-warn" },
  hour: { word: "First hour", tone: "text-ember" },
  over: { word: "After the hour", tone: "text-muted" },
  ended: { word: "Ended", tone: "text-muted" },
};

/** What the clock is doing, in a word; a change of it is announced, its seconds are not. */
export function MomentWord({ moment }: { moment: LaunchMoment }) {
  const { word, tone } = WORDS[moment];
  return (
    <p role="status" className={`font-semibold text-xl lg:text-2xl ${tone}`}>
      {word}
    </p>
  );
}
