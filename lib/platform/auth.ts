import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { db } from "@/lib/platform/db";
import { readSecret } from "@/lib/platform/secret";
import { settings } from "@/lib/platform/settings";
import { parseZone } from "@/lib/time/zone";

const MINUTE_SECONDS = 60;
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
const LONGEST_NAME = 100;

/** Own address of the request, so that a page of another origin cannot sign somebody in. */
function ownOrigins(request?: Request): string[] {
  const host = request?.headers.get("host");
  const { publicAddress } = settings();
  return [
    ...(host ? [`http://${host}`, `https://${host}`] : []),
    ...(publicAddress === "" ? [] : [publicAddress]),
  ];
}

/**
 * Decides over a new account: the first one becomes the keeper (its unique column settles two first visits
 * at once), others only while the keeper lets people sign up.
 */
async function admitAccount(): Promise<{ keeper: true | null }> {
  if ((await db().user.count()) === 0) return { keeper: true };
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  if (installation?.signUpOpen) return { keeper: null };
  throw new APIError("FORBIDDEN", {
    code: "SIGN_UP_CLOSED",
    message: "Signing up is closed here. Ask whoever runs this First Hour to open it.",
  });
}

/** What better-auth does not look at: whether the door is open at all, the name's length and the zone. */
async function checkSignUp(body: unknown): Promise<void> {
  // Before anything else, or a closed door would tell who is inside.
  await admitAccount();
  const { name = "", zone } = body as { name?: unknown; zone?: unknown };
  if (typeof name !== "string" || name.trim() === "" || name.length > LONGEST_NAME) {
    throw new APIError("BAD_REQUEST", {
      code: "INVALID_NAME",
      message: `Enter a name of at most ${LONGEST_NAME} characters.`,
    });
  }
  if (zone !== undefined && (typeof zone !== "string" || parseZone(zone) === null)) {
    throw new APIError("BAD_REQUEST", {
      code: "INVALID_ZONE",
      message: "The browser named a time zone nobody here knows. Set the device's time zone and try again.",
    });
  }
}

function zoneOf(body: unknown): string {
  const zone = typeof body === "object" && body !== null && "zone" in body ? body.zone : null;
  return (typeof zone === "string" ? parseZone(zone) : null) ?? "UTC";
}

function makeAuth() {
  const { signInTriesPerMinute, trustedProxies, publicAddress } = settings();
  const tries = { window: MINUTE_SECONDS, max: signInTriesPerMinute };
  return betterAuth({
    secret: readSecret(),
    database: prismaAdapter(db(), { provider: "sqlite", transaction: true }),
    trustedOrigins: ownOrigins,
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: {
      additionalFields: { keeper: { type: "boolean", required: false, input: false } },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: MINUTE_SECONDS,
      max: 600,
      customRules: { "/sign-in/email": tries, "/sign-up/email": tries, "/change-password": tries },
    },
    advanced: {
      cookiePrefix: "first-hour",
      // A phone that reaches the server by plain http in the home network could not keep a secure cookie.
      useSecureCookies: publicAddress.startsWith("https://"),
      // Said outright, for better-auth leaves both checks out when it thinks it is being tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // server.ts sets this header from the socket; what a client sent under the name is dropped there.
      ipAddress: {
        ipAddressHeaders: ["x-forwarded-for"],
        trustedProxies: trustedProxies.length > 0 ? trustedProxies : undefined,
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path === "/sign-up/email") await checkSignUp(context.body);
      }),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, ...(await admitAccount()) } }),
          after: async (user, context) => {
            await db().preference.create({ data: { ownerId: user.id, zone: zoneOf(context?.body) } });
          },
        },
      },
    },
  });
}

type Auth = ReturnType<typeof makeAuth>;
const shared = globalThis as unknown as { __firstHourAuth?: Auth };

/** better-auth on our database; one per process, as server.ts and Next's bundles are separate module graphs. */
export function auth(): Auth {
  shared.__firstHourAuth ??= makeAuth();
  return shared.__firstHourAuth;
}

const DAY_MILLISECONDS = 86_400_000;

/** Drops the counts of sign-in tries that no window reaches any more; without it every address leaves a row for good. */
export async function forgetOldTries(now: number): Promise<void> {
  await db().rateLimit.deleteMany({ where: { lastRequest: { lt: BigInt(now - DAY_MILLISECONDS) } } });
}
