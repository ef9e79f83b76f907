import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip under test. The overrides write lies into the headers, as hostile files do. */
export type ZipPart = {
  name: string;
  content: string | Buffer;
  isStored?: boolean;
  isEncrypted?: boolean;
  declaredBytes?: number;
  checksum?: number;
  mode?: number;
  /** Shares the bytes of the part before it instead of having its own. */
  sharesPrevious?: boolean;
};

/** A zip file in memory, honest unless a part says otherwise. */
export function buildZip(parts: ZipPart[], declaredEntries = parts.length): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  let previous = 0;
  for (const part of parts) {
    const { fields, data, name } = encode(part);
    const at = part.sharesPrevious ? previous : offset;
    if (!part.sharesPrevious) {
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      fields.copy(header, 4);
      local.push(header, name, data);
      previous = offset;
      offset += header.length + name.length + data.length;
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x031e, 4);
    fields.copy(entry, 6);
    entry.writeUInt32LE((((part.mode ?? 0o100644) << 16) >>> 0) as number, 38);
    entry.writeUInt32LE(at, 42);
    central.push(entry, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(declaredEntries, 8);
  end.writeUInt16LE(declaredEntries, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The 26 bytes that local header and directory share, from "version needed" to "extra field length". */
function encode(part: ZipPart): { fields: Buffer; data: Buffer; name: Buffer } {
  const content = Buffer.from(part.content);
  const data = part.isStored ? content : deflateRawSync(content);
  const name = Buffer.from(part.name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800 | (part.isEncrypted ? 1 : 0), 2);
  fields.writeUInt16LE(part.isStored ? 0 : 8, 4);
  fields.writeUInt32LE(part.checksum ?? crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(part.declaredBytes ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { fields, data, name };
}
