/** The register of consents as a file, once the audit says who took it and why. */
import { type Deed, deedText } from "./deed.ts";
import type { ContactsWish, Register } from "./export-contacts.ts";
import { rollOf } from "./register-of-consents.ts";
import { consentTable } from "./tables.ts";

export type RegisterWish = Omit<ContactsWish, "onlyNew"> & { zone: string };

/** Resolves when the deed is in the audit, and not before. */
export async function exportRegister(register: Register, wish: RegisterWish): Promise<{ chunks: AsyncGenerator<string>; deed: Deed }> {
  const roll = await rollOf(register, wish.at);
  const deed: Deed = { kind: "register", count: roll.lines, without: 0, onlyNew: false, line: roll.line };
  await register.audit({ at: wish.at, who: wish.who, what: deedText(deed), reason: wish.reason });
  return { chunks: consentTable(register, roll, wish), deed };
}
