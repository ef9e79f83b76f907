/** A helper whose device is notified, of their one launch alone. */
export type DeviceHelper = { id: string; name: string; launchId: string; pieceTitle: string };

/** A browser that asked to be notified, as its owner sees it. Instants in epoch ms. */
export type NotifiedDevice = {
  id: string;
  /** The sign-in it asked in; it ends with that. Null: a helper's, which ends with their link. */
  sessionId: string | null;
  /** Null: the owner's own device. */
  helper: DeviceHelper | null;
  name: string;
  /** IANA. */
  zone: string;
  createdAt: number;
  deliveredAt: number | null;
  /** Messages in a row that did not get through. */
  failures: number;
  goneAt: number | null;
};

/** What only the server needs to reach a device. */
type Secrets = { endpoint: string; p256dh: string; auth: string };

/** The device as it may be shown: where it is reached is a secret. */
export function withoutSecrets(device: NotifiedDevice & Secrets): NotifiedDevice {
  const { endpoint: _, p256dh: __, auth: ___, ...shown } = device;
  return shown;
}

/** As many as one person has at hand, and then some; a bound on what one account can make the server send. */
export const MOST_DEVICES = 10;

export const TOO_MANY_DEVICES = `${MOST_DEVICES} devices are notified already. Remove one on the settings page first.`;

/** For each helper of a launch; they have a phone and a computer at hand, and no page that lists them. */
export const MOST_HELPER_DEVICES = 5;

export const TOO_MANY_HELPER_DEVICES = `${MOST_HELPER_DEVICES} of your devices are notified already. Stop notices on one of them first.`;
