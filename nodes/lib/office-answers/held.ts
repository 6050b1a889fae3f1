/** An office's words that a citizen must not get: the published rules, read for who answers in the comune's name. */
import { type Language, Refused, say } from "../errors.ts";
import { withOwnContacts } from "../judgement/index.ts";
import { type Policy, defaultPolicy, moderate } from "../moderation/index.ts";
import type { OfficeAnswer } from "../store/index.ts";
import type { ComuneService } from "../texts/index.ts";

/** The comune's own addresses, numbers and sites, and those of its offices, pass; what messages are like was learnt from citizens'. */
export function officePolicy({ values, offices }: Pick<ComuneService, "values" | "offices">): Policy {
  return withOwnContacts({ ...defaultPolicy, whole: false }, values, offices.map(({ email }) => email));
}

/** Why a text must not be said in the comune's name; undefined: nothing speaks against it. No words of it are in the reasons. */
export function reasonsAgainst(text: string, policy: Policy): ((language: Language) => string) | undefined {
  const { findings } = moderate(text, policy);
  // From a citizen a coarse word is a note; in the comune's name it is not said. Where to find something is what offices say.
  const grave = findings.filter(
    ({ rule, level, category, lowered }) => rule !== "spam/off-topic-link" && (level !== "note" || (category === "offensive" && lowered === undefined)),
  );
  if (grave.length === 0) return undefined;
  return (language) => [...new Set(grave.map(({ explanation }) => say(explanation, language)))].join(" ");
}

/** What must not be said, and why; undefined: nothing of the kind. No citizen has a part in it, and nothing is counted or deleted. */
export function heldBack({ text, office, reference, what }: OfficeAnswer, policy: Policy): Refused | undefined {
  const reasons = reasonsAgainst(text, policy);
  if (!reasons) return undefined;
  const about = { it: reference && ` sulla segnalazione ${reference}`, en: reference && ` about report ${reference}` };
  const told = what !== "text";
  return new Refused(
    "answer.held",
    {
      it: `Da guardare: il testo con cui «{office}» risponde${about.it} non è andato al cittadino${told ? ", che ha saputo solo il nuovo stato" : ""}. ${reasons("it")} Chiedi all'ufficio di riscriverlo, o rispondi tu.`,
      en: `To be looked at: the text with which “{office}” answers${about.en} did not go to the citizen${told ? ", who has only heard the new state" : ""}. ${reasons("en")} Ask the office to write it anew, or answer yourself.`,
    },
    { office },
  );
}
