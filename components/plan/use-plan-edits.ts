"use client";

import { useCallback, useState } from "react";
import { useToast } from "@/components/ui/toast";
import {
  addTaskAction,
  applyProofAction,
  assignTaskAction,
  buildPlanAction,
  lockTaskAction,
  makeChangeAction,
  moveTaskAction,
  removeHelperAction,
  removeTaskAction,
  rewriteTaskAction,
  saveHelperAction,
  skipTaskAction,
  takeBackAction,
} from "@/lib/plan/actions";
import type { ChangeDeed } from "@/lib/plan/plan-change";
import type { TakeBack } from "@/lib/plan/take-back";

type Saved = { takeBack: TakeBack; startMinute: number | null };
export type Outcome =
  | { ok: true; value: Saved }
  | { ok: false; reason: string; message: string; fields?: Record<string, string> };

const UNREACHED: Outcome = {
  ok: false,
  reason: "unreached",
  message: "The server could not be reached. Nothing was changed; try again.",
};

export type PlanEdits = ReturnType<typeof usePlanEdits>;

/** Every change to one plan: saved at once, told in a toast with its undo, refused with a reason. */
export function usePlanEdits(launchId: string) {
  const showToast = useToast();
  const [pending, setPending] = useState(0);

  const run = useCallback(
    async (work: () => Promise<Outcome>, told: (saved: Saved) => string | null, isSilent = false) => {
      setPending((count) => count + 1);
      const outcome = await work().catch(() => UNREACHED);
      setPending((count) => count - 1);
      if (!outcome.ok) {
        if (!isSilent) showToast(outcome.message, { tone: "bad" });
        return outcome;
      }
      const { takeBack } = outcome.value;
      const message = told(outcome.value);
      if (message !== null) {
        const undo = async () => {
          const back: Outcome = await takeBackAction({ launchId, takeBack }).catch(() => UNREACHED);
          if (!back.ok) showToast(back.message, { tone: "bad" });
        };
        showToast(message, { undo });
      }
      return outcome;
    },
    [launchId, showToast],
  );

  /** `templateId`: what a first plan is built from, null for the house's checklist; undefined builds again from the same. */
  const build = (channelIds: string[], templateId?: string | null) =>
    run(
      () => buildPlanAction({ launchId, channelIds, templateId }),
      () =>
        templateId !== undefined
          ? "Plan built."
          : "Built again. What you locked, skipped, added and wrote is kept.",
    );
  const takeBestOrder = () =>
    run(
      () => applyProofAction({ launchId }),
      ({ takeBack }) => `Best order taken${othersMoved(takeBack.put.length)}.`,
    );
  const move = (taskId: string, when: string | number, title: string, isSilent = false) =>
    run(
      () => moveTaskAction({ launchId, taskId, when }),
      ({ takeBack }) => `“${title}” moved and locked${othersMoved(takeBack.put.length - 1)}.`,
      isSilent,
    );
  const lock = (taskId: string, locked: boolean, title: string) =>
    run(
      () => lockTaskAction({ launchId, taskId, locked }),
      () => `“${title}” ${locked ? "locked" : "unlocked"}.`,
    );
  const skip = (taskId: string, skipped: boolean, title: string) =>
    run(
      () => skipTaskAction({ launchId, taskId, skipped }),
      () => `“${title}” ${skipped ? "skipped" : "restored"}.`,
    );
  const assign = (taskId: string, personId: string | null, isHandedOver: boolean, title: string) =>
    run(
      () => assignTaskAction({ launchId, taskId, personId, isHandedOver }),
      ({ takeBack }) =>
        isHandedOver
          ? `“${title}” handed over${othersMoved(takeBack.put.length - 1)}.`
          : `“${title}” goes to whoever fits when the plan is built again.`,
    );
  const makeChange = (deed: ChangeDeed, title: string) =>
    run(
      () => makeChangeAction({ launchId, deed }),
      () => `Done: ${title.charAt(0).toLowerCase()}${title.slice(1)}. The plan is built again with it.`,
    );
  const saveHelper = (helper: { helperId: string | null; name: string; channelIds: string[] }) =>
    run(
      () => saveHelperAction({ launchId, ...helper }),
      () =>
        helper.helperId === null
          ? `${helper.name.trim()} is in the crew, and the posts are shared out.`
          : `${helper.name.trim()} changed, and the posts are shared out anew.`,
      true,
    );
  const removeHelper = (helper: { id: string; name: string }) =>
    run(
      () => removeHelperAction({ launchId, helperId: helper.id }),
      () => `${helper.name} is out of the crew; the posts are shared out anew.`,
    );
  const remove = (taskId: string, title: string) =>
    run(
      () => removeTaskAction({ launchId, taskId }),
      () => `“${title}” removed.`,
    );
  const rewrite = (
    taskId: string,
    change: { title?: string; detail?: string; postText?: string; durationMinutes?: number },
  ) =>
    run(
      () => rewriteTaskAction({ launchId, taskId, change }),
      () => null,
      true,
    );
  const add = (task: { title: string; when: string; durationMinutes: number }) =>
    run(
      () => addTaskAction({ launchId, ...task }),
      () => `“${task.title}” added.`,
      true,
    );
  return {
    build,
    takeBestOrder,
    move,
    lock,
    skip,
    assign,
    makeChange,
    saveHelper,
    removeHelper,
    remove,
    rewrite,
    add,
    isPending: pending > 0,
  };
}

function othersMoved(count: number): string {
  if (count <= 0) return "";
  return count === 1 ? "; one other task made room" : `; ${count} other tasks made room`;
}
