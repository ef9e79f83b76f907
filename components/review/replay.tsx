"use client";

import { useEffect, useMemo, useState } from "react";
import { HourFigure, type HourFrame } from "@/components/review/hour-figure";
import { ReplayRoom } from "@/components/review/replay-room";
import { Button } from "@/components/ui/button";
import { isTyping } from "@/components/ui/is-typing";
import { describeMoment } from "@/lib/review/describe-moment";
import { nextEvent, REPLAY_END, type Recording, replayAt } from "@/lib/review/replay-at";
import { formatMinute, formatTime } from "@/lib/time/format";

export type ReplayProps = { recording: Recording; frame: HourFrame; zone: string };

const MINUTE_MS = 60_000;
/** The hour in some fifteen seconds: long enough to see each post, short enough to watch twice. Our choice. */
const STEP_MILLISECONDS = 250;

/** The hour minute by minute, by a slider or by itself; who asked for less motion steps from one event to the next. */
export function Replay({ recording, frame, zone }: ReplayProps) {
  const [minute, setMinute] = useState(REPLAY_END);
  const [isPlaying, setPlaying] = useState(false);
  const [isStill] = useState(() => matchMedia("(prefers-reduced-motion: reduce)").matches);
  const moment = useMemo(() => replayAt(recording, minute), [recording, minute]);
  const isAtEnd = minute >= REPLAY_END;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setMinute((at) => Math.min(REPLAY_END, at + 1)), STEP_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  useEffect(() => {
    if (isAtEnd) setPlaying(false);
  }, [isAtEnd]);
  const step = () => setMinute(isAtEnd ? 0 : nextEvent(recording, minute));
  const play = () => {
    if (isStill) return step();
    if (isAtEnd) setMinute(0);
    setPlaying(!isPlaying);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !isTextField(event.target);
      if (event.key === "p" && isOurs) play();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  const words = describeMoment(moment, frame.band);
  const name = isAtEnd ? "At the end" : formatMinute(minute);
  return (
    <HourFigure
      frame={frame}
      moment={moment}
      controls={
        <ReplayRoom>
          <input
            type="range"
            min={0}
            max={REPLAY_END}
            value={minute}
            aria-label="Minute of the hour"
            aria-valuetext={`${name}. ${words}`}
            className="h-8 w-full accent-ember"
            onChange={(event) => {
              setPlaying(false);
              setMinute(event.target.valueAsNumber);
            }}
          />
          <div className="flex flex-wrap items-center gap-2">
            {isStill ? null : (
              <Button size="small" onClick={play} className="min-w-20">
                {isPlaying ? "Pause" : "Play"}
              </Button>
            )}
            <Button
              size="small"
              onClick={() => {
                setPlaying(false);
                step();
              }}
            >
              {isAtEnd ? "From T0" : "Next event"}
            </Button>
            <p className="font-semibold tabular-nums">
              {name}
              {isAtEnd ? null : (
                <span className="font-normal text-muted">
                  {" "}
                  {formatTime(recording.t0At + minute * MINUTE_MS, zone)}
                </span>
              )}
            </p>
          </div>
          <p className="text-sm">{words}</p>
        </ReplayRoom>
      }
    />
  );
}

/** The slider is a field too, and p means nothing to it. */
function isTextField(target: EventTarget | null): boolean {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.type === "range");
}
