/** A browser that asked to be notified, as its owner sees it. Instants in epoch ms. */
export type NotifiedDevice = {
  id: string;
  /** The sign-in it asked in; it ends with that. */
  sessionId: string;
  personId: string;
  name: string;
  /** IANA. */
  zone: string;
  createdAt: number;
  deliveredAt: number | null;
  /** Messages in a row that did not get through. */
  failures: number;
  goneAt: number | null;
};

/** As many as one person has at hand, and then some; a bound on what one account can make the server send. */
export const MOST_DEVICES = 10;

export const TOO_MANY_DEVICES = `${MOST_DEVICES} devices are notified already. Remove one on the settings page first.`;
