import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postPublic } from "@/lib/platform/post-public";

let server: Server;
let home: string;
const taken: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      taken.push(`${request.method} ${request.url} ${text}`);
      if (request.url === "/cut") response.destroy();
      else if (request.url === "/silent") return;
      else response.writeHead(request.url === "/away" ? 307 : 201, { location: "/elsewhere" }).end();
    });
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (address: string, more: Partial<Parameters<typeof postPublic>[1]> = {}) =>
  postPublic(address, { headers: {}, body: Buffer.from("body"), allowPrivateAddresses: true, ...more });

describe("postPublic", () => {
  it("tells the answer, and follows no redirect", async () => {
    expect(await post(`${home}/taken`)).toMatchObject({ kind: "answered", status: 201 });
    expect(await post(`${home}/away`)).toMatchObject({ kind: "answered", status: 307 });
    expect(taken.splice(0)).toEqual(["POST /taken body", "POST /away body"]);
  });

  it("tells apart what was surely not sent from what may have been received", async () => {
    expect(await post(`${home}/cut`)).toEqual({ kind: "unsure" });
    expect(await post(`${home}/silent`, { milliseconds: 60 })).toEqual({ kind: "unsure" });
    expect(await post("http://127.0.0.1:1025/")).toEqual({ kind: "not_sent" });
    expect(await post("not an address")).toEqual({ kind: "not_sent" });
    taken.length = 0;
  });

  it("sends nothing to private addresses, and nothing over plain http", async () => {
    const refused = { allowPrivateAddresses: false };
    for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433"]) {
      const port = new URL(home).port;
      expect(await post(`https://${host}:${port}/`, refused), host).toEqual({ kind: "not_sent" });
      expect(await post(`http://${host}:${port}/`, refused), host).toEqual({ kind: "not_sent" });
    }
    const resolve = async () => [{ address: "93.184.216.34", family: 4 }];
    expect(await post("http://push.example/", { ...refused, resolve })).toEqual({ kind: "not_sent" });
    const mixed = async () => [...(await resolve()), { address: "10.0.0.1", family: 4 }];
    expect(await post("https://push.example/", { ...refused, resolve: mixed })).toEqual({ kind: "not_sent" });
    expect(taken).toEqual([]);
  });
});
