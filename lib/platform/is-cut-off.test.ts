import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, it } from "vitest";
import { isCutOff } from "@/lib/platform/is-cut-off";

it("knows what reading a request ends with when its sender goes away in the middle", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const asked = new Promise<IncomingMessage>((resolve) => server.once("request", resolve));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nhost: a.example\r\ncontent-length: 4000\r\n\r\n{");
  const reading = (await asked).toArray();
  socket.destroy();
  const error = await reading.catch((reason: unknown) => reason);
  expect(isCutOff(error)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});

it.each([
  [new Error("aborted")],
  [Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })],
  ["aborted"],
  [null],
])("holds nothing else for it: %s", (error) => {
  expect(isCutOff(error)).toBe(false);
});
