/** The notices and the register of consents as tables for a spreadsheet. */
import { DateTime } from "luxon";
import type { Language } from "../errors.ts";
import { type Notice, shownState } from "../notices/index.ts";
import type { ConsentLine } from "../store/index.ts";
import { csvMark, csvRow } from "./csv.ts";
import { type ConsentSource, type Roll, consentLines, longLabel } from "./register-of-consents.ts";
import { words } from "./words.ts";

interface Form {
  /** IANA name. */
  zone: string;
  language: Language;
}

/** "2026-11-24 10:00:00 +01:00": also in the hour that comes twice it says which. */
function moment(at: number | null, { zone }: Form): string {
  return at === null ? "" : DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd HH:mm:ss ZZ");
}

export function noticeTable(notices: readonly Notice[], at: number, form: Form): string[] {
  const { columns, states } = words[form.language].notices;
  const rows = notices.map((notice) =>
    csvRow([
      notice.id,
      states[shownState(notice, at)],
      notice.title,
      notice.text,
      notice.category,
      moment(notice.validFrom, form),
      moment(notice.validUntil, form),
      notice.link,
      notice.author,
      notice.imageAlt,
      moment(notice.createdAt, form),
      moment(notice.publishedAt, form),
      moment(notice.updatedAt, form),
    ]),
  );
  return [csvMark, csvRow(columns), ...rows];
}

/** Up to the last line of the roll: what was written since belongs to the next export. */
export async function* consentTable(source: ConsentSource, roll: Roll, form: Form): AsyncGenerator<string> {
  const { columns } = words[form.language].consents;
  yield csvMark + csvRow(columns);
  for await (const { line, consent } of consentLines(source)) {
    if (line > roll.line) return;
    yield csvRow(consentRow(line, consent, roll, form));
  }
}

function consentRow(line: number, { citizen, act, at, how, textVersion, until }: ConsentLine, roll: Roll, form: Form): (string | number)[] {
  const { acts, ways } = words[form.language].consents;
  const label = roll.members.get(citizen)?.label ?? longLabel(citizen);
  return [line, label, acts[act] ?? act, moment(at, form), ways[how] ?? how, textVersion, moment(until, form)];
}
