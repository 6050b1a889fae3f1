/** Mails that were given up, told to the flow that wrote them. */
import type { Mailbag } from "../account/index.ts";
import type { Language, ServiceRefused } from "../errors.ts";
import type { Message } from "../kit/index.ts";
import { readContent } from "./content.ts";
import { lossNotice, mailLoss } from "./loss.ts";

export interface LossListener {
  /** Whose mails. */
  node: string;
  language: Language;
  /** `msg` is made anew for each call: two ways into a flow must not share one. */
  tell(loss: ServiceRefused, msg: () => Message): void;
}

const atOnce = 20;

/** Until it is noted that the flow has heard, it hears again: after a restart too. */
export async function tellLosses(mailbag: Pick<Mailbag, "untold" | "told">, { node, language, tell }: LossListener): Promise<void> {
  for (const { id, office, code, reference, content } of await mailbag.untold(node, atOnce)) {
    const loss = mailLoss(code, office);
    const { payload, ...facts } = readContent(content)?.facts ?? {};
    // What a debug node shows is for whoever has to do something; the citizen's words stand aside.
    const mail = { id, to: office, state: "failed", code: loss.code, reason: loss.in(language), ...(payload !== undefined && { payload }) };
    tell(loss, () => ({ ...facts, payload: lossNotice(loss, reference, language), mail }));
    await mailbag.told(id);
  }
}
