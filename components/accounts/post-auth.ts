type Answer = { ok: true } | { ok: false; message: string };

/** better-auth's codes, as sentences that say what to do. */
const SENTENCE: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: "No account has this e-mail and password. Check both and try again.",
  USER_ALREADY_EXISTS: "There is an account with this e-mail already. Sign in instead.",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "There is an account with this e-mail already. Sign in instead.",
  INVALID_EMAIL: "That is not an e-mail address. Check it for a typing slip.",
  PASSWORD_TOO_SHORT: "Use at least 10 characters; a few words in a row do well.",
  PASSWORD_TOO_LONG: "Use at most 128 characters.",
  INVALID_PASSWORD: "The current password is not right. Try again.",
  SIGN_UP_CLOSED: "Signing up is closed here. Ask whoever runs this First Hour to open it.",
};
const TOO_MANY_REQUESTS = 429;

function readCode(body: unknown): { code: string; message: string } {
  if (typeof body !== "object" || body === null) return { code: "", message: "" };
  const code = "code" in body && typeof body.code === "string" ? body.code : "";
  const message = "message" in body && typeof body.message === "string" ? body.message : "";
  return { code, message };
}

/** Asks better-auth; it counts the tries per address there, so this goes over HTTP like any stranger's call. */
export async function postAuth(path: string, body: Record<string, unknown>): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, message: "The server could not be reached. Nothing is lost; try again." };
  }
  if (response.ok) return { ok: true };
  if (response.status === TOO_MANY_REQUESTS) {
    return { ok: false, message: "Too many tries in a row. Wait a minute, then try again." };
  }
  const { code, message } = readCode(await response.json().catch(() => null));
  return { ok: false, message: SENTENCE[code] ?? (message || "That did not work. Try again.") };
}
