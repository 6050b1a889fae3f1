/** Sounds by their first bytes. A frame's head has few fixed bits, so a second frame must follow where the first one ends. */

export function soundMime(file: Buffer): string | undefined {
  if (isOgg(file)) return "audio/ogg";
  const head = file.toString("latin1", 0, 9);
  if (head.startsWith("#!AMR\n") || head === "#!AMR-WB\n") return "audio/amr";
  if (isMp3(file)) return "audio/mpeg";
  return isAdts(file) ? "audio/aac" : undefined;
}

/** RFC 3533 §6 (page), RFC 7845 §5.1 (Opus), Vorbis I §4.2.1. */
function isOgg(file: Buffer): boolean {
  if (file.toString("latin1", 0, 4) !== "OggS" || file[4] !== 0) return false;
  const body = 27 + (file[26] ?? 0);
  const codec = file.toString("latin1", body, body + 8);
  return codec === "OpusHead" || codec.startsWith("\x01vorbis");
}

/** Players look for the first frame after the tags; some writers leave room there. */
const room = 4096;

function isMp3(file: Buffer): boolean {
  const start = afterId3(file);
  if (start === 0) return isFrameChain(file, 0, mp3Length);
  for (let at = start; at < Math.min(file.length, start + room); at += 1) if (isFrameChain(file, at, mp3Length)) return true;
  return false;
}

function isAdts(file: Buffer): boolean {
  return isFrameChain(file, afterId3(file), adtsLength);
}

/** ID3v2.4 §3.1: the size in four bytes of seven bits. */
function afterId3(file: Buffer): number {
  if (file.toString("latin1", 0, 3) !== "ID3" || file.length < 10) return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (file[at]! & 0x7f), 0);
  return 10 + size + (file[5]! & 0x10 ? 10 : 0);
}

function isFrameChain(file: Buffer, at: number, length: (file: Buffer, at: number) => number): boolean {
  const first = length(file, at);
  if (first === 0 || at + first > file.length) return false;
  return at + first === file.length || length(file, at + first) > 0;
}

const bitrates = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];

/** ISO/IEC 11172-3 §2.4.1.3 and 13818-3, layer III; 0 when no frame begins here. */
function mp3Length(file: Buffer, at: number): number {
  if (at + 4 > file.length || file[at] !== 0xff || (file[at + 1]! & 0xe6) !== 0xe2) return 0;
  const version = (file[at + 1]! >> 3) & 3;
  const rate = sampleRates[(file[at + 2]! >> 2) & 3];
  const kilobits = (version === 3 ? bitrates.one : bitrates.two)[file[at + 2]! >> 4];
  if (version === 1 || !rate || !kilobits) return 0;
  const sampleRate = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kilobits) / sampleRate) + ((file[at + 2]! >> 1) & 1);
}

/** ISO/IEC 14496-3 §1.A.2.2: 13 bits of length, the head included; 0 when no frame begins here. */
function adtsLength(file: Buffer, at: number): number {
  if (at + 7 > file.length || file[at] !== 0xff || (file[at + 1]! & 0xf6) !== 0xf0) return 0;
  if (((file[at + 2]! >> 2) & 15) > 12) return 0;
  const length = ((file[at + 3]! & 3) << 11) | (file[at + 4]! << 3) | (file[at + 5]! >> 5);
  return length > 7 ? length : 0;
}
