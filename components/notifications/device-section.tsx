import { DeviceList } from "@/components/notifications/device-list";
import { Section } from "@/components/ui/section";
import type { NotifiedDevice } from "@/lib/notifications/device";
import { formatDateTime } from "@/lib/time/format";

type Props = {
  writerId: string;
  /** The sign-in of the device that looks. */
  sessionId: string;
  zone: string;
  devices: NotifiedDevice[];
};

/** Which devices are told of a launch's moments, and whether it reaches them. */
export function DeviceSection({ writerId, sessionId, zone, devices }: Props) {
  const lines = devices.map((device) => ({
    id: device.id,
    name: device.helper === null ? device.name : `${device.helper.name}: ${device.name}`,
    facts: describeDevice(device, zone),
    isThis: device.sessionId === sessionId,
    isHelpers: device.helper !== null,
  }));
  return (
    <Section
      title="Notices to your devices"
      lead="A day, an hour and ten minutes before a slot, at T0, when a task is late, and for the numbers a day later. A helper’s device, asked for on their live page, is told of their own part alone. They go through the push service of the browser’s maker, encrypted, so that it can read nothing; it learns when one is sent."
    >
      <DeviceList writerId={writerId} devices={lines} />
    </Section>
  );
}

function describeDevice(device: NotifiedDevice, zone: string): string {
  const { createdAt, deliveredAt, failures, goneAt, helper } = device;
  const whose = helper === null ? "" : `A helper’s, told of their own part in “${helper.pieceTitle}” alone. `;
  if (goneAt !== null)
    return `${whose}Its browser no longer takes notices, since ${formatDateTime(goneAt, zone)}.`;
  const delivered =
    deliveredAt === null ? "nothing sent yet" : `last delivered ${formatDateTime(deliveredAt, zone)}`;
  const failed = failures === 0 ? "" : `; the last ${failures === 1 ? "one" : failures} did not get through`;
  return `${whose}Asked ${formatDateTime(createdAt, zone)}, ${delivered}${failed}`;
}
