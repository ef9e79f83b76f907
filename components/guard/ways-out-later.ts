"use client";

import { loadLater } from "@/components/ui/load-later";

/** Most plans have nothing to warn of, and then none of this is loaded. */
export const WaysOut = loadLater(() => import("@/components/guard/ways-out").then((file) => file.WaysOut));
