"use client";

import { useRouter } from "next/navigation";
import { PushPart } from "@/components/notifications/push-part";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { removeDeviceAction, testDeviceAction } from "@/lib/notifications/actions";

export type DeviceLine = { id: string; name: string; facts: string; isThis: boolean; isHelpers: boolean };

type Props = { writerId: string; devices: DeviceLine[] };

/** The devices that asked to be notified, helpers' too, and this one, which may. */
export function DeviceList({ writerId, devices }: Props) {
  const router = useRouter();
  const removing = useAction(removeDeviceAction);
  const testing = useAction(testDeviceAction);
  const showToast = useToast();
  const remove = async ({ id, name }: DeviceLine) => {
    if ((await removing.run({ deviceId: id, help: null })).ok) showToast(`${name} is no longer notified.`);
    router.refresh();
  };
  const test = async ({ id, name }: DeviceLine) => {
    if ((await testing.run({ deviceId: id, help: null })).ok)
      showToast(`The push service has the test for ${name}.`);
    router.refresh();
  };
  return (
    <div className="grid max-w-2xl gap-4">
      <FormError message={removing.message ?? testing.message} />
      {devices.length === 0 ? null : (
        <ul className="divide-y divide-line rounded-card border border-line bg-sheet">
          {devices.map((device) => (
            <li key={device.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-semibold">
                  {device.name} {device.isThis ? <Chip tone="good">this one</Chip> : null}
                </p>
                <p className="text-muted text-sm">{device.facts}</p>
              </div>
              <div className="flex flex-wrap gap-2">
                {device.isHelpers ? null : (
                  <Button size="small" onClick={() => test(device)} disabled={testing.isPending}>
                    Send a test<span className="sr-only"> to {device.name}</span>
                  </Button>
                )}
                <Button size="small" onClick={() => remove(device)} disabled={removing.isPending}>
                  Remove<span className="sr-only"> {device.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {/* One of those above may be this device: when they change, it looks again. */}
      <PushPart
        key={devices.map(({ id }) => id).join(" ")}
        personId={writerId}
        help={null}
        onChange={() => router.refresh()}
      />
    </div>
  );
}
