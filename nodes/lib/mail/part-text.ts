/** The words of each part of a mail: the text with the first, which files come with it, and which do not and why. */
import { type Language, type Sentence, say } from "../errors.ts";
import { fileLink } from "./answering.ts";
import type { MailContent } from "./content.ts";
import type { LeftReason, Plan } from "./plan.ts";

export function partText(content: MailContent, labels: readonly string[], plan: Plan, part: number): string {
  const { language, text } = content;
  const count = plan.parts.length;
  const named = (files: readonly number[]): string => files.map((file) => labels[file]!).join(", ");
  const tell = (sentence: Sentence, parameters = {}): string => say(sentence, language, parameters);
  const own = plan.parts[part] ?? [];
  const left = plan.left.filter((one) => one.part === part);
  const notes = [
    ...(part > 0 ? [tell(words.more, { part: part + 1, count })] : []),
    ...(own.length > 0 ? [tell(words.attached, { files: named(own) })] : []),
    ...(part === 0 && count > 1 ? [tell(words.others, { count })] : []),
    ...left.map(({ file, reason }) =>
      content.files && isLinked(reason)
        ? tell(words.linked, { file: labels[file]!, day: content.files.until, link: fileLink(content.files.page, file) })
        : tell(words.left, { file: labels[file]!, reason: reasons[reason][language] }),
    ),
  ].join("\n");
  if (part > 0) return notes;
  return notes ? `${text}\n\n${notes}` : text;
}

/** We have it, and it may be passed on. */
const isLinked = (reason: LeftReason): boolean => reason === "too-large";

/** Of ours in the text of a part. */
export function fileLinks({ files }: MailContent, plan: Plan, part: number): string[] {
  if (!files) return [];
  return plan.left.filter((one) => one.part === part && isLinked(one.reason)).map(({ file }) => fileLink(files.page, file));
}

const words = {
  attached: { it: "Allegati: {files}.", en: "Attached: {files}." },
  others: {
    it: "Gli allegati sono divisi in {count} mail: questa è la prima.",
    en: "The attachments are divided among {count} mails: this is the first.",
  },
  more: {
    it: "Seguono gli allegati della mail con lo stesso oggetto: mail {part} di {count}.",
    en: "More attachments of the mail with the same subject: mail {part} of {count}.",
  },
  linked: {
    it: "Troppo grande per la posta: {file}, da scaricare fino al {day}:\n{link}",
    en: "Too large for mail: {file}, to be downloaded until {day}:\n{link}",
  },
  left: { it: "Non allegato: {file} ({reason}).", en: "Not attached: {file} ({reason})." },
} satisfies Record<string, Sentence>;

const reasons: Record<LeftReason, Record<Language, string>> = {
  "too-large": { it: "troppo grande per la posta", en: "too large for mail" },
  "over-limit": { it: "troppo grande per lo sportello", en: "too large for the desk" },
  refused: { it: "tipo di file che non si inoltra", en: "a type of file that is not passed on" },
  infected: { it: "l'antivirus lo ha fermato", en: "the virus scanner stopped it" },
  "not-checked": { it: "non controllato dall'antivirus", en: "not checked for viruses" },
  lost: { it: "non si è potuto scaricare", en: "it could not be downloaded" },
  late: { it: "non era ancora arrivato", en: "it had not arrived yet" },
};
