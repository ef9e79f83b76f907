import path from "node:path";

export type Settings = {
  host: string;
  /** 0 asks the system for a free port. */
  port: number;
  /** The address readers and devices use, where a proxy stands in front; empty: the one that listens. */
  publicAddress: string;
  databaseFile: string;
  dataFolder: string;
  /** The build that is served. */
  buildFolder: string;
  /** Lets imports fetch from private and local addresses. */
  allowPrivateAddresses: boolean;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** Sign-in tries per minute and client address. */
  signInTriesPerMinute: number;
  /** Seconds between two looks at one feed; below 30 it holds for feeds of this machine only. */
  feedSeconds: number;
};

export class SettingError extends Error {}

function readCount(name: string, fallback: number, most: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new SettingError(`${name} is "${text}", but must be a whole number from 0 to ${most}.`);
  }
  return value;
}

function readAddress(name: string): string {
  const text = process.env[name] ?? "";
  if (text === "") return "";
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new SettingError(`${name} is "${text}", but must be an address such as https://hour.example.org.`);
  }
  return new URL(text).origin;
}

/**
 * Everything the environment decides, read when asked; README.md lists it.
 * @throws SettingError with a sentence that names the variable.
 */
export function settings(): Settings {
  const databaseFile = path.resolve(
    /* turbopackIgnore: true */ process.env.FIRST_HOUR_DATABASE || path.join("data", "first-hour.db"),
  );
  return {
    host: process.env.HOST || "127.0.0.1",
    port: readCount("PORT", 3000, 65535),
    publicAddress: readAddress("FIRST_HOUR_ADDRESS"),
    databaseFile,
    dataFolder: path.dirname(databaseFile),
    buildFolder: path.resolve(/* turbopackIgnore: true */ process.env.FIRST_HOUR_DIST || ".next"),
    allowPrivateAddresses: process.env.FIRST_HOUR_PRIVATE_ADDRESSES === "1",
    trustedProxies: (process.env.FIRST_HOUR_TRUSTED_PROXIES ?? "")
      .split(",")
      .map((address) => address.trim())
      .filter((address) => address !== ""),
    signInTriesPerMinute: readCount("FIRST_HOUR_SIGN_IN_TRIES", 10, 1_000_000),
    feedSeconds: readCount("FIRST_HOUR_FEED_SECONDS", 30, 3600),
  };
}
