import type { RestBasis } from "@/lib/launch/build-replan";
import { chooseReplan, type ReplanOffer } from "@/lib/launch/choose-replan";
import type { LaunchState } from "@/lib/launch/launch-state";

export type ReplanQuestion = {
  id: number;
  basis: RestBasis;
  state: LaunchState;
  now: number;
  heldIds: ReadonlySet<string>;
};

export type ReplanAnswer = { id: number; offer: ReplanOffer | null };

// The planner's own thread: the clock and the buttons go on while it looks.
self.addEventListener("message", ({ data }: MessageEvent<ReplanQuestion>) => {
  const { id, basis, state, now, heldIds } = data;
  const answer: ReplanAnswer = { id, offer: chooseReplan(basis, state, now, heldIds) };
  self.postMessage(answer);
});
