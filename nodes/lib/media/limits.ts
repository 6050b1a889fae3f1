/** How large a file may be: what WhatsApp lets through for its kind (Meta, "Media", supported types), or less. */

export const MB = 1024 * 1024;

const ofKind: Record<string, number> = {
  image: 5 * MB,
  sticker: MB / 2,
  audio: 16 * MB,
  voice: 16 * MB,
  video: 16 * MB,
  document: 100 * MB,
};

/** @param desk what the desk wants at most, in bytes */
export function largestOf(kind: string, desk: number): number {
  return Math.min(Object.hasOwn(ofKind, kind) ? ofKind[kind]! : 5 * MB, desk);
}
