import type { ExampleKind, KeptBecause } from "@/lib/example/decide-removal";

const KIND: Record<ExampleKind, string> = {
  draft: "Draft",
  publication: "Publication",
  channel: "Channel",
  launch: "Launch",
  submission: "Submission",
};

const BECAUSE: Record<KeptBecause, string> = {
  changed: "you have written in it or added to it",
  own_launch: "a launch of your own uses it",
  own_submission: "a submission of your own uses it",
  needed: "something that stays uses it",
};

/** "Draft “The Quiet Alarm”: a launch of your own uses it." */
export function describeKept(row: { kind: ExampleKind; name: string; because: KeptBecause }): string {
  return `${KIND[row.kind]} “${row.name}”: ${BECAUSE[row.because]}.`;
}
