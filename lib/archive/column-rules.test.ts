import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMN_RULES, ruleOf } from "@/lib/archive/column-rules";
import { LEFT_OUT } from "@/lib/archive/table-shape";
import { buildSlug } from "@/lib/links/build-slug";

const KINDS: Record<string, string> = { String: "TEXT", Int: "INTEGER", BigInt: "BIGINT", Float: "REAL" };

/** The columns of the schema with what stands above each. */
function readColumns() {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)\n\}/gm)].flatMap(([, table = "", body = ""]) => {
    const lines = body.split("\n").map((line) => line.trim());
    return lines.flatMap((line, index) => {
      const [, name, kind = ""] = /^(\w+)\s+(\w+)\??/.exec(line) ?? [];
      if (name === undefined || KINDS[kind] === undefined || table in LEFT_OUT) return [];
      return [{ table, name, type: KINDS[kind], line, said: lines[index - 1] ?? "" }];
    });
  });
}

const columns = readColumns();
const faultOf = (table: string, name: string, cell: string | number, row = {}) => {
  const column = columns.find((one) => one.table === table && one.name === name);
  if (column?.type === undefined) throw new Error(`There is no ${table}.${name}.`);
  return ruleOf(table, { name, type: column.type })?.(cell, row) ?? null;
};

const account = new Set(["User", "Session", "Account", "Verification", "RateLimit"]);

describe("what may stand in a column", () => {
  it("is known for every column that the schema says is JSON or one of some words", () => {
    const unruled = columns
      .filter(({ table }) => !account.has(table))
      .filter(({ said }) => /^\/\/\/ (?:JSON|\w+ \| \w+)/.test(said))
      // A default list or object says by itself what JSON it is.
      .filter(
        ({ table, name, line }) => COLUMN_RULES[table]?.[name] === undefined && !/"(?:\[\]|\{\})"/.test(line),
      )
      .map(({ table, name }) => `${table}.${name}`);
    expect(unruled).toEqual([]);
  });

  it("is asked of columns that are there", () => {
    const known = new Set(columns.map(({ table, name }) => `${table}.${name}`));
    const ruled = Object.entries(COLUMN_RULES).flatMap(([table, rules]) =>
      Object.keys(rules).map((name) => `${table}.${name}`),
    );
    expect(ruled.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    ["Snapshot", "views", -5],
    ["Snapshot", "views", 2 ** 31],
    ["Snapshot", "currency", "$"],
    ["Snapshot", "sources", '[{"name":"X","views":-1}]'],
    ["ClickCount", "clicks", -1],
    ["LaunchTask", "durationMinutes", 0],
    ["LaunchTask", "rule", '{"after":1}'],
    ["LaunchTask", "expected", -0.5],
    ["LaunchTask", "kind", "dance"],
    ["LaunchTask", "id", "../../api"],
    ["TrackedLink", "slug", "../../api"],
    ["TrackedLink", "slug", "abc"],
    ["TrackedLink", "platform", "nowhere"],
    ["Draft", "publishedUrl", "javascript:alert(1)"],
    ["Draft", "state", "lost"],
    ["Draft", "topics", "[1]"],
    ["Draft", "wishedOn", "2026-02-30"],
    ["Channel", "address", " javascript:alert(1)"],
    ["Channel", "address", "data:text/html,x"],
    ["Channel", "overrides", "[]"],
    ["Publication", "address", "ftp://example.org"],
    ["FeedWatch", "seen", '{"address":"javascript:1","by":"link","title":"","seenAt":1}'],
    ["Launch", "proof", "{}"],
    ["Launch", "slotZone", "Mars/Base"],
    ["Launch", "slotWall", "soon"],
    ["Preference", "weekStartsOn", 8],
    ["PlanTemplate", "tasks", "x"],
    ["SnapshotVersion", "values", "{}"],
    ["PublicationImportRow", "before", "{}"],
  ])("%s.%s refuses %j", (table, name, cell) => {
    expect(faultOf(table, name, cell)).not.toBeNull();
  });

  it.each([
    ["Snapshot", "followersGained", -3],
    ["LaunchTask", "startMinute", -1440],
    ["LaunchTask", "id", "01a2152a-304c-71a3-87a0-2e2a7c91492c.comments-120"],
    ["Channel", "address", ""],
    ["Channel", "address", "social.example:3000"],
    ["Channel", "address", "https://www.reddit.com/r/a"],
    ["Launch", "proof", ""],
    ["FeedWatch", "seen", ""],
    // What an earlier version wrote and this one passes over.
    ["FeedWatch", "seen", "{}"],
    ["Channel", "overrides", '{"gone":1}'],
    ["PlanTemplate", "tasks", '["a line of an earlier version"]'],
    ["PublicationImportRow", "before", ""],
    ["Draft", "body", "x".repeat(600_000)],
  ])("%s.%s takes %j", (table, name, cell) => {
    expect(faultOf(table, name, cell)).toBeNull();
  });

  it.each([
    ["tick", '{"taskId":"a","status":"done"}', null],
    ["tick", 'x{"taskId":"a","status":"done"}', "not_json"],
    ["tick", "null", "not_json"],
    ["tick", '{"taskId":"a","status":"gone"}', "not_json"],
    ["go_live", '{"liveAt":1787596414000,"source":"person","url":"javascript:alert(1)"}', "not_json"],
    ["dance", "{}", "not_json"],
  ])("an operation's payload is judged by its kind: %s %s", (kind, payload, fault) => {
    expect(faultOf("Operation", "payload", payload, { kind })).toBe(fault);
  });

  it("takes every slug we make", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const slug = buildSlug(bytes);
        expect(slug === null || faultOf("TrackedLink", "slug", slug) === null).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
