"use client";

import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import { LARGEST_ACTIVITY, nameHour } from "@/lib/channels/activity";

const HEIGHT = 132;
const HOURS = 24;
const STEP = 0.05;
/** The chart reaches at least this high; mild curves would look wild on a scale of their own. */
const LEAST_TOP = 1.75;

type Props = {
  title: string;
  curve: readonly number[];
  /** The default, drawn as a mark on each bar. */
  fallback: readonly number[];
  onChange: (hour: number, value: number) => void;
};

/**
 * Twenty-four bars, one an hour. A pointer pulls them to where it is; by keys the chart is one control: left and right choose the
 * hour, up and down change it.
 */
export function ActivityBars({ title, curve, fallback, onChange }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [hour, setHour] = useState(9);
  const hintId = useId();
  const top = Math.max(LEAST_TOP, ...curve);
  const value = curve[hour] ?? 0;

  const pull = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const at = Math.floor(((event.clientX - box.left) / box.width) * HOURS);
    const share = 1 - (event.clientY - box.top) / box.height;
    const pulled = Math.min(HOURS - 1, Math.max(0, at));
    setHour(pulled);
    onChange(pulled, toStep(share * top));
  };
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = move(hour, value);
    if (next.hour !== hour) setHour((next.hour + HOURS) % HOURS);
    else onChange(hour, toStep(next.value));
  };
  return (
    <div className="mt-3">
      <div
        ref={area}
        role="slider"
        tabIndex={0}
        aria-label={`${title} at ${nameHour(hour)}`}
        aria-describedby={hintId}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={LARGEST_ACTIVITY}
        aria-valuenow={value}
        aria-valuetext={`${nameHour(hour)}: ${value.toFixed(2)} times a middling hour`}
        className="cursor-ns-resize touch-none select-none"
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pull(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) pull(event);
        }}
      >
        <svg aria-hidden="true" width="100%" height={HEIGHT} className="block">
          {curve.map((own, index) => (
            <Bar
              key={nameHour(index)}
              hour={index}
              height={(own / top) * HEIGHT}
              mark={(1 - (fallback[index] ?? 1) / top) * HEIGHT}
              isChosen={index === hour}
            />
          ))}
          <line
            x1="0"
            x2="100%"
            y1={(1 - 1 / top) * HEIGHT}
            y2={(1 - 1 / top) * HEIGHT}
            strokeDasharray="2 4"
            className="stroke-ink/60"
          />
          <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} strokeWidth="2" className="stroke-edge" />
        </svg>
      </div>
      <p className="flex justify-between text-muted text-xs tabular-nums" aria-hidden="true">
        {["00", "06", "12", "18", "24"].map((label) => (
          <span key={label}>{label}</span>
        ))}
      </p>
      <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="tabular-nums">
          <strong className="font-semibold">{nameHour(hour)}</strong> × {value.toFixed(2)}
        </span>
        <span id={hintId} className="text-muted">
          Pull a bar, or use the arrow keys. The dotted line is × 1.
        </span>
      </p>
    </div>
  );
}

function Bar(props: { hour: number; height: number; mark: number; isChosen: boolean }) {
  const { hour, height, mark, isChosen } = props;
  const left = (hour / HOURS) * 100;
  return (
    <g>
      <rect
        x={`${left + 0.4}%`}
        width={`${100 / HOURS - 0.8}%`}
        y={HEIGHT - height}
        height={height}
        rx="1.5"
        className={isChosen ? "fill-ink" : "fill-ink/45"}
      />
      <line
        x1={`${left + 0.4}%`}
        x2={`${left + 100 / HOURS - 0.4}%`}
        y1={mark}
        y2={mark}
        strokeWidth="1"
        className="stroke-edge"
      />
    </g>
  );
}

const MOVES: Record<string, (hour: number, value: number) => { hour: number; value: number }> = {
  ArrowLeft: (hour, value) => ({ hour: hour - 1, value }),
  ArrowRight: (hour, value) => ({ hour: hour + 1, value }),
  ArrowUp: (hour, value) => ({ hour, value: value + STEP }),
  ArrowDown: (hour, value) => ({ hour, value: value - STEP }),
  PageUp: (hour, value) => ({ hour, value: value + 5 * STEP }),
  PageDown: (hour, value) => ({ hour, value: value - 5 * STEP }),
  Home: (_, value) => ({ hour: 0, value }),
  End: (_, value) => ({ hour: HOURS - 1, value }),
};

function toStep(value: number): number {
  const step = Math.round(value / STEP) * STEP;
  return Math.round(Math.min(LARGEST_ACTIVITY, Math.max(0, step)) * 100) / 100;
}
