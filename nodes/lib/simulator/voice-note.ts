/**
 * A voice note of silence: Ogg (RFC 3533) with Opus (RFC 7845), mono, as WhatsApp records it. F8 FF FE is the shortest
 * Opus frame of silence: 20 ms, CELT, full band.
 */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const SAMPLES_A_FRAME = 960;
const FRAMES_A_PAGE = 50;
const SERIAL = 0x55525031;

export function silentVoiceNote(seconds: number): Buffer {
  const head = Buffer.from("OpusHead\x01\x01\x00\x00\x80\xbb\x00\x00\x00\x00\x00", "latin1");
  const tags = Buffer.from("OpusTags\x04\x00\x00\x00demo\x00\x00\x00\x00", "latin1");
  const pages = [page([head], 0, 0n, 2), page([tags], 1, 0n, 0)];
  const frames = seconds * 50;
  for (let at = 0; at < frames; at += FRAMES_A_PAGE) {
    const count = Math.min(FRAMES_A_PAGE, frames - at);
    const end = at + count;
    const packets = Array.from({ length: count }, () => SILENCE);
    pages.push(page(packets, pages.length, BigInt(end * SAMPLES_A_FRAME), end === frames ? 4 : 0));
  }
  return Buffer.concat(pages);
}

/** One Ogg page; `flags`: 2 first page, 4 last page. Packets are shorter than 255 bytes. */
function page(packets: Buffer[], number: number, granule: bigint, flags: number): Buffer {
  const header = Buffer.alloc(27);
  header.write("OggS", 0, "latin1");
  header.writeUInt8(flags, 5);
  header.writeBigUInt64LE(granule, 6);
  header.writeUInt32LE(SERIAL, 14);
  header.writeUInt32LE(number, 18);
  header.writeUInt8(packets.length, 26);
  const whole = Buffer.concat([header, Buffer.from(packets.map((packet) => packet.length)), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** Ogg's CRC-32: polynomial 04C11DB7, not reflected, starting from 0. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) {
    sum = (sum ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1) >>> 0;
  }
  return sum;
}
