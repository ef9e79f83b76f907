import type { Instrumentation } from "next";
import { hidePass } from "@/lib/crew/hide-pass";
import { isCutOff } from "@/lib/platform/is-cut-off";

/** A page that broke is logged with the id that its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs" || isCutOff(error)) return;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  console.error(`fault ${digest} in ${request.method} ${hidePass(request.path.split("?")[0] ?? "")}:`, error);
};
