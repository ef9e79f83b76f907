"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { ChecksTab } from "@/components/readiness/checks-tab";
import { HeadlinesTab } from "@/components/readiness/headlines-tab";
import { MarkedText } from "@/components/readiness/marked-text";
import { NextLine } from "@/components/readiness/next-line";
import type { ReadinessHands, TabName } from "@/components/readiness/readiness-hands";
import type { ReadinessProps } from "@/components/readiness/readiness-place";
import { ResearchTab } from "@/components/readiness/research-tab";
import { showPlace } from "@/components/readiness/show-place";
import { SourcesTab } from "@/components/readiness/sources-tab";
import { TabList } from "@/components/readiness/tab-list";
import { useReadiness } from "@/components/readiness/use-readiness";
import { Section } from "@/components/ui/section";
import { countWords } from "@/lib/drafts/count-words";
import type { Goal, Place } from "@/lib/readiness/check";
import { describeReport } from "@/lib/readiness/describe-report";
import type { Overlap } from "@/lib/readiness/find-overlaps";
import { chooseNextLine, type ReportLine } from "@/lib/readiness/report";
import { shiftPlaces } from "@/lib/readiness/shift-places";

/** Where each goal is on the page: its tab and the element whose first field takes the focus. */
function placeOfGoal(goal: Goal): { tab: TabName | null; id: string } {
  switch (goal.at) {
    case "research":
      return { tab: "research", id: `research-${goal.field}` };
    case "sources":
      return { tab: "sources", id: `sources-${goal.field}` };
    case "headlines":
      return { tab: "headlines", id: "readiness-tab" };
    case "field":
      return { tab: null, id: "topics" };
  }
}

/** A draft's readiness: what to do next, every check, the research sheet, the sources and the headlines. */
export function ReadinessDesk({ draftId, text, state, fieldIds, onTitle }: ReadinessProps) {
  const { known, hasFailed, checked, reload } = useReadiness(draftId, text);
  const [tab, setTab] = useState<TabName>("checks");
  const [wanted, setWanted] = useState<string | null>(null);

  // What is wanted may be in a tab that is drawn only now.
  useEffect(() => {
    if (wanted === null) return;
    focusIn(wanted);
    setWanted(null);
  }, [wanted]);

  const shown = useMemo(
    () => (checked === null ? [] : moved(checked.report.overlaps, checked.text.body, text.body)),
    [checked, text.body],
  );
  const numbers = useMemo(() => numberTexts(shown), [shown]);

  if (known === null || checked === null) {
    return (
      <Section title="Readiness">
        <p role={hasFailed ? "alert" : undefined} className={hasFailed ? "text-bad" : "text-muted"}>
          {hasFailed
            ? "The checks could not be loaded. Reload the page when you are connected."
            : "Checking…"}
        </p>
      </Section>
    );
  }
  const show = (place: Place) => {
    const [now] = shiftPlaces([place], checked.text[place.field], text[place.field]);
    if (now !== undefined) showPlace(fieldIds, now);
  };
  const lead = (goal: Goal) => {
    if (goal.at === "field" && goal.field !== "topics") {
      document.getElementById(fieldIds[goal.field])?.focus();
      return;
    }
    const { tab: next, id } = placeOfGoal(goal);
    if (next !== null) setTab(next);
    setWanted(id);
  };
  const follow = ({ next, evidence }: ReportLine) => {
    const goal: Goal = next?.goal ?? { at: "field", field: "body" };
    const first = evidence[0]?.place ?? null;
    if (goal.at === "field" && first !== null && first.field === goal.field) show(first);
    else lead(goal);
  };
  const hands: ReadinessHands = { draftId, reload, show, follow };
  const { report } = checked;
  const next = chooseNextLine(report);
  return (
    <Section title="Readiness" lead={`${describeReport(report)} A list, not a score.`}>
      <InPlace id="readiness-status">
        <a href="#readiness" className="inline-flex min-h-9 items-center text-sm tabular-nums underline">
          {describeReport(report, "short")}
        </a>
      </InPlace>
      {shown.length === 0 ? null : <Marks body={text.body} overlaps={shown} numbers={numbers} />}
      <NextLine line={next} state={state} hands={hands} />
      <TabList current={tab} onChoose={setTab} />
      <div id="readiness-tab" role="tabpanel" aria-labelledby={`readiness-${tab}`} className="scroll-mt-20">
        {tab === "checks" ? <ChecksTab report={report} hands={hands} /> : null}
        {tab === "research" ? <ResearchTab research={known.basis.research} hands={hands} /> : null}
        {tab === "sources" ? (
          <SourcesTab
            basis={known.basis}
            overlaps={shown}
            body={text.body}
            words={countWords(text.body).words}
            numbers={numbers}
            // Its places are those of the text as it is now.
            hands={{ ...hands, show: (place) => showPlace(fieldIds, place) }}
          />
        ) : null}
        {tab === "headlines" ? (
          <HeadlinesTab text={text} headlines={known.headlines} hands={hands} onTake={onTitle} />
        ) : null}
      </div>
    </Section>
  );
}

function Marks(props: { body: string; overlaps: readonly Overlap[]; numbers: ReadonlyMap<string, number> }) {
  const place = document.getElementById("readiness-marks");
  return place === null ? null : <MarkedText place={place} {...props} />;
}

/** Draws something at another place of the page that was left free for it. */
function InPlace({ id, children }: { id: string; children: ReactNode }) {
  const place = document.getElementById(id);
  return place === null ? null : createPortal(children, place);
}

/** Overlaps of the checked text where they stand in the text as it is now. */
function moved(overlaps: readonly Overlap[], before: string, after: string): Overlap[] {
  return shiftPlaces(overlaps, before, after);
}

/** 1, 2, 3 … in the order in which the texts first show in the draft. */
function numberTexts(overlaps: readonly Overlap[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { textId } of overlaps) if (!numbers.has(textId)) numbers.set(textId, numbers.size + 1);
  return numbers;
}

function focusIn(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView();
  element?.querySelector<HTMLElement>("input, textarea, select")?.focus({ preventScroll: true });
}
