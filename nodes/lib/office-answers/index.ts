/** What offices answer to our mails: read, believed or not, and taken once. */
export { answerMessage } from "./answer-message.ts";
export {
  type AnswerFields,
  answerPlaceholders,
  answerTextFaults,
  readAnswerTexts,
  shippedAnswerTexts,
} from "./answer-texts.ts";
export { bounded } from "./bounded.ts";
export { decisionMessage } from "./decision-message.ts";
export { heldBack, officePolicy, reasonsAgainst } from "./held.ts";
export { type OfficeMail, readOfficeMail } from "./office-mail.ts";
export { type ReadAnswer, readAnswer } from "./read-answer.ts";
export type { SenderRule } from "./sender.ts";
export { type Desk, type MailOutcome, type TakenMail, takeMail } from "./take-mail.ts";
export { createTeller, type Teller } from "./tell-answers.ts";
export { unquoted } from "./unquoted.ts";
