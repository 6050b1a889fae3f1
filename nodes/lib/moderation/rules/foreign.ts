/** One set of rules for the languages with a short pack: the same classes, the same order of words. */
import type { MessageLanguage } from "../language.ts";
import type { Rule } from "./rule.ts";

type Foreign = Exclude<MessageLanguage, "it">;

interface Samples {
  hate: string;
  slur: string;
  threat: string;
  insult: string;
  plain: string;
}

const samples: Record<Foreign, Samples> = {
  en: {
    hate: "Immigrants are scum",
    slur: "there are faggots in the park",
    threat: "I know where you live",
    insult: "you are an asshole",
    plain: "Where can women with children park?",
  },
  fr: {
    hate: "Les immigrés sont des parasites",
    slur: "sale bougnoule",
    threat: "je vais te tuer",
    insult: "vous êtes des connards",
    plain: "Où peuvent se garer les handicapés ?",
  },
  es: {
    hate: "Los inmigrantes son basura",
    slur: "hay muchos maricones en el parque",
    threat: "ten cuidado que sé dónde vives",
    insult: "sois unos gilipollas",
    plain: "¿Dónde aparcan los discapacitados?",
  },
  de: {
    hate: "Die Ausländer sind Abschaum",
    slur: "ihr Kanaken",
    threat: "ich bring dich um",
    insult: "du bist ein Arschloch",
    plain: "Wo parken die Behinderten?",
  },
  ro: {
    hate: "Imigranții sunt paraziți",
    slur: "sunt niște ciori în parc",
    threat: "știu unde stai",
    insult: "ești un nenorocit",
    plain: "Unde parchează femeile însărcinate?",
  },
  sq: {
    hate: "Emigrantët janë plehra",
    slur: "këta janë gabelët",
    threat: "e di ku banon dhe do të vras",
    insult: "ti je një bir kurve",
    plain: "Ku parkojnë invalidët?",
  },
};

export function foreignRules(language: Foreign): Rule[] {
  const sample = samples[language];
  const miss = [sample.plain];
  return [
    {
      id: "hate/group-abroad",
      category: "hate",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: {
        it: "Un gruppo di persone viene offeso, disprezzato o minacciato in un'altra lingua.",
        en: "A group of people is insulted, despised or threatened in another language.",
      },
      patterns: [
        "G REL ~ Cop ~ Dehum",
        "HateV ~ G",
        "Epithet ~ G",
        "G ~ Make",
        "Kill ~ G",
        "Death ~ G",
        "Out ~ G",
        "G ~ Out END",
        "G ~ Ought ~ Be ~ Kill",
        "G ~ Ought ~ Kill",
        "Curse ~ G",
      ],
      examples: { hit: [sample.hate], miss },
    },
    {
      id: "hate/slur-abroad",
      category: "hate",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Un epiteto che offende un gruppo, in un'altra lingua.", en: "A slur in another language." },
      patterns: ["Slur"],
      examples: { hit: [sample.slur], miss },
    },
    {
      id: "defamation/threat-abroad",
      category: "defamation",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Una minaccia in un'altra lingua.", en: "A threat in another language." },
      patterns: ["Threat"],
      examples: { hit: [sample.threat], miss },
    },
    {
      id: "offensive/insult-abroad",
      category: "offensive",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: { it: "Un insulto volgare in un'altra lingua.", en: "A foul insult in another language." },
      patterns: ["Cop2 ~ Insult3"],
      examples: { hit: [sample.insult], miss },
    },
    {
      id: "offensive/hard-words-abroad",
      category: "offensive",
      level: "review",
      certainty: 0.5,
      version: 1,
      explanation: { it: "Parole offensive in un'altra lingua.", en: "Offensive words in another language." },
      patterns: ["Cop2 ~ Insult", "Insult3", "Curse"],
      examples: { hit: [], miss },
    },
    {
      id: "offensive/swearing-abroad",
      category: "offensive",
      level: "note",
      certainty: 0.4,
      version: 1,
      explanation: {
        it: "Parole volgari in un'altra lingua, contro nessuno.",
        en: "Foul words in another language, at nobody.",
      },
      patterns: ["Vulgar"],
      examples: { hit: [], miss },
    },
  ];
}
