import { auth } from "@/lib/platform/auth";
import { jsonError } from "@/lib/platform/http";

/** What our pages use; every other address of better-auth is closed, so that nobody can count tries on made-up ones. */
const OPEN = ["sign-in/email", "sign-up/email", "sign-out", "change-password", "get-session"];

type Context = { params: Promise<{ all: string[] }> };

async function answer(request: Request, { params }: Context): Promise<Response> {
  const path = (await params).all.join("/");
  if (!OPEN.includes(path)) return jsonError(404, "not_found", "There is nothing here.");
  return auth().handler(request);
}

export { answer as GET, answer as POST };
