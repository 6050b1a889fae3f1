import { international } from "../texts/index.ts";

/** Country code and all, digits alone, as gateways and Meta write a number; "" when it is none. */
export function dialled(number: string): string {
  const digits = number.replace(/\D/g, "");
  // "39 335…" without a plus has its country code already; a mobile of the 39x ranges alone has ten digits.
  const whole = /^\s*(\+|00)/.test(number) || !/^39[03]\d{8,}$/.test(digits) ? international(number).replace(/\D/g, "") : digits;
  return /^[1-9]\d{6,14}$/.test(whole) ? whole : "";
}
