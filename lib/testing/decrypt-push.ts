import { createDecipheriv, createECDH, hkdfSync } from "node:crypto";

/** A browser's side of a subscription; base64url. */
export type BrowserKeys = { privateKey: string; publicKey: string; auth: string };

const TAG_BYTES = 16;

/**
 * Reads a push message as a browser does, written from the standards and from no library: the header and the one record
 * of aes128gcm (RFC 8188, section 2), with the key agreed as RFC 8291, section 3.4, says. Throws when anything is off.
 */
export function decryptPush(body: Buffer, { privateKey, publicKey, auth }: BrowserKeys): string {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const keyIdLength = body.readUInt8(20);
  const senderPublic = body.subarray(21, 21 + keyIdLength);
  const record = body.subarray(21 + keyIdLength);
  if (record.length > recordSize) throw new Error("A push message has one record only.");
  const receiver = createECDH("prime256v1");
  receiver.setPrivateKey(privateKey, "base64url");
  const shared = receiver.computeSecret(senderPublic);
  const receiverPublic = Buffer.from(publicKey, "base64url");
  const keyInfo = Buffer.concat([Buffer.from("WebPush: info\0"), receiverPublic, senderPublic]);
  const secret = derive(shared, Buffer.from(auth, "base64url"), keyInfo, 32);
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(record.subarray(-TAG_BYTES));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -TAG_BYTES)), decipher.final()]);
  // The last record ends with the octet 2 and then zeros (RFC 8188, section 2).
  const end = padded.findLastIndex((octet) => octet !== 0);
  if (padded[end] !== 2) throw new Error("The last record must end with its delimiter.");
  return padded.subarray(0, end).toString("utf8");
}

function derive(input: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", input, salt, info, length));
}
