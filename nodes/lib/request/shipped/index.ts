/**
 * The intents that a new node starts with. They speak of what any comune's desk is asked, and of no comune in
 * particular; the texts are Italian, with the English words that visitors use.
 */
import type { Intent } from "../intent.ts";
import { booking } from "./booking.ts";
import { contactCard } from "./contact-card.ts";
import { hours } from "./hours.ts";
import { person } from "./person.ts";
import { privacy } from "./privacy.ts";
import { report } from "./report.ts";
import { thanks } from "./thanks.ts";

export const defaultIntents: readonly Intent[] = [booking, report, hours, person, privacy, contactCard, thanks];
