/** The part of a message that every node of the palette reads: what the citizen did, without saying who they are. */
export interface WhatsAppFacts {
  /** Our own id of what came in; the same when it is emitted again after a restart. */
  event: string;
  /** Which emission of it: what one run through the flow does twice is two effects, what two runs do once is one. */
  run: number;
  /** text, image, document, location, button, reaction, call, delivery, unsupported, … */
  kind: string;
  /** ISO instant of arrival: what decisions go by, so that a second run decides the same. */
  at: string;
  /** ISO instant at which the citizen wrote, by Meta, in whole seconds: what was written later may arrive earlier. */
  written?: string;
  /** Id of the `whatsapp-account` node that received it. */
  account: string;
  /** Pseudonym of the citizen. */
  citizen: string;
  media: MediaHandle[];
  location?: { latitude: number; longitude: number; name?: string; address?: string };
  /** The button or list row that the citizen pressed. */
  reply?: { id: string; title: string; description?: string };
  /** `emoji` is missing when the citizen took the reaction back; `to` is the event or effect reacted to, where known. */
  reaction?: { emoji?: string };
  contacts?: { name?: string; phones: number }[];
  /** What this message answers or forwards. */
  context?: { answers?: boolean; forwarded?: boolean; frequentlyForwarded?: boolean };
  /** Language of the text, where it can be told. */
  language?: string;
  /** ISO instant until which what is said to the citizen may wait for them to write; missing: a day, as long as Meta lets us answer. */
  waitsUntil?: string;
}

/** A handle on a file that stays in the store. */
export interface MediaHandle {
  id: string;
  kind: string;
  mime: string;
  name?: string;
  bytes?: number;
}

/** The facts of a message that comes from a citizen, whole enough to decide and to answer; undefined for any other. */
export function citizenFacts(msg: { whatsapp?: WhatsAppFacts }): WhatsAppFacts | undefined {
  const facts = msg.whatsapp;
  return facts?.citizen && facts.event && !Number.isNaN(Date.parse(facts.at)) ? facts : undefined;
}
