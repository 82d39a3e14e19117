import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive as text, by name. Reads the central directory, so that sizes are known whatever wrote it. */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const buffer = Buffer.from(bytes);
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, extra, comment, local] = [10, 20, 28, 30, 32, 42].map((offset) =>
      offset === 20 || offset === 42 ? buffer.readUInt32LE(at + offset) : buffer.readUInt16LE(at + offset),
    ) as [number, number, number, number, number, number];
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + size);
    files.set(buffer.toString('utf8', at + 46, at + 46 + nameLength), (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
};
