/** What the findings about personal data say, and how sure each is. The matchers are in `personal-data.ts`. */
import type { Level } from "../finding.ts";
import type { Sentence } from "../../errors.ts";

export interface DataRule {
  id: string;
  level: Level;
  certainty: number;
  version: number;
  explanation: Sentence;
  /** Messages that it finds, and messages that it leaves alone. */
  yes: string[];
  no: string[];
}

const rule = (id: string, level: Level, certainty: number, it: string, en: string, yes: string[], no: string[]): DataRule => ({
  id: `personal-data/${id}`,
  level,
  certainty,
  version: 1,
  explanation: { it, en },
  yes,
  no,
});

export const dataRules = {
  doxxing: rule(
    "doxxing",
    "block",
    0.9,
    "Invita a diffondere i dati di una persona, o a prenderla di mira.",
    "Asks others to spread a person's data, or to go after that person.",
    [
      "Fate girare il numero di quel tizio: 347 0001112",
      "Ecco dove abita il barista: via Roma 9",
      "Condividete la mail di lei, nome.cognome@gmail.com",
    ],
    ["Fate girare: la biblioteca riapre lunedì", "Non pubblicate il mio numero 347 0001112"],
  ),
  other: rule(
    "third-party",
    "review",
    0.8,
    "Contiene un dato che identifica un'altra persona: guardare se deve restare.",
    "Holds a datum that identifies somebody else: see whether it has to stay.",
    [
      "Il numero del mio vicino è 347 0001112",
      "La mail della maestra: maria.prova@gmail.com",
      "Il codice fiscale di mia zia è RSSMRA80A41H501Y",
    ],
    ["Il mio numero è 347 0001112", "Il numero della farmacia è 0586 000111", "La pratica 3470001112 è ferma"],
  ),
  unknown: rule(
    "unclear-owner",
    "review",
    0.5,
    "Contiene un dato personale e non si capisce di chi è.",
    "Holds a personal datum, and it is not clear whose.",
    ["Verificare RSSMRA80A41H501Y perché prende il sussidio senza diritto"],
    ["RSSMRA80A41H501Y"],
  ),
  home: rule(
    "home-address",
    "review",
    0.75,
    "Dice dove abita un'altra persona.",
    "Says where somebody else lives.",
    ["Quello che getta i sacchi abita in via Roma 12", "Luca Prova, residente in piazza Grande 3, non paga"],
    ["Abito in via Roma 12 e manca la luce", "Buca in via Roma 12"],
  ),
  health: rule(
    "health",
    "review",
    0.7,
    "Parla della salute di un'altra persona che si può riconoscere.",
    "Speaks of the health of somebody else who can be recognised.",
    ["La mia vicina è schizofrenica", "La maestra Anna Prova ha il cancro"],
    [
      "Ho il cancro, posso avere il contrassegno?",
      "Mio figlio è autistico, a chi chiedo il sostegno?",
      "Questa strada è malata",
    ],
  ),
  private: rule(
    "private-life",
    "review",
    0.6,
    "Racconta fatti privati di un'altra persona: precedenti, denaro, famiglia, abitudini.",
    "Tells private facts of somebody else: record, money, family, habits.",
    ["Il portiere del palazzo è stato in carcere", "La moglie del fornaio è incinta", "Luca Prova ha debiti con tutti"],
    [
      "Sono incinta, ho diritto al parcheggio rosa?",
      "Ho debiti con il comune, posso pagare a rate?",
      "Mia moglie è incinta, dove parcheggia?",
    ],
  ),
  papers: rule(
    "papers",
    "review",
    0.6,
    "Manda un documento di un'altra persona: guardare se deve restare.",
    "Hands over somebody else's document: see whether it has to stay.",
    ["Allego il referto di mia zia", "Ecco la busta paga del mio collega"],
    ["Come rinnovo la carta d'identità di mia madre?", "Allego la mia carta d'identità"],
  ),
  own: rule(
    "own",
    "note",
    0.8,
    "Dato personale di chi scrive: si può rispondere senza ripeterlo.",
    "A personal datum of the writer's own: answer without repeating it.",
    ["Il mio numero è 347 0001112", "Il codice fiscale di mio figlio è RSSMRA80A41H501Y"],
    ["Il numero verde 800 000111 è occupato"],
  ),
  plate: rule(
    "plate",
    "note",
    0.9,
    "Contiene una targa: serve in una segnalazione, non va pubblicata.",
    "Holds a number plate: useful in a report, not to be published.",
    ["Auto targata AB123CD in doppia fila"],
    ["Autobus 123 in ritardo"],
  ),
} satisfies Record<string, DataRule>;
