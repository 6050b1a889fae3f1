/** Which number, or the simulator: from the node's fields, else from the environment; all of them or none. */
import { Refused } from "../errors.ts";

export interface AccountFields {
  phoneNumberId?: string;
  graphUrl?: string;
  graphVersion?: string;
  accessToken?: string;
  appSecret?: string;
  previousAppSecret?: string;
  verifyToken?: string;
}

export interface RealNumber {
  mode: "number";
  phoneNumberId: string;
  accessToken: string;
  /** The one in use and, while it is being changed, the previous one. */
  appSecrets: string[];
  verifyToken: string;
  graphUrl: string;
  graphVersion: string;
}

export type AccountSettings = RealNumber | { mode: "simulator" };

const variables = {
  phoneNumberId: "WHATSAPP_PHONE_NUMBER_ID",
  accessToken: "WHATSAPP_ACCESS_TOKEN",
  appSecret: "WHATSAPP_APP_SECRET",
  verifyToken: "WHATSAPP_VERIFY_TOKEN",
} as const;

/** @throws Refused when only some of the four are there, or the Graph address is none */
export function accountSettings(fields: AccountFields, env: NodeJS.ProcessEnv): AccountSettings {
  const value = (name: keyof typeof variables): string => (fields[name] || env[variables[name]] || "").trim();
  const names = Object.keys(variables) as (keyof typeof variables)[];
  const missing = names.filter((name) => value(name) === "");
  if (missing.length === names.length) return { mode: "simulator" };
  if (missing.length > 0) throw incomplete(missing.map((name) => variables[name]));
  const phoneNumberId = value("phoneNumberId");
  if (!/^\d{3,32}$/.test(phoneNumberId) || italianNumber.test(phoneNumberId)) throw notAnId();
  return {
    mode: "number",
    phoneNumberId,
    accessToken: value("accessToken"),
    appSecrets: [value("appSecret"), fields.previousAppSecret?.trim() ?? ""].filter(Boolean),
    verifyToken: value("verifyToken"),
    graphUrl: graphUrl(fields.graphUrl || env["WHATSAPP_GRAPH_URL"] || "https://graph.facebook.com"),
    graphVersion: version(fields.graphVersion || env["WHATSAPP_GRAPH_VERSION"] || "v25.0"),
  };
}

/** With its country code; Meta's ids have 14 digits or more. */
const italianNumber = /^(00)?39\d{8,10}$/;

function graphUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  // The token goes there: in clear text only inside this machine.
  if (url && (url.protocol === "https:" || (url.protocol === "http:" && local))) return text.replace(/\/+$/, "");
  throw new Refused("account.graph-url", {
    it: "WHATSAPP_GRAPH_URL deve essere un indirizzo https:// (http:// solo su questa macchina): correggilo.",
    en: "WHATSAPP_GRAPH_URL must be an https:// address (http:// only on this machine): correct it.",
  });
}

function version(text: string): string {
  if (/^v\d+\.\d+$/.test(text)) return text;
  throw new Refused("account.graph-version", {
    it: "WHATSAPP_GRAPH_VERSION deve avere la forma v25.0: correggila.",
    en: "WHATSAPP_GRAPH_VERSION must look like v25.0: correct it.",
  });
}

function incomplete(names: string[]): Refused {
  return new Refused(
    "account.incomplete",
    {
      it: "Per il numero vero mancano {names}: impostale tutte, oppure nessuna per usare il simulatore.",
      en: "{names} missing for the real number: set all of them, or none to use the simulator.",
    },
    { names: names.join(", ") },
  );
}

function notAnId(): Refused {
  return new Refused("account.phone-number-id", {
    it: "WHATSAPP_PHONE_NUMBER_ID è l'identificativo del numero (solo cifre, da Meta), non il numero di telefono: correggilo.",
    en: "WHATSAPP_PHONE_NUMBER_ID is the number's id (digits only, from Meta), not the telephone number: correct it.",
  });
}
