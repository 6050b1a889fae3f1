/**
 * In which language did the citizen write? Small words decide: they are in every sentence and in no name. Used to
 * answer an English message in English; when in doubt the answer is null and the comune's own language is used.
 */
export type Detected = "it" | "en" | "fr" | "es" | "de";

const SMALL_WORDS: Record<Detected, string> = {
  it: `il lo gli di che è non sono della dello dei degli delle una uno quando dove quanto quale quali posso vorrei voglio
    ho hai abbiamo buongiorno buonasera salve ciao grazie alla alle allo nel nella nelle dal dalla sul sulla mi mio mia ma
    anche perché perchè cosa chi più c'è questo questa ancora sto devo fare orari ufficio come per con ed se ci si da al
    del un la le a tutti tutte tutto solo fa dopo dell all bisogno prego scusi scusate`,
  en: `the is are you your my and to of for what when where how can could would please have this that with not need
    want hello thanks thank there from at if it was will am be do does don't i'm i'd which who why or but they we our`,
  fr: `le les des est je vous pour dans que où quand bonjour merci avec une pas sur mon ma mes et du au aux qui quoi
    comment puis voudrais suis avez j'ai c'est il y a un la se ne ou de ce cette`,
  es: `el los las es por para que cuándo cuando dónde donde hola gracias quiero quisiera una un la con mi y del al cómo
    como está son tengo puedo hay se lo su qué buenos días no de en necesito`,
  de: `der die das ist und ich nicht wann wo bitte danke haben kann sie für ein eine mit zu den dem von wie guten hallo
    möchte mein meine auf im es sind wir was ihr`,
};

const LANGUAGES = Object.keys(SMALL_WORDS) as Detected[];

/** Word -> the languages that have it. */
const BY_WORD = new Map<string, Detected[]>();
for (const language of LANGUAGES) {
  for (const word of SMALL_WORDS[language].split(/\s+/)) {
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);
  }
}

const WORD = /\p{L}+(?:['’]\p{L}+)?/gu;
const FEWEST_WORDS = 3;
const MOST_LETTERS = 2000;

/** The language of a text of at least three words, or null when it is not clear. A pure function of the text. */
export function detectLanguage(text: string): Detected | null {
  const words = text.slice(0, MOST_LETTERS).toLowerCase().match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const points = new Map<Detected, number>();
  const own = new Map<Detected, Set<string>>();
  for (const written of words) {
    for (const word of forms(written)) count(word, points, own);
  }
  const [first, second] = LANGUAGES.map((language) => ({ language, points: points.get(language) ?? 0 })).sort(
    (one, other) => other.points - one.points,
  );
  if (!first || !second) return null;
  // Two different small words that settle it, in every eight words, and twice as many as any other language has.
  const clear = first.points >= 2 * second.points && (own.get(first.language)?.size ?? 0) >= 2;
  return clear && first.points * 8 >= words.length ? first.language : null;
}

/** "c'è" counts whole and "l'ufficio" by its parts. */
function forms(written: string): string[] {
  const word = written.replace("’", "'");
  if (BY_WORD.has(word) || !word.includes("'")) return [word];
  return word.split("'");
}

function count(word: string, points: Map<Detected, number>, own: Map<Detected, Set<string>>): void {
  const languages = BY_WORD.get(word) ?? [];
  for (const language of languages) {
    // A word that two languages share says less.
    points.set(language, (points.get(language) ?? 0) + 1 / languages.length);
    own.set(language, (own.get(language) ?? new Set()).add(word));
  }
}
