import { expect, test } from "vitest";
import { readBody } from "@/lib/platform/read-body";

function send(chunks: number, chunkBytes: number, headers: Record<string, string> = {}) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent === chunks) return controller.close();
        sent += 1;
        controller.enqueue(new Uint8Array(chunkBytes));
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return { request, sent: () => sent };
}

test("a body up to the limit is read whole", async () => {
  expect((await readBody(send(4, 25).request, 100))?.length).toBe(100);
  expect((await readBody(new Request("http://localhost/", { method: "POST" }), 100))?.length).toBe(0);
});

test("a longer body is left at the limit, whatever it said of its length", async () => {
  const { request, sent } = send(1_000_000, 25, { "content-length": "10" });
  expect(await readBody(request, 100)).toBeNull();
  expect(sent()).toBeLessThanOrEqual(6);
});

test("a body that says it is longer is not read at all", async () => {
  const { request, sent } = send(10, 25, { "content-length": "250" });
  expect(await readBody(request, 100)).toBeNull();
  expect(sent()).toBe(0);
});
