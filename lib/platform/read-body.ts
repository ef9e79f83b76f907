import { AppError } from "@/lib/platform/error";

/**
 * A request's body, at most `maxBytes` of it; null when it is longer. Reading stops at the limit, whatever length
 * was declared, so a sender cannot make the server hold more.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer | null> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes) {
    await request.body?.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks, length);
}

/**
 * A request's body as JSON, or null when it is longer than `maxBytes`.
 * @throws AppError bad_request when it is no JSON.
 */
export async function readJson(request: Request, maxBytes: number): Promise<{ value: unknown } | null> {
  const body = await readBody(request, maxBytes);
  if (body === null) return null;
  try {
    return { value: JSON.parse(body.toString("utf8")) };
  } catch {
    throw new AppError("bad_request");
  }
}
