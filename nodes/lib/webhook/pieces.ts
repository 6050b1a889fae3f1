import type { ContactCard, MetaError, OrderMessage } from "./events.ts";
import { list, number, present, record, text } from "./read.ts";

const NO_ERRORS: readonly MetaError[] = Object.freeze([]);

/** `errors[]` of a message, status, call or value. */
export function metaErrors(errors: unknown): readonly MetaError[] {
  return Array.isArray(errors) && errors.length > 0 ? errors.map(metaError) : NO_ERRORS;
}

export function metaError(piece: unknown): MetaError {
  const error = record(piece);
  return present<MetaError>({
    code: number(error?.["code"]) ?? null,
    title: text(error?.["title"]),
    message: text(error?.["message"]),
    details: text(record(error?.["error_data"])?.["details"]),
  });
}

/** One element of `contacts[]` of a message of that type; any property may be missing (Meta: contacts webhook). */
export function contactCard(piece: unknown): ContactCard {
  const card = record(piece);
  const phones = list(card?.["phones"]).map((entry) => {
    const phone = record(entry);
    return present<ContactCard["phones"][number]>({
      phone: text(phone?.["phone"]),
      waId: text(phone?.["wa_id"]),
      type: text(phone?.["type"]),
    });
  });
  const emails = list(card?.["emails"]).map((entry) => text(record(entry)?.["email"]));
  return present<ContactCard>({
    name: text(record(card?.["name"])?.["formatted_name"]),
    phones,
    emails: emails.filter((email) => email !== undefined),
    organisation: text(record(card?.["org"])?.["company"]),
  });
}

export function orderItem(piece: unknown): OrderMessage["items"][number] {
  const item = record(piece);
  return present<OrderMessage["items"][number]>({
    productId: text(item?.["product_retailer_id"]),
    quantity: number(item?.["quantity"]) ?? null,
    price: number(item?.["item_price"]) ?? null,
    currency: text(item?.["currency"]),
  });
}
