/**
 * Whether reading a request failed because its sender went away in the middle of it: nobody's fault, and nobody to
 * tell. Node's own error for it ("aborted", ECONNRESET: _http_server.js) reaches whoever was reading the body.
 */
export function isCutOff(error: unknown): boolean {
  return (
    error instanceof Error && error.message === "aborted" && "code" in error && error.code === "ECONNRESET"
  );
}
