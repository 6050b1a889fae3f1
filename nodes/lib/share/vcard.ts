/** A contact for the office phone's address book: vCard 3.0, which every phone imports (RFC 2426). */

export interface Contact {
  /** "Cittadino 7F3A": never the person's own name, which nobody here knows. */
  label: string;
  /** Digits with the country in front, as Meta gives them. */
  phone: string;
  /** Which group the phone puts it into, where it knows groups. */
  group: string;
  note: string;
}

/** One card, its lines ended by CRLF and folded. */
export function vcard({ label, phone, group, note }: Contact): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:;${escaped(label)};;;`,
    `FN:${escaped(label)}`,
    `TEL;TYPE=CELL:+${phone.replace(/\D/g, "")}`,
    `CATEGORIES:${escaped(group)}`,
    `NOTE:${escaped(note)}`,
    "END:VCARD",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** RFC 2426 §5: backslash, semicolon, comma and line break have a meaning of their own. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** RFC 2426 §2.6: at most 75 octets a line, and a character of several octets stays whole. */
const mostOctets = 75;

function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
