import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

// The package declares its types at its main entry only; the entry we load is the one without a bundler's wasm import.
type EngineModule = typeof import("@prisma/schema-engine-wasm") & {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};
const engine = engineModule as unknown as EngineModule;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

let isLoaded = false;

function loadWasm(): void {
  if (isLoaded) return;
  const entry = createRequire(path.resolve("package.json")).resolve("@prisma/schema-engine-wasm");
  const bytes = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
}

function readMigrations(folder: string) {
  const lockFile = path.join(folder, "migration_lock.toml");
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockFile) ? readFileSync(lockFile, "utf8") : 'provider = "sqlite"\n',
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

/** The engine never closes what it connected to; we keep count, so that the file can be moved afterwards. */
class ClosingFactory extends PrismaBetterSqlite3 {
  readonly #connected: SqlDriverAdapter[] = [];

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    this.#connected.push(adapter);
    return adapter;
  }

  async close(): Promise<void> {
    for (const adapter of this.#connected.splice(0)) await adapter.dispose();
  }
}

type Opened = {
  engine: Awaited<ReturnType<EngineModule["SchemaEngine"]["new"]>>;
  schema: { path: string; content: string };
};

/** Prisma's own schema engine in WebAssembly, on one SQLite file: the native engine cannot be downloaded everywhere. */
async function withEngine<T>(
  file: string,
  schemaFile: string,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  loadWasm();
  const schema = { path: schemaFile, content: readFileSync(schemaFile, "utf8") };
  const factory = new ClosingFactory({ url: `file:${file}` });
  try {
    const opened = await engine.SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await work({ engine: opened, schema });
  } finally {
    await factory.close();
  }
}

/** Applies what `file` does not have yet of the migrations in `folder`; returns their names. Throws what the engine says. */
export function applyMigrations(file: string, folder: string, schemaFile: string): Promise<string[]> {
  return withEngine(file, schemaFile, async (opened) => {
    const migrationsList = readMigrations(folder);
    const output = await opened.engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return output.appliedMigrationNames;
  });
}

/**
 * The SQL that leads from the migrations in `folder` to the schema; only a comment when there is nothing to do.
 * `scratch` is a file that does not exist yet: the engine compares with a real database made from the migrations.
 */
export async function writeMigrationScript(
  scratch: string,
  folder: string,
  schemaFile: string,
): Promise<string> {
  await applyMigrations(scratch, folder, schemaFile);
  return withEngine(scratch, schemaFile, async ({ engine: opened, schema }) => {
    const output = await opened.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: "." },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return output.stdout ?? "";
  });
}
