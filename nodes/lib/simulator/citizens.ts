/** A person with a simulated phone. */
export interface Citizen {
  id: string;
  name: string;
  /** What the phone page says about the person. */
  about: string;
  /** Digits without "+"; missing for somebody whom the business knows by user name only. */
  phone?: string;
  /** Business-scoped user id: country, dot, alphanumerics. Changes with `{ newUserId: true }`. */
  userId: string;
  username?: string;
  language: "it" | "en";
  /** Whether the person lets others see that a message was read. */
  readReceipts: boolean;
  /** What the person would write first. */
  first: string;
}

/**
 * Five invented people. Nobody can own these numbers: Italian mobile numbers begin with 31 to 39, the decade 30 is
 * not given to anybody (national numbering plan; libphonenumber's pattern for IT mobiles is 3[2-9]… or 31…), and
 * +44 7700 900000-900999 is what Ofcom keeps free for films and plays.
 */
export const fiveCitizens: readonly Citizen[] = [
  {
    id: "giulia",
    name: "Giulia Bellandi",
    about: "scrive per la prima volta",
    phone: "393005550101",
    userId: "IT.30055501017734120985",
    language: "it",
    readReceipts: true,
    first: "Buongiorno! Che orari fate?",
  },
  {
    id: "renzo",
    name: "Renzo Tarducci",
    about: "nasconde quando ha letto",
    phone: "393005550102",
    userId: "IT.30055501026120557349",
    language: "it",
    readReceipts: false,
    first: "C'è una buca in via Grande, davanti al forno",
  },
  {
    id: "amina",
    name: "Amina Sarr",
    about: "nome utente e numero",
    phone: "393005550103",
    userId: "IT.30055501039046618273",
    username: "amina.sarr",
    language: "it",
    readReceipts: true,
    first: "Salve, vorrei prenotare la carta d'identità",
  },
  {
    id: "nico",
    name: "Nico",
    about: "solo nome utente",
    userId: "IT.88213094475506312764",
    username: "nico.mareaperto",
    language: "it",
    readReceipts: true,
    first: "Ciao, come faccio a vedere gli avvisi?",
  },
  {
    id: "emma",
    name: "Emma Whitfield",
    about: "scrive in inglese",
    phone: "447700900142",
    userId: "GB.77009001425563017482",
    language: "en",
    readReceipts: true,
    first: "Hello, where is your office and when is it open?",
  },
];
