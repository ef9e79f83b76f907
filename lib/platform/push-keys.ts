import { createECDH } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { settings } from "@/lib/platform/settings";

/** How this installation proves to push services that it is itself (RFC 8292); both base64url. */
export type PushKeys = { publicKey: string; privateKey: string };

/** Named to push services where no address is set: they want somebody to write to, and this one reaches nobody. */
const NOBODY = "mailto:first-hour@example.org";

let kept: { file: string; keys: PushKeys } | undefined;

/**
 * Made at the first start and kept beside the database, readable by its user only. Every subscription is bound to
 * them: without them no device that asked can be reached. So the file is whole from the moment it has its name.
 */
export function readPushKeys(): PushKeys {
  const file = path.join(settings().dataFolder, "push-keys.json");
  if (kept?.file === file) return kept.keys;
  if (!existsSync(file)) make(file);
  const keys: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isPushKeys(keys)) throw new Error(`${file} does not hold the keys for push services.`);
  kept = { file, keys };
  return keys;
}

function make(file: string): void {
  const pair = createECDH("prime256v1");
  const publicKey = pair.generateKeys("base64url");
  // A key that begins with zeros comes shorter than the 32 bytes it has to be.
  const privateKey = Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url");
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "w", 0o600);
  writeSync(handle, JSON.stringify({ publicKey, privateKey }));
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    // Another process was quicker; its keys are the ones.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
}

function isPushKeys(value: unknown): value is PushKeys {
  if (typeof value !== "object" || value === null) return false;
  const { publicKey, privateKey } = value as Partial<Record<string, unknown>>;
  return typeof publicKey === "string" && typeof privateKey === "string";
}

/** Whom push services may write to: the address of this installation if it is an https one, else nobody. */
export function pushSubject(): string {
  const { publicAddress } = settings();
  return publicAddress.startsWith("https://") ? publicAddress : NOBODY;
}
