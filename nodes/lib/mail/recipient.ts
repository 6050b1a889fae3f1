/** Who gets a mail: one fixed address, or the comune's table with its place for all the rest. */
import { Refused } from "../errors.ts";
import { type ComuneService, EMAIL } from "../texts/index.ts";
import { officeFor } from "./route.ts";
import { type Occasion, reportOf } from "./write.ts";

export interface RouteFields {
  /** "offices": by the comune's table. "fixed": to `address`. */
  route: "offices" | "fixed";
  address: string;
  addressName: string;
  replyTo: string;
}

export interface Recipient {
  name: string;
  address: string;
}

/** @throws Refused when nobody is named who gets what has no office of its own */
export function recipients(config: RouteFields, comune: ComuneService, node: string): (msg: Occasion) => Recipient {
  if (config.route === "fixed") {
    const address = config.address?.trim() ?? "";
    if (!EMAIL.test(address)) throw noAddress(node);
    const fixed = { name: config.addressName?.trim() || address, address };
    return () => fixed;
  }
  const address = comune.values.reportEmail || comune.values.email;
  if (!address) throw noDefault(node);
  const others = { name: comune.values.office, address };
  return (msg) => {
    const { offices } = comune;
    const office = mattersOf(msg).reduce<ReturnType<typeof officeFor>>((found, matter) => found ?? officeFor(offices, matter), undefined);
    return office ? { name: office.name || office.email, address: office.email } : others;
  };
}

/** By the report's category or its name, else by what the message was sorted as. */
function mattersOf(msg: Occasion): { category: string; area: string }[] {
  const report = reportOf(msg);
  const { intent } = (msg["request"] ?? {}) as { intent?: unknown };
  const area = typeof report?.area === "string" ? report.area : "";
  const categories = report ? [report.category, report.categoryName] : [intent];
  return categories.filter((one): one is string => typeof one === "string" && one !== "").map((category) => ({ category, area }));
}

/** "" when answers go to the sender. @throws Refused for what is no e-mail */
export function replyAddress({ replyTo }: RouteFields, node: string): string {
  const address = replyTo?.trim() ?? "";
  if (address === "" || EMAIL.test(address)) return address;
  throw new Refused(
    "mail.reply-to",
    {
      it: "Nel nodo «{node}» l'indirizzo per le risposte non è un'e-mail: correggilo o lascialo vuoto.",
      en: "In node “{node}” the address for replies is no e-mail: correct it or leave it empty.",
    },
    { node },
  );
}

function noAddress(node: string): Refused {
  return new Refused(
    "mail.no-address",
    {
      it: "Nel nodo «{node}» manca l'indirizzo e-mail dell'ufficio: scrivilo, o scegli la tabella del comune.",
      en: "Node “{node}” has no e-mail address of the office: write it, or choose the comune's table.",
    },
    { node },
  );
}

function noDefault(node: string): Refused {
  return new Refused(
    "mail.no-default",
    {
      it: "Il nodo «{node}» non sa a chi scrivere: nel nodo «comune» compila l'e-mail che riceve le segnalazioni.",
      en: "Node “{node}” does not know whom to write to: fill in the e-mail that receives reports in the “comune” node.",
    },
    { node },
  );
}
