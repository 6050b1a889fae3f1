/** What is wrong with a notice, a clause for each, told all together. */
import { Refused, type Sentence } from "../errors.ts";

export type Faults = Sentence[];

export function invalid(faults: Faults): Refused {
  return new Refused("notice.invalid", {
    it: `L'avviso va corretto: ${faults.map(({ it }) => it).join("; ")}.`,
    en: `The notice needs correcting: ${faults.map(({ en }) => en).join("; ")}.`,
  });
}

export const missing = (it: string, en: string): Sentence => ({ it: `manca ${it}`, en: `${en} is missing` });

export const tooLong = (it: string, en: string, length: number, limit: number): Sentence => ({
  it: `${it} ha ${length} caratteri, al massimo ${limit}`,
  en: `${en} has ${length} characters, at most ${limit}`,
});

export function unknownNotice(id: string): Refused {
  return new Refused(
    "notice.unknown",
    {
      it: "Non c'è nessun avviso con l'identificativo «{id}»: controlla msg.notice.id.",
      en: "There is no notice with the id “{id}”: check msg.notice.id.",
    },
    { id },
  );
}

export function noId(): Refused {
  return new Refused("notice.no-id", {
    it: "Per aggiornare, approvare o ritirare un avviso serve il suo identificativo in msg.notice.id.",
    en: "To update, approve or withdraw a notice, its id must be in msg.notice.id.",
  });
}

export function nothingToPublish(): Refused {
  return new Refused("notice.nothing", {
    it: "Il messaggio non contiene un avviso: metti un testo o un oggetto in msg.payload, o un oggetto in msg.notice.",
    en: "The message holds no notice: put a text or an object into msg.payload, or an object into msg.notice.",
  });
}

export function withdrawn(id: string): Refused {
  return new Refused(
    "notice.withdrawn",
    {
      it: "L'avviso «{id}» è stato ritirato: per mostrarlo di nuovo va pubblicato.",
      en: "The notice “{id}” was withdrawn: to show it again, publish it.",
    },
    { id },
  );
}
