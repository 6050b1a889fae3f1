/** Which language a message is in, by a vote of its small words and by its script. No dictionary, no model. */
import type { Token } from "./views/tokens.ts";

export type MessageLanguage = "it" | "en" | "fr" | "es" | "de" | "ro" | "sq";

const smallWords: Record<MessageLanguage, string> = {
  it:
    "il lo la gli che di e è non un una per con del della dei delle degli al alla ai agli sono sei siete mi ti " +
    "ci vi si ma come anche piu questo questa " +
    "ho hai ha abbiamo avete hanno da dal nel nella sul sulla perche buongiorno grazie sto quando dove chi cosa " +
    "vorrei tutti tutto a io tu noi voi loro le i se l d c e uno gli po qui molto bene male",
  en:
    "the of and to is are you your in that it for with on not this have be was they we he she his her all i my " +
    "me what when where how please thanks do does will can if at from them who",
  fr:
    "le les des et est vous je ne pas une dans pour que qui sur avec ce cette sont nous il elle mon ma mes votre " +
    "vos tu au aux du mais comme bonjour merci c d l j tous es etes sale un de la",
  es:
    "el los las y es que de en un una para por con no se lo del al como mas pero su sus usted ustedes yo esta " +
    "este son hola gracias tu eres todos mi te os muy hay la sois",
  de:
    "der die das und ist nicht ein eine ich du sie wir ihr zu mit von auf fur den dem des im auch wie aber mich " +
    "dich euch sind bist seid alle guten danke bitte wo wann wer was",
  ro:
    "si este nu un o de la cu pe in ce care sunt va mai din pentru ca sa eu tu voi noi lui ei ai am au buna ziua " +
    "multumesc sunteti esti toti cum unde cand te ma imi",
  sq:
    "te nje dhe eshte ne per me qe ka jane nuk une ti ju ai ajo si do po mund kam ke keni nga ky kjo jeni " +
    "faleminderit pershendetje mos ku kur cfare gjithe i e",
};

const order: readonly MessageLanguage[] = ["it", "en", "fr", "es", "de", "ro", "sq"];
const voters = new Map<string, MessageLanguage[]>();
for (const language of order) {
  for (const word of smallWords[language].split(" ")) voters.set(word, [...(voters.get(word) ?? []), language]);
}

/** Words enough to know by. */
const mostVotes = 200;

/** A message of which so many words are Italian is Italian, whatever the small words say ("le nere aspettano l'autobus"). */
const plainlyItalian = 0.6;

/**
 * The language with the most votes; Italian when there is no clear other one: it is an Italian desk. `italian` says
 * whether a word is known as an Italian one.
 */
export function languageOf(tokens: readonly Token[], italian: (word: string) => boolean): MessageLanguage {
  const votes = new Map<MessageLanguage, number>();
  let [cast, known, longer] = [0, 0, 0];
  for (const { word, kind } of tokens) {
    if (kind !== "word") continue;
    if ((cast += 1) > mostVotes) break;
    if (italian(word)) [known, longer] = [known + 1, longer + (word.length >= 4 ? 1 : 0)];
    for (const language of voters.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1 / voters.get(word)!.length);
  }
  if (known >= cast * plainlyItalian) return "it";
  const of = (language: MessageLanguage): number => votes.get(language) ?? 0;
  const most = order.reduce((a, b) => (of(b) > of(a) ? b : a));
  const mayBeItalian = of("it") > 0 || longer >= cast * partlyItalian;
  return mayBeItalian && of(most) - of("it") < clear ? "it" : most;
}

/** One word that another language has as well ("no perditempo") makes no foreign message of one that may be Italian. */
const clear = 0.6;
const partlyItalian = 0.2;
