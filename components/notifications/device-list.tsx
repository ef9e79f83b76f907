"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { removeDeviceAction, testDeviceAction } from "@/lib/notifications/actions";

export type DeviceLine = { id: string; name: string; facts: string };

/** The devices that asked to be notified. */
export function DeviceList({ devices }: { devices: DeviceLine[] }) {
  const removing = useAction(removeDeviceAction);
  const testing = useAction(testDeviceAction);
  const showToast = useToast();
  const remove = async ({ id, name }: DeviceLine) => {
    if ((await removing.run({ deviceId: id })).ok) showToast(`${name} is no longer notified.`);
  };
  const test = async ({ id, name }: DeviceLine) => {
    if ((await testing.run({ deviceId: id })).ok) showToast(`The push service has the test for ${name}.`);
  };
  return (
    <div>
      <FormError message={removing.message ?? testing.message} />
      <ul className="divide-y divide-line rounded-card border border-line bg-sheet">
        {devices.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <div className="min-w-0">
              <p className="font-semibold">{device.name}</p>
              <p className="text-muted text-sm">{device.facts}</p>
            </div>
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => test(device)} disabled={testing.isPending}>
                Send a test<span className="sr-only"> to {device.name}</span>
              </Button>
              <Button size="small" onClick={() => remove(device)} disabled={removing.isPending}>
                Remove<span className="sr-only"> {device.name}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
