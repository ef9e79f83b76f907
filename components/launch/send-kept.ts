import { listRows } from "@/components/launch/device-store";
import { KeptOperations } from "@/components/launch/kept-operations";
import { LaunchRequests } from "@/components/launch/launch-requests";
import { acknowledge, EMPTY_OUTBOX, nextBatch } from "@/lib/launch/outbox";

/**
 * Sends what this device still holds of an account (a helper's is sent by their live page alone), of every launch, once through; returns how many operations are
 * left. What belongs to a launch that is no longer there stays and is not counted: nothing can be done about it.
 */
export async function sendKept(by: string): Promise<number> {
  const rows = await listRows(by).catch(() => []);
  const launchIds = new Set(rows.flatMap((row) => (row.refusedBecause === null ? [row.launchId] : [])));
  let left = 0;
  for (const launchId of launchIds) left += await sendLaunch(by, launchId);
  return left;
}

async function sendLaunch(by: string, launchId: string): Promise<number> {
  const kept = new KeptOperations(launchId, by);
  const requests = new LaunchRequests(launchId, null);
  let left = 0;
  const unwatch = kept.watch(() => {});
  await kept.inTurn(async () => {
    let outbox = { ...EMPTY_OUTBOX, waiting: (await kept.list())?.waiting ?? [] };
    while (outbox.waiting.length > 0) {
      const asked = await requests.send(nextBatch(outbox));
      if (!asked.ok) {
        left = asked.why === "gone" ? 0 : outbox.waiting.length;
        return;
      }
      for (const { id, reason } of asked.value.refused) {
        const operation = outbox.waiting.find((waiting) => waiting.id === id);
        if (operation !== undefined) await kept.refuse({ operation, reason });
      }
      await kept.drop(asked.value.accepted.map(({ id }) => id));
      outbox = { ...outbox, waiting: [...acknowledge(outbox, asked.value).waiting] };
    }
  });
  unwatch();
  return left;
}
