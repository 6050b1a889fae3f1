/** What the office takes out of the Stato: contacts for its phone, the register of consents, tables, and what the audit says of it. */
export { csvMark, csvRow } from "./csv.ts";
export { type Deed, readDeed } from "./deed.ts";
export { type ContactsFile, type Register, exportContacts, lastExport, leftSinceExport } from "./export-contacts.ts";
export { exportRegister } from "./export-register.ts";
export { readReason, reasonLength } from "./reason.ts";
export { rollOf } from "./register-of-consents.ts";
export { noticeTable } from "./tables.ts";
export { type Contact, vcard } from "./vcard.ts";
