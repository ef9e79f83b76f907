import { createECDH } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pushSubject, readPushKeys } from "@/lib/platform/push-keys";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "first-hour-keys-"));
  vi.stubEnv("FIRST_HOUR_DATABASE", path.join(folder, "none.db"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("readPushKeys", () => {
  it("makes one pair that belongs together, readable by its user only, and leaves nothing else behind", () => {
    const { publicKey, privateKey } = readPushKeys();
    const pair = createECDH("prime256v1");
    pair.setPrivateKey(privateKey, "base64url");
    expect(pair.getPublicKey("base64url")).toBe(publicKey);
    expect(Buffer.from(privateKey, "base64url")).toHaveLength(32);
    expect(readdirSync(folder)).toEqual(["push-keys.json"]);
    expect(statSync(path.join(folder, "push-keys.json")).mode & 0o777).toBe(0o600);
  });

  it("keeps them over restarts", async () => {
    const keys = readPushKeys();
    vi.resetModules();
    const again = await import("@/lib/platform/push-keys");
    expect(again.readPushKeys()).toEqual(keys);
  });
});

describe("pushSubject", () => {
  it("is the address of the installation if push services take it, else nobody's", () => {
    expect(pushSubject()).toBe("mailto:first-hour@example.org");
    vi.stubEnv("FIRST_HOUR_ADDRESS", "http://hour.example.org");
    expect(pushSubject()).toBe("mailto:first-hour@example.org");
    vi.stubEnv("FIRST_HOUR_ADDRESS", "https://hour.example.org");
    expect(pushSubject()).toBe("https://hour.example.org");
  });
});
