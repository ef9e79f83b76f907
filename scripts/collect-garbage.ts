/**
 * Has another Node process throw away what it no longer needs, through its inspector, which SIGUSR1 opens; it must have
 * been started with `--inspect-port=PORT`. Without that its memory says more about when it last did so by itself.
 */
export async function collectGarbage(pid: number, port: number): Promise<void> {
  process.kill(pid, "SIGUSR1");
  const socket = new WebSocket(await findInspector(port));
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  const collected = new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
  socket.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
  await collected;
  socket.close();
}

async function findInspector(port: number): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    if (answer?.ok) {
      const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[];
      if (target !== undefined) return target.webSocketDebuggerUrl;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
