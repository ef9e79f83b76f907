export const dynamic = "force-dynamic";

/** Answers once the server serves pages; says nothing about anybody. */
export function GET() {
  return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
}
