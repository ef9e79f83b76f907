import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { settings } from "@/lib/platform/settings";

const SECRET_BYTES = 32;

/** The key that signs sessions' cookies: made at first use, kept beside the database, readable by its user only. */
export function readSecret(): string {
  const file = path.join(settings().dataFolder, "session-secret");
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(SECRET_BYTES).toString("hex"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Another process was quicker; its secret is the one.
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}
