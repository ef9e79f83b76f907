"use client";

import { useCallback, useEffect, useState } from "react";
import { keepAsked } from "@/components/notifications/kept-device";
import {
  findObstacle,
  isBoundTo,
  readSubscription,
  subscribe,
} from "@/components/notifications/subscription";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import {
  findDeviceAction,
  removeDeviceAction,
  saveDeviceAction,
  testDeviceAction,
} from "@/lib/notifications/actions";
import type { NotifiedDevice } from "@/lib/notifications/device";
import { obstacleText, type PushObstacle } from "@/lib/notifications/push-obstacle";
import type { Help } from "@/lib/notifications/schema";

type Standing =
  | { at: "looking" }
  | { at: "unreached" }
  | { at: "blocked"; by: PushObstacle }
  | { at: "ready"; publicKey: string; hasEnded: boolean }
  | { at: "asked"; publicKey: string; device: NotifiedDevice };

const FAILED =
  "The browser could not set notices up: its push service was not reached, or it has none. Try again when you are on the internet.";
const DISMISSED = "The browser’s question was closed without an answer. Press the button to be asked again.";

type Props = {
  /** Who asks: the writer or, with `help`, the helper. */
  personId: string;
  help: Help;
  onChange?: () => void;
};

/** Asks for notices to this very device, and says plainly where and why it cannot work. */
export function PushPanel({ personId, help, onChange }: Props) {
  const [standing, setStanding] = useState<Standing>({ at: "looking" });
  const [fault, setFault] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isTested, setTested] = useState(false);
  const saving = useAction(saveDeviceAction);
  const removing = useAction(removeDeviceAction);
  const testing = useAction(testDeviceAction);
  const look = useCallback(async () => setStanding(await findStanding(help)), [help]);
  useEffect(() => void look(), [look]);

  const ask = async (publicKey: string) => {
    setAsking(true);
    setFault(null);
    const subscribed = await subscribe(publicKey);
    if (subscribed.ok) {
      const { ok: _, ...subscription } = subscribed;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const saved = await saving.run({ ...subscription, zone, help });
      if (saved.ok) {
        keepAsked(personId);
        onChange?.();
      } else await (await readSubscription())?.unsubscribe();
    } else if (subscribed.why !== "denied") setFault(subscribed.why === "failed" ? FAILED : DISMISSED);
    await look();
    setAsking(false);
  };
  const stop = async (device: NotifiedDevice) => {
    const removed = await removing.run({ deviceId: device.id, help });
    if (!removed.ok && removed.reason !== "not_found") return;
    await (await readSubscription())?.unsubscribe();
    keepAsked(null);
    setTested(false);
    onChange?.();
    await look();
  };
  const test = async (device: NotifiedDevice) =>
    setTested((await testing.run({ deviceId: device.id, help })).ok);

  return (
    <div className="flex flex-col gap-3">
      <p aria-live="polite">{sayStanding(standing, help !== null)}</p>
      <FormError message={fault ?? saving.message ?? removing.message ?? testing.message} />
      {standing.at === "ready" ? (
        <Button
          variant="primary"
          className="self-start"
          disabled={isAsking}
          onClick={() => ask(standing.publicKey)}
        >
          Notify this device
        </Button>
      ) : null}
      {standing.at === "unreached" ? (
        <Button className="self-start" onClick={look}>
          Try again
        </Button>
      ) : null}
      {standing.at === "asked" ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={() => test(standing.device)} disabled={testing.isPending}>
            Send a test
          </Button>
          <Button onClick={() => stop(standing.device)} disabled={removing.isPending}>
            Stop notices here
          </Button>
          <span role="status" className="text-muted text-sm">
            {isTested ? "The push service has the test; it should be here within seconds." : ""}
          </span>
        </div>
      ) : null}
    </div>
  );
}

async function findStanding(help: Help): Promise<Standing> {
  const by = await findObstacle();
  if (by !== null) return { at: "blocked", by };
  const subscription = await readSubscription();
  const endpoint = subscription?.endpoint ?? null;
  const outcome = await findDeviceAction({ endpoint, help }).catch(() => null);
  if (outcome === null || !outcome.ok) return { at: "unreached" };
  const { publicKey, device } = outcome.value;
  const isTaking = subscription !== null && isBoundTo(subscription, publicKey);
  if (isTaking && device !== null && device.goneAt === null) {
    return { at: "asked", publicKey, device };
  }
  return { at: "ready", publicKey, hasEnded: subscription !== null };
}

function sayStanding(standing: Standing, isHelpers: boolean): string {
  switch (standing.at) {
    case "looking":
      return "Looking at what this browser can do …";
    case "unreached":
      return "The server could not be reached. Notices can be asked for when you are connected.";
    case "blocked":
      return obstacleText(standing.by, isHelpers);
    case "ready":
      return standing.hasEnded
        ? "Notices to this device have ended. You can ask for them again."
        : "This device is not notified yet. Your browser will ask you once.";
    case "asked":
      return isHelpers
        ? "This device is notified while this page is in the background or closed. It ends with your link, or when this browser opens another one."
        : "This device is notified while First Hour is in the background or closed.";
  }
}
