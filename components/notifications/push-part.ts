"use client";

import { loadLater } from "@/components/ui/load-later";

/** Loaded where it is opened: most visits have nothing to ask. */
export const PushPart = loadLater(
  async () => (await import("@/components/notifications/push-panel")).PushPanel,
);
