import { Refused } from "../errors.ts";
import type { ComuneConfig } from "./comune-fields.ts";
import { international } from "./contact-details.ts";

/** Meta's body of a "contacts" message, without its envelope (Meta, contacts messages). */
export interface ContactCardBody {
  type: "contacts";
  contacts: {
    name: { formatted_name: string; first_name: string };
    org: { company: string; department: string };
    phones: { phone: string; type: string; wa_id?: string }[];
    emails?: { email: string; type: string }[];
    urls?: { url: string; type: string }[];
    addresses?: { street: string; type: string }[];
  }[];
}

/** The office's card: with `wa_id` the phone offers "message" beside "add to contacts". */
export function contactCard(config: ComuneConfig, displayNumber = ""): ContactCardBody {
  const whatsapp = config.whatsappNumber || displayed(displayNumber);
  if (whatsapp === "") throw noNumber();
  const phone = international(whatsapp);
  const landlines = config.phones.map(({ number }) => ({ phone: international(number), type: "WORK" }));
  return {
    type: "contacts",
    contacts: [
      {
        // Meta wants another part of the name beside the formatted one.
        name: { formatted_name: config.contactName, first_name: config.contactName },
        org: { company: config.name, department: config.office },
        phones: [{ phone, type: "WORK", wa_id: phone.replace(/[^0-9]/g, "") }, ...landlines],
        ...(config.email && { emails: [{ email: config.email, type: "WORK" }] }),
        ...(config.website && { urls: [{ url: config.website, type: "WORK" }] }),
        ...(config.address && { addresses: [{ street: config.address, type: "WORK" }] }),
      },
    ],
  };
}

/** Meta gives its `display_phone_number` with the country code, with or without "+". */
function displayed(number: string): string {
  const digits = number.replace(/[^0-9]/g, "");
  return digits === "" ? "" : `+${digits}`;
}

function noNumber(): Refused {
  return new Refused("comune.no-whatsapp-number", {
    it: "Il biglietto da salvare in rubrica ha bisogno del numero WhatsApp: scrivilo nella configurazione «comune».",
    en: "The card for the address book needs the WhatsApp number: enter it in the “comune” configuration.",
  });
}
