/** What Meta takes as an upload, by kind, with the largest size in bytes (page "Media"). */
const kinds: { kind: string; mimes: string[]; bytes: number }[] = [
  { kind: "audio", mimes: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], bytes: 16 << 20 },
  { kind: "image", mimes: ["image/jpeg", "image/png"], bytes: 5 << 20 },
  { kind: "sticker", mimes: ["image/webp"], bytes: 500 << 10 },
  { kind: "video", mimes: ["video/mp4", "video/3gpp"], bytes: 16 << 20 },
  {
    kind: "document",
    mimes: [
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ],
    bytes: 100 << 20,
  },
];

/** The type without its parameters: "audio/ogg; codecs=opus" is "audio/ogg". */
export function plainMime(mime: string): string {
  return (mime.split(";")[0] ?? "").trim().toLowerCase();
}

export const uploadMimes: readonly string[] = kinds.flatMap((entry) => entry.mimes);

/** The largest upload of this type in bytes; 0 when Meta does not take it at all. */
export function largestUpload(mime: string): number {
  return kinds.find((entry) => entry.mimes.includes(plainMime(mime)))?.bytes ?? 0;
}

/** As which message types a file may be sent: any file that Meta takes can go as a document. */
export function kindOfMime(mime: string): string[] {
  const kind = kinds.find((entry) => entry.mimes.includes(plainMime(mime)))?.kind;
  return kind === undefined ? [] : [kind, "document"];
}
