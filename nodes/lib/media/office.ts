/**
 * Office documents are ZIP archives. Only the list of contents at the end is read (PKWARE APPNOTE §4.3.12, §4.3.16); nothing
 * is ever unpacked, so a small archive that would fill a disk does no harm here, and one that says so is not passed on.
 */

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const longestComment = 65_535;
const mostEntries = 10_000;
/** A report of a citizen unpacks to a few megabytes; a bomb announces gigabytes. */
const mostUnpacked = 512 * 1024 * 1024;

interface Entry {
  name: string;
  unpacked: number;
}

export function isArchive(file: Buffer): boolean {
  return file.length > 30 && file.readUInt32LE(0) === 0x04034b50;
}

/**
 * The type of the document; undefined for an archive that is no office document, holds macros or announces too much.
 * The word "damaged" when its list of contents cannot be read.
 */
export function officeMime(file: Buffer): string | undefined {
  const entries = entriesOf(file);
  if (!entries) return "damaged";
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (unpacked > mostUnpacked || [...names].some((name) => runs.test(name))) return undefined;
  return names.has("[content_types].xml") ? openXml(names) : openDocument(file);
}

/** Macros of Office and of LibreOffice, and what makes the archive a program of Java or Android. */
const runs = /(^|\/)vbaproject\.bin$|(^|\/)basic\/|^scripts\/|\.class$|^classes\.dex$|^meta-inf\/manifest\.mf$/;

const openXmlTypes: [string, string][] = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

function openXml(names: Set<string>): string | undefined {
  return openXmlTypes.find(([name]) => names.has(name))?.[1];
}

/** OpenDocument 1.3 part 2 §3.3: the first entry is called `mimetype`, is stored as it is, and holds the type. */
function openDocument(file: Buffer): string | undefined {
  const [nameLength, extraLength] = [file.readUInt16LE(26), file.readUInt16LE(28)];
  if (file.readUInt16LE(8) !== 0 || file.toString("latin1", 30, 30 + nameLength) !== "mimetype") return undefined;
  const from = 30 + nameLength + extraLength;
  const mime = file.toString("latin1", from, from + Math.min(file.readUInt32LE(18), 100));
  return /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/.test(mime) ? mime : undefined;
}

function entriesOf(file: Buffer): Entry[] | undefined {
  const end = endOf(file);
  if (end === undefined) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count === 0 || count > mostEntries) return undefined;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== entryMark) return undefined;
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    entries.push({ name: file.toString("utf8", at + 46, nameEnd), unpacked: file.readUInt32LE(at + 24) });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return at <= end ? entries : undefined;
}

/** The end mark whose comment reaches exactly to the end of the file: nothing hides behind the archive. */
function endOf(file: Buffer): number | undefined {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - longestComment); at -= 1) {
    if (file.readUInt32LE(at) === endMark && at + 22 + file.readUInt16LE(at + 20) === file.length) return at;
  }
  return undefined;
}
