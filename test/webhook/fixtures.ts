/** Bodies as Meta documents them, with invented values. */
export const ANNA = { phone: "393330000001", userId: "IT.1349000000000001" };

export function envelope(value: object, field = "messages", entry: object = {}): object {
  return { object: "whatsapp_business_account", entry: [{ id: "77001", ...entry, changes: [{ field, value }] }] };
}

export function inbound(message: object, more: object = {}): object {
  return envelope({
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "390200000000", phone_number_id: "5500" },
    contacts: [{ profile: { name: "Anna" }, wa_id: ANNA.phone, user_id: ANNA.userId }],
    messages: [{ from: ANNA.phone, from_user_id: ANNA.userId, id: "wamid.A1", timestamp: "1790000000", ...message }],
    ...more,
  });
}

export function outcome(status: object, more: object = {}): object {
  return envelope({
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "390200000000", phone_number_id: "5500" },
    statuses: [{ id: "wamid.B1", status: "delivered", timestamp: "1790000001", ...status }],
    ...more,
  });
}
