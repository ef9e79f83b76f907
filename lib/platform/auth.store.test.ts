import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveSignUpOpen } from "@/lib/accounts/store";
import { findOwnerOf, findSessionOf } from "@/lib/platform/asker";
import { auth } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";
import { ADDRESS_HEADER, prepareRequest } from "@/lib/platform/request";
import { settings } from "@/lib/platform/settings";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

const ADDRESS = "http://127.0.0.1:3000";
let close: () => Promise<void>;

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`${ADDRESS}/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: ADDRESS, host: "127.0.0.1:3000", ...headers },
    body: JSON.stringify(body),
  });
  return auth().handler(request);
}

const signUp = (email: string, zone = "Asia/Kolkata") =>
  post(
    "sign-up/email",
    { name: email, email, password: "a long pass phrase", zone },
    { [ADDRESS_HEADER]: email },
  );

beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

describe("a session that asks again and again", () => {
  const signedUp = async () => {
    const answer = await signUp("ana@example.org");
    const lines = answer.headers.getSetCookie();
    return lines.map((line) => line.split(";")[0]).join("; ");
  };
  const ask = (cookie: string, now = Date.now()) => findSessionOf(new Headers({ cookie }), now);

  it("is known by its cookie until it ends, by signing out or by its time", async () => {
    const cookie = await signedUp();
    const session = await db().session.findFirstOrThrow();
    const known = { ownerId: session.userId, sessionId: session.id };
    expect([await ask(cookie), await ask(cookie)]).toEqual([known, known]);
    expect(await ask(cookie, session.expiresAt.getTime() - 1)).toEqual(known);
    await post("sign-out", {}, { cookie });
    expect(await ask(cookie)).toBeNull();
    expect(await ask(cookie)).toBeNull();
  });

  it("ends when its time is over, and one with another signature never was", async () => {
    const cookie = await signedUp();
    expect(await ask(cookie)).not.toBeNull();
    expect(await ask(cookie.replace(/.(?=;|$)/, "x"))).toBeNull();
    expect(await findSessionOf(new Headers(), Date.now())).toBeNull();
    await db().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await ask(cookie)).toBeNull();
  });
});

describe("the first visit", () => {
  it("makes the keeper, in the zone of the browser, and signs in", async () => {
    const answer = await signUp("ana@example.org");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const owner = await findOwnerOf(new Headers({ cookie }));
    expect(owner).toMatchObject({
      email: "ana@example.org",
      isKeeper: true,
      zone: "Asia/Kolkata",
      target: 100,
    });
  });

  it("makes one account even when two come at once", async () => {
    const answers = await Promise.all([signUp("a@example.org"), signUp("b@example.org")]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db().user.count()).toBe(1);
    expect(await db().user.count({ where: { keeper: true } })).toBe(1);
  });
});

describe("a later visitor", () => {
  it("may sign up only while the keeper lets people in", async () => {
    await signUp("ana@example.org");
    expect((await signUp("bo@example.org")).status).toBe(403);
    const keeper = await db().user.findFirstOrThrow();
    expect(await saveSignUpOpen(keeper.id as OwnerId, true)).toBe(true);
    expect((await signUp("bo@example.org")).status).toBe(200);
  });

  it("cannot open the door for others", async () => {
    await signUp("ana@example.org");
    const keeper = await db().user.findFirstOrThrow();
    await saveSignUpOpen(keeper.id as OwnerId, true);
    await signUp("bo@example.org");
    const other = await db().user.findFirstOrThrow({ where: { keeper: null } });
    expect(await saveSignUpOpen(other.id as OwnerId, false)).toBe(false);
  });

  it("cannot call itself keeper", async () => {
    await signUp("ana@example.org");
    const keeper = await db().user.findFirstOrThrow();
    await saveSignUpOpen(keeper.id as OwnerId, true);
    const body = { name: "Bo", email: "bo@example.org", password: "a long pass phrase", keeper: true };
    await post("sign-up/email", body, { [ADDRESS_HEADER]: "10.1.1.1" });
    expect(await db().user.count({ where: { keeper: true } })).toBe(1);
  });
});

describe("a sign-up form", () => {
  it("does not tell who is inside while the door is closed", async () => {
    await signUp("ana@example.org");
    const answers = await Promise.all([signUp("ana@example.org"), signUp("nobody@example.org")]);
    const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
    expect(told[0]).toEqual(told[1]);
  });

  it.each([
    ["a name of a million letters", { name: "N".repeat(1_000_000) }],
    ["a zone that is none", { zone: "Mars/Phobos" }],
  ])("is refused with %s, and nothing is kept of it", async (_what, wrong) => {
    const body = { name: "Ana", email: "ana@example.org", password: "a long pass phrase", ...wrong };
    expect((await post("sign-up/email", body)).status).toBe(400);
    expect(await db().user.count()).toBe(0);
  });
});

describe("guessing passwords", () => {
  it("stops after the allowed tries a minute, whatever address a header claims", async () => {
    await signUp("ana@example.org");
    const statuses: number[] = [];
    for (let attempt = 0; attempt <= settings().signInTriesPerMinute; attempt += 1) {
      const made: Record<string, string> = { [ADDRESS_HEADER]: `203.0.113.${attempt}` };
      const request = { headers: made, url: "/", socket: { remoteAddress: "198.51.100.7" } };
      prepareRequest(request as unknown as IncomingMessage, []);
      const body = { email: "ana@example.org", password: "a wrong pass phrase" };
      statuses.push((await post("sign-in/email", body, made)).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true);
  });

  it("believes the header of a trusted proxy only", () => {
    const ask = (from: string, trusted: string[]) => {
      const request = {
        headers: { [ADDRESS_HEADER]: "203.0.113.5" } as Record<string, string>,
        url: "/",
        socket: { remoteAddress: from },
      };
      prepareRequest(request as unknown as IncomingMessage, trusted);
      return request.headers[ADDRESS_HEADER];
    };
    expect(ask("10.0.0.1", ["10.0.0.1"])).toBe("203.0.113.5");
    expect(ask("::ffff:10.0.0.2", ["10.0.0.1"])).toBe("10.0.0.2");
  });
});

describe("another site", () => {
  it("cannot sign anybody in", async () => {
    await signUp("ana@example.org");
    const body = { email: "ana@example.org", password: "a long pass phrase" };
    const answer = await post("sign-in/email", body, {
      origin: "https://evil.example",
      [ADDRESS_HEADER]: "10.2.2.2",
    });
    expect(answer.status).toBe(403);
  });
});
