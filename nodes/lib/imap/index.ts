/** A mailbox that is read: new mails, each once, whatever happens to the connection. */
export { type ImapFault, imapFault } from "./faults.ts";
export { type Reader, startReader } from "./reader.ts";
export { type ImapFields, type ImapSettings, imapSettings } from "./settings.ts";
