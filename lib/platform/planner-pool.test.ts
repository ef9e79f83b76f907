import { describe, expect, it } from "vitest";
import type { Instance } from "@/lib/plan/instance";
import { runPlanner } from "@/lib/platform/planner-pool";

const instance: Instance = {
  format: "launch-plan/1",
  name: "one post",
  now: null,
  people: [{ id: "ana", can: [] }],
  platforms: [{ id: "x", minGap: 0, cap: null, repeatFactor: 1 }],
  channels: [
    {
      id: "a",
      platform: "x",
      followers: 1000,
      reach: 1,
      click: 0.1,
      recommend: 0.1,
      halfLife: 30,
      online: [],
    },
  ],
  tasks: [
    {
      id: "post",
      duration: 5,
      earliest: 0,
      latest: 60,
      fixedStart: null,
      channel: "a",
      needs: [],
      automatic: false,
      optional: true,
      after: [],
      prepared: null,
    },
  ],
  locked: [],
};
const plan = [{ task: "post", person: "ana", start: 0 }];
const limit = { timeLimitMilliseconds: 5000 };

type Solving = { timeLimitMilliseconds: number } & Parameters<typeof runPlanner<"solve">>[1];
const solveInThread = (asked: Instance, { timeLimitMilliseconds, ...options }: Solving) =>
  runPlanner({ kind: "solve", instance: asked, timeLimitMilliseconds }, options);

describe("the planner's threads", () => {
  it("read what a publication's feed shows, and compare a piece's words with publications", async () => {
    const rss = `<rss version="2.0"><channel><title>Shore</title><item><title>On tides</title></item></channel></rss>`;
    const bytes = new TextEncoder().encode(rss);
    const seen = await runPlanner({ kind: "seen", bytes, address: "https://example.org/feed" });
    expect(seen).toMatchObject({ kind: "feed", posts: [{ title: "On tides" }] });
    const piece = { title: "The tide", subtitle: "", topics: [], body: "" };
    const publications = [{ id: "shore", name: "Shore", topics: "", about: "", seen: "On tides" }];
    const [match] = await runPlanner({ kind: "words", piece, publications });
    expect(match).toMatchObject({ id: "shore", words: ["tide"] });
  });

  it("answer several jobs, each with its own answer and its progress before it", async () => {
    const told: number[] = [];
    const onProgress = ({ value }: { value: number }) => told.push(value);
    const [one, broken] = await Promise.all([
      solveInThread(instance, { ...limit, onProgress }),
      solveInThread(
        {
          ...instance,
          people: [
            { id: "ana", can: [] },
            { id: "ana", can: [] },
          ],
        },
        limit,
      ),
    ]);
    expect(one).toMatchObject({ status: "optimal", plan, value: told.at(-1) });
    expect(broken.status).toBe("invalid");
  });

  it("end at once when their work is not wanted any more, and the next job gets a fresh one", async () => {
    const unwanted = new AbortController();
    const working = solveInThread(instance, { ...limit, signal: unwanted.signal });
    const waiting = solveInThread(instance, limit);
    unwanted.abort(new Error("not wanted"));
    await expect(working).rejects.toThrow("not wanted");
    expect((await waiting).plan).toEqual(plan);
    await expect(solveInThread(instance, { ...limit, signal: unwanted.signal })).rejects.toThrow(
      "not wanted",
    );
  });

  it("serve askers in turn, however much one of them asks for, and refuse what one asks without end", async () => {
    const order: string[] = [];
    const ask = (asker: string, name: string) =>
      runPlanner({ kind: "solve", instance, ...limit }, { asker }).then(() => order.push(name));
    const jobs = [...["a1", "a2", "a3"].map((name) => ask("ana", name)), ask("bo", "b1")];
    await Promise.all(jobs);
    expect(order.indexOf("b1")).toBeLessThan(order.indexOf("a3"));
    const many = Array.from({ length: 40 }, (_, index) => ask("carol", `c${index}`));
    const settled = await Promise.allSettled(many);
    expect(settled.some(({ status }) => status === "rejected")).toBe(true);
    await ask("bo", "b2");
    expect(order.at(-1)).toBe("b2");
  });

  it("tell a fault as one, and go on", async () => {
    const nonsense = { kind: "build", input: null, earlier: null } as unknown as Parameters<
      typeof runPlanner
    >[0];
    await expect(runPlanner(nonsense)).rejects.toThrow(/TypeError/);
    expect((await solveInThread(instance, limit)).plan).toEqual(plan);
  });
});
