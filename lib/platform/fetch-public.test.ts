import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askPublic, fetchPublic, MAX_FETCH_BYTES } from "@/lib/platform/fetch-public";
import { isPublicAddress } from "@/lib/platform/public-address";

let server: Server;
let home: string;
const asked: string[] = [];

const ANSWERS: Record<string, RequestListener> = {
  "/feed": (_request, response) => response.setHeader("content-type", "application/rss+xml").end("<rss/>"),
  "/gzip": (_request, response) => response.setHeader("content-encoding", "gzip").end(gzipSync("packed")),
  "/br": (_request, response) =>
    response.setHeader("content-encoding", "br").end(brotliCompressSync("packed")),
  "/broken": (_request, response) => response.setHeader("content-encoding", "gzip").end("no gzip"),
  "/cut": (_request, response) => {
    response.writeHead(200, { "content-length": "100", "content-encoding": "gzip" });
    response.write(gzipSync("x").subarray(0, 5), () => response.destroy());
  },
  "/bomb": (_request, response) =>
    response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(MAX_FETCH_BYTES + 1))),
  "/large": (_request, response) => response.end(Buffer.alloc(MAX_FETCH_BYTES + 1)),
  "/just": (_request, response) => response.end(Buffer.alloc(MAX_FETCH_BYTES)),
  "/endless": (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on("drain", more);
    more();
  },
  "/silent": () => undefined,
  "/drip": (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x"), 5);
    response.on("close", () => clearInterval(timer));
  },
  "/marked": (request, response) => {
    if (request.headers["if-none-match"] === '"7"') response.writeHead(304, { "retry-after": "60" }).end();
    else response.setHeader("etag", '"7"').end(request.headers.accept);
  },
  "/always-unchanged": (_request, response) => response.writeHead(304).end(),
  "/error": (_request, response) => response.writeHead(503).end("no"),
  "/to-file": (_request, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-metadata": (_request, response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/loop": (_request, response) => response.writeHead(302, { location: "/loop" }).end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const hops = /^\/hops\/(\d)$/.exec(path)?.[1];
    if (hops === undefined) return ANSWERS[path]?.(request, response);
    const location = hops === "0" ? "/feed" : `/hops/${Number(hops) - 1}`;
    response.writeHead(301, { location }).end();
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, milliseconds = 5_000) =>
  fetchPublic(`${home}${path}`, { allowPrivateAddresses: true, milliseconds });
const textOf = async (path: string) => {
  const fetched = await get(path);
  return fetched.ok ? fetched.bytes.toString() : fetched.reason;
};

describe("with private addresses allowed", () => {
  test("a feed is fetched, also packed", async () => {
    expect(await get("/feed")).toMatchObject({ ok: true, contentType: "application/rss+xml" });
    expect(await textOf("/gzip")).toBe("packed");
    expect(await textOf("/br")).toBe("packed");
  });

  test("three redirects are followed and the last address is named; a fourth is not", async () => {
    expect(await get("/hops/2")).toMatchObject({ ok: true, address: `${home}/feed` });
    expect(await textOf("/hops/3")).toBe("too_many_redirects");
    expect(await textOf("/loop")).toBe("too_many_redirects");
  });

  test("nothing larger than 5 MB is read, packed or not, said or not", async () => {
    expect(await textOf("/large")).toBe("too_large");
    expect(await textOf("/bomb")).toBe("too_large");
    expect(await textOf("/endless")).toBe("too_large");
    expect((await get("/just")).ok).toBe(true);
  });

  test("a server that is silent or drips is left when the time is up", async () => {
    expect(await get("/silent", 60)).toEqual({ ok: false, reason: "too_slow" });
    expect(await get("/drip", 60)).toEqual({ ok: false, reason: "too_slow" });
  });

  test("a broken answer, an error and a closed door each say so", async () => {
    expect(await textOf("/broken")).toBe("unreachable");
    expect(await textOf("/cut")).toBe("unreachable");
    expect(await get("/error")).toEqual({ ok: false, reason: "answered_with_error", status: 503 });
    expect(await fetchPublic("http://127.0.0.1:1", { allowPrivateAddresses: true })).toEqual({
      ok: false,
      reason: "port_refused",
    });
  });

  test("a redirect leads to no other scheme", async () => {
    expect(await textOf("/to-file")).toBe("address_unreadable");
  });
});

describe("with private addresses refused", () => {
  const resolveTo = (...addresses: string[]) => ({
    allowPrivateAddresses: false,
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  });

  test("no request is sent to a private address, in whatever form it is written", async () => {
    const port = new URL(home).port;
    const before = asked.length;
    const forms = [
      "127.0.0.1",
      "127.1",
      "2130706433",
      "0x7f000001",
      "0177.0.0.1",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "0",
      "localhost",
      "LOCALHOST.",
      "x.localhost",
    ];
    for (const host of forms) {
      const fetched = await fetchPublic(`http://${host}:${port}/feed`, { allowPrivateAddresses: false });
      expect(fetched, host).toEqual({ ok: false, reason: "address_private" });
    }
    expect(asked.length).toBe(before);
  });

  test("a name is refused when any of its addresses is private", async () => {
    expect(await fetchPublic("http://feed.example/", resolveTo("93.184.216.34", "10.0.0.1"))).toEqual({
      ok: false,
      reason: "address_private",
    });
    expect(await fetchPublic("http://feed.example/", resolveTo())).toEqual({
      ok: false,
      reason: "address_unknown",
    });
  });

  test.each([
    ["EAI_AGAIN", "name_not_looked_up"],
    ["ENOTFOUND", "address_unknown"],
  ])("a name is called unknown only by a resolver that could ask: %s is %s", async (code, reason) => {
    const resolve = async () => {
      throw Object.assign(new Error("lookup failed"), { code });
    };
    expect(await fetchPublic("http://feed.example/", { ...resolveTo(), resolve })).toEqual({
      ok: false,
      reason,
    });
  });

  test("the connection goes to the address that was judged: the name is asked once", async () => {
    let times = 0;
    const resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? "127.0.0.1" : "10.9.9.9", family: 4 }];
    };
    const fetched = await fetchPublic(`http://feed.example:${new URL(home).port}/feed`, {
      allowPrivateAddresses: true,
      resolve,
    });
    expect(fetched.ok).toBe(true);
    expect(times).toBe(1);
  });

  test("a redirect is judged again", async () => {
    const isAllowed = (address: string) => address === "127.0.0.1" || isPublicAddress(address);
    const options = { allowPrivateAddresses: false, isAllowed };
    expect((await fetchPublic(`${home}/feed`, options)).ok).toBe(true);
    expect(await fetchPublic(`${home}/to-metadata`, options)).toEqual({
      ok: false,
      reason: "address_private",
    });
  });

  test.each(["ftp://a.org/x", "file:///etc/passwd", "https://u:p@a.org/", "not an address", "http://"])(
    "%s is no address to fetch",
    async (address) => {
      expect(await fetchPublic(address, { allowPrivateAddresses: false })).toEqual({
        ok: false,
        reason: "address_unreadable",
      });
    },
  );

  test.each([22, 25, 110, 1023])("port %i is refused, for no feed is there", async (port) => {
    const fetched = await fetchPublic(`http://a.example:${port}/`, resolveTo("93.184.216.34"));
    expect(fetched).toEqual({ ok: false, reason: "port_refused" });
  });

  test("looking a name up may not outlast the time", async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const fetched = await fetchPublic("http://a.example/", {
      allowPrivateAddresses: false,
      resolve,
      milliseconds: 30,
    });
    expect(fetched).toEqual({ ok: false, reason: "too_slow" });
  });
});

test.each([
  ["93.184.216.34", true],
  ["2606:4700:4700::1111", true],
  ["::ffff:93.184.216.34", true],
  ["64:ff9b::5db8:d822", true],
  ["0.0.0.0", false],
  ["10.0.0.1", false],
  ["100.64.0.1", false],
  ["100.100.100.200", false],
  ["127.0.0.1", false],
  ["168.63.129.16", false],
  ["169.254.169.254", false],
  ["172.31.255.255", false],
  ["192.0.0.192", false],
  ["192.168.1.1", false],
  ["198.18.0.1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::", false],
  ["::1", false],
  ["::127.0.0.1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:a9fe:a9fe", false],
  ["64:ff9b::7f00:1", false],
  ["64:ff9b:1::5db8:d822", false],
  ["2002:7f00:1::", false],
  ["2001::1", false],
  ["2001:db8::1", false],
  ["fc00::1", false],
  ["fd00:ec2::254", false],
  ["fe80::1", false],
  ["fe80::1%eth0", false],
  ["fec0::1", false],
  ["ff02::1", false],
  ["5f00::1", false],
  ["4000::1", false],
  ["example.org", false],
  ["", false],
])("the address %j is public: %j", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

describe("who asks again", () => {
  const asking = { allowPrivateAddresses: true };

  test("gets the answer's headers, and sends its own", async () => {
    const answered = await askPublic(`${home}/marked`, { ...asking, accept: "text/xml" });
    expect(answered).toMatchObject({ kind: "fetched", headers: { etag: '"7"' } });
    expect(answered.kind === "fetched" && answered.bytes.toString()).toBe("text/xml");
  });

  test("is told that nothing has changed, where it asked by condition", async () => {
    const headers = { "if-none-match": '"7"' };
    expect(await askPublic(`${home}/marked`, { ...asking, headers })).toMatchObject({
      kind: "unchanged",
      headers: { "retry-after": "60" },
    });
  });

  test("is told of an error with its headers, and a 304 that nobody asked for is one", async () => {
    expect(await askPublic(`${home}/error`, asking)).toMatchObject({
      kind: "refused",
      status: 503,
      headers: {},
    });
    expect(await fetchPublic(`${home}/always-unchanged`, asking)).toEqual({
      ok: false,
      reason: "answered_with_error",
      status: 304,
    });
  });
});
