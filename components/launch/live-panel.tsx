"use client";

import { type ReactNode, useState } from "react";
import { useDateLanguage } from "@/components/launch/date-language";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { LinkVerdict } from "@/lib/feeds/judge-link";
import type { LaunchMoment } from "@/lib/launch/build-agenda";
import type { LaunchState } from "@/lib/launch/launch-state";
import { readLiveClock } from "@/lib/launch/read-live-clock";
import { formatDateTime, formatDuration, formatTime, formatZone } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

const MINUTE = 60_000;

type Props = {
  /** Helpers confirm and add the link; holding, correcting and ending are the writer's. */
  isHelper: boolean;
  state: LaunchState;
  moment: LaunchMoment;
  slotAt: number;
  now: number;
  zone: string;
  /** Where the piece can be read; null: not known yet. */
  url: string | null;
  typedUrl: string;
  /** What to make of what is typed. */
  verdict: LinkVerdict;
  /** Which feeds are watched for the piece. */
  feedLine: ReactNode;
  onTypeUrl: (text: string) => void;
  onGoLive: () => void;
  onHold: () => void;
  onSaveUrl: () => void;
  onCorrect: (liveAt: number | null) => void;
  onEnd: () => void;
};

/** Under the clock: what it counts from, and the ways to change that. */
export function LivePanel(props: Props) {
  const { isHelper, state, moment, slotAt, now, zone, url } = props;
  const language = useDateLanguage();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-lg text-muted">{describeT0(state, moment, slotAt, now, zone, language)}</p>
      {moment === "ended" ? null : state.isLive ? null : <BeforeLive {...props} />}
      {url === null && moment !== "ended" ? <LinkPlace {...props} /> : null}
      {state.isLive || moment === "ended" ? null : props.feedLine}
      {state.isLive && state.liveAt !== null && moment !== "ended" && !isHelper ? (
        <Correction {...props} liveAt={state.liveAt} />
      ) : null}
    </div>
  );
}

function describeT0(
  state: LaunchState,
  moment: LaunchMoment,
  slotAt: number,
  now: number,
  zone: string,
  language: string | null,
): string {
  if (state.liveAt !== null) {
    const apart = Math.round((state.liveAt - slotAt) / MINUTE);
    const drift =
      apart === 0
        ? "on the slot"
        : `${formatDuration(Math.abs(apart))} ${apart > 0 ? "after" : "before"} the slot`;
    return `Live since ${formatTime(state.liveAt, zone)}, ${drift}.`;
  }
  const place = formatZone(zone, slotAt);
  if (moment === "held" && state.heldAt !== null) {
    return `The countdown stands still since ${formatTime(state.heldAt, zone)}. T0 moves along.`;
  }
  if (moment === "waiting") {
    const late = Math.floor((now - state.t0At) / MINUTE);
    const since = late < 1 ? "" : `, ${formatDuration(late)} ago`;
    return `Due at ${formatTime(state.t0At, zone)}${since}. The hour starts when the piece can be seen, not before.`;
  }
  return `T0 ${formatDateTime(state.t0At, zone, language)}, ${place}${state.t0At === slotAt ? "" : ", moved by a hold"}.`;
}

function BeforeLive({ isHelper, state, onGoLive, onHold }: Props) {
  return (
    <div className={`grid gap-3 ${isHelper ? "" : "grid-cols-[2fr_1fr]"}`}>
      <Button variant="ember" size="large" onClick={onGoLive}>
        It’s live
      </Button>
      {isHelper ? null : (
        <Button size="large" onClick={onHold} aria-pressed={state.held}>
          {state.held ? "Resume" : "Hold"}
        </Button>
      )}
    </div>
  );
}

/** Open once it is needed; before that it would only push the task to do off a phone's screen. */
function LinkPlace(props: Props) {
  if (props.state.isLive) return <LinkField {...props} />;
  return (
    <details className="text-muted">
      <summary className="inline-flex min-h-9 items-center text-sm underline">Add the link now</summary>
      <LinkField {...props} />
    </details>
  );
}

/** Before go-live the link goes along with the confirmation; afterwards it is saved by itself. */
function LinkField({ state, typedUrl, verdict, onTypeUrl, onSaveUrl }: Props) {
  // While somebody types, half an address is no mistake yet.
  const [isTyping, setTyping] = useState(false);
  const said = [verdict.warning, verdict.note].filter((part) => part !== null).join(" ");
  return (
    <form
      className="flex flex-col gap-2 sm:flex-row sm:items-end"
      onSubmit={(event) => {
        event.preventDefault();
        setTyping(false);
        if (state.isLive && verdict.url !== null) onSaveUrl();
      }}
    >
      <div className="min-w-0 flex-1">
        <TextField
          label="Link of the piece"
          hint={
            state.isLive
              ? "Share windows need it. Posts wait until it is here."
              : "It goes along with “It’s live”. It can also follow later."
          }
          error={isTyping ? null : verdict.refused}
          name="link"
          inputMode="url"
          autoComplete="off"
          placeholder="https://medium.com/p/…"
          value={typedUrl}
          onChange={(event) => {
            setTyping(true);
            onTypeUrl(event.currentTarget.value);
          }}
          onPaste={() => setTimeout(() => setTyping(false))}
          onBlur={() => setTyping(false)}
        />
        <p role="status" className={`text-sm ${verdict.warning === null ? "text-muted" : "text-warn"}`}>
          {said}
        </p>
      </div>
      {state.isLive ? (
        <Button type="submit" variant="primary">
          Save the link
        </Button>
      ) : null}
    </form>
  );
}

/** Somebody looked a little late, or at the wrong piece. */
function Correction(props: Props & { liveAt: number }) {
  const { liveAt, now, zone, moment, url, onCorrect, onEnd } = props;
  return (
    <details className="text-muted">
      <summary className="inline-flex min-h-9 items-center text-sm underline">Correct or end</summary>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => onCorrect(liveAt - MINUTE)}>
          1 min earlier
        </Button>
        <Button size="small" onClick={() => onCorrect(liveAt + MINUTE)} disabled={liveAt + MINUTE > now}>
          1 min later
        </Button>
        <Button size="small" variant="danger" onClick={() => onCorrect(null)}>
          Not live after all
        </Button>
        {moment === "hour" ? (
          <Button size="small" onClick={onEnd}>
            End the hour now
          </Button>
        ) : null}
        <span className="text-sm">{`T0 is ${formatTime(liveAt, zone)}`}</span>
      </div>
      <ClockField liveAt={liveAt} now={now} zone={zone} onCorrect={onCorrect} />
      {url === null ? null : (
        <div className="mt-3 flex flex-col gap-1">
          <p className="break-all text-sm">{`The link is ${url}`}</p>
          <LinkField {...props} />
        </div>
      )}
    </details>
  );
}

/** Any other time than a minute or two away; a time that is refused stays as it was typed. */
function ClockField({
  liveAt,
  now,
  zone,
  onCorrect,
}: Pick<Props, "now" | "zone" | "onCorrect"> & { liveAt: number }) {
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <form
      noValidate
      className="mt-3 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const read = readLiveClock(String(new FormData(form).get("clock")), zone, { liveAt, now });
        setRefused(read.refused);
        if (read.at === null) return;
        onCorrect(read.at);
        // From here on it follows T0 again.
        form.reset();
      }}
    >
      <TextField
        label="Live at"
        hint={formatZone(zone, liveAt)}
        error={refused}
        type="time"
        name="clock"
        defaultValue={wallTimeAt(liveAt, zone).slice(11)}
      />
      <Button type="submit" size="small">
        Set T0
      </Button>
    </form>
  );
}
