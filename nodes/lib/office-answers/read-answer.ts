/** From a mail to what its writer wants done. */
import { type Automatic, automaticKind } from "./automatic.ts";
import { bounded } from "./bounded.ts";
import { commandOf } from "./commands.ts";
import type { OfficeMail } from "./office-mail.ts";
import { unquoted } from "./unquoted.ts";

export interface ReadAnswer {
  what: "text" | "taken" | "closed" | "nothing";
  /** For the citizen, at most 4,096 UTF-16 units; "" when there is none. */
  text: string;
  /** Why nothing: no person wrote it, or there is nothing in it. */
  why?: Automatic | "empty";
}

export function readAnswer(mail: OfficeMail): ReadAnswer {
  const why = automaticKind(mail);
  if (why) return { what: "nothing", text: "", why };
  const { command, text } = commandOf(unquoted(mail.text), mail.subject);
  if (!command && text === "") return { what: "nothing", text: "", why: "empty" };
  return { what: command ?? "text", text: bounded(text, "it") };
}
