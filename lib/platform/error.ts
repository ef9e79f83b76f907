export type AppErrorCode = "not_signed_in" | "not_found" | "forbidden" | "too_large" | "bad_request" | "busy";

const STATUS: Record<AppErrorCode, number> = {
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
  bad_request: 400,
  busy: 503,
};

const SENTENCE: Record<AppErrorCode, string> = {
  not_signed_in: "You are signed out. Sign in again; what you typed is still here.",
  forbidden: "That is not yours to change.",
  not_found: "There is nothing here. It may have been removed.",
  too_large: "That is more than can be taken at once.",
  bad_request: "That could not be read. Check it and try again.",
  busy: "The planner is busy with other plans. Try again in a minute.",
};

/** A refusal (not signed in, not yours, not there); translated once for actions and once for routes. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string = SENTENCE[code]) {
    super(message);
    this.name = "AppError";
    this.code = code;
  }

  get status(): number {
    return STATUS[this.code];
  }
}
