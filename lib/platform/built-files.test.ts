import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { acceptsBrotli, openBuiltFiles } from "./built-files";

test.each([
  ["gzip, deflate, br, zstd", true],
  ["br;q=0.5, gzip", true],
  ["BR", true],
  ["gzip, br;q=0", false],
  ["gzip, br; q=0.0", false],
  ["gzip, brotli", false],
  ["", false],
  [undefined, false],
])("a browser that sends %j takes packed files: %s", (header, isTaken) => {
  expect(acceptsBrotli(header)).toBe(isTaken);
});

test("a packed script is handed out from memory, whatever became of the build, and all else is left to others", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "built-files-"));
  const chunks = path.join(folder, "static", "chunks");
  mkdirSync(chunks, { recursive: true });
  writeFileSync(path.join(chunks, "one.js.br"), brotliCompressSync("let one = 1;"));
  writeFileSync(path.join(chunks, "two.js"), "let two = 2;");
  const answer = openBuiltFiles(folder);
  rmSync(folder, { recursive: true });
  const server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end();
  }).listen(0);
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_next/static/chunks`;
  try {
    const taken = await fetch(`${base}/one.js?of=page`, { headers: { "accept-encoding": "br" } });
    expect(await taken.text()).toBe("let one = 1;");
    expect(Object.fromEntries(taken.headers)).toMatchObject({
      "content-encoding": "br",
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    const left = [
      await fetch(`${base}/one.js`, { headers: { "accept-encoding": "gzip" } }),
      await fetch(`${base}/two.js`, { headers: { "accept-encoding": "br" } }),
    ];
    expect(left.map(({ status }) => status)).toEqual([404, 404]);
    const sent = await fetch(`${base}/one.js`, { headers: { "accept-encoding": "br" }, method: "POST" });
    expect([sent.status, sent.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  } finally {
    server.close();
  }
});
