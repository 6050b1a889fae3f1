/** What a file is by its content: one of the few kinds that the desk takes. */

export type Family = "picture" | "sound" | "film" | "document";

export interface Found {
  /** The type that its content has, whatever it was called. */
  mime: string;
  family: Family;
  /** Without the dot. */
  extension: string;
}

/** Why a file is not taken; stable words, which callers may show in their own language. */
export type FileFault =
  /** Nothing in it. */
  | "empty"
  /** Larger than its kind may be, or than the desk wants. */
  | "too-large"
  /** By its content none of the kinds that the desk takes. */
  | "type-not-accepted"
  /** A kind that the desk takes, but not the one that it was announced as. */
  | "type-mismatch"
  /** It breaks off, or its parts do not fit together. */
  | "damaged";

const extensions: Record<string, [Family, string]> = {
  "image/jpeg": ["picture", "jpg"],
  "image/png": ["picture", "png"],
  "image/webp": ["picture", "webp"],
  "audio/ogg": ["sound", "ogg"],
  "audio/mpeg": ["sound", "mp3"],
  "audio/aac": ["sound", "aac"],
  "audio/amr": ["sound", "amr"],
  "audio/mp4": ["sound", "m4a"],
  "video/mp4": ["film", "mp4"],
  "video/3gpp": ["film", "3gp"],
  "application/pdf": ["document", "pdf"],
  "text/plain": ["document", "txt"],
  "text/csv": ["document", "csv"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["document", "docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["document", "xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["document", "pptx"],
  "application/vnd.oasis.opendocument.text": ["document", "odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["document", "ods"],
  "application/vnd.oasis.opendocument.presentation": ["document", "odp"],
};

/** Undefined for a type that the desk does not take. */
export function foundAs(mime: string | undefined): Found | undefined {
  const known = mime === undefined || !Object.hasOwn(extensions, mime) ? undefined : extensions[mime];
  return known && { mime: mime!, family: known[0], extension: known[1] };
}
