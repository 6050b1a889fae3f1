/**
 * Meta's errors: HTTP status, type and title by code, from the table of the error-codes page (the copy that still had
 * the HTTP column). Titles will go, says the page; programs build on `code` and `details`.
 */
interface Row {
  status: number;
  title: string;
  type?: string;
}

const rows: Record<number, Row> = {
  2: { status: 503, title: "Service temporarily unavailable" },
  4: { status: 400, title: "Application request limit reached" },
  10: { status: 403, title: "Application does not have permission for this action" },
  100: { status: 400, title: "Invalid parameter" },
  190: { status: 401, title: "Error validating access token: Session has expired" },
  2500: { status: 400, title: "Unknown path components" },
  130403: { status: 400, title: "User is blocked" },
  130429: { status: 400, title: "Rate limit hit" },
  131000: { status: 500, title: "Something went wrong" },
  131008: { status: 400, title: "Required parameter is missing" },
  131009: { status: 400, title: "Parameter value is not valid" },
  131016: { status: 500, title: "Service unavailable" },
  131021: { status: 400, title: "Recipient cannot be sender" },
  131026: { status: 400, title: "Message undeliverable" },
  131047: { status: 400, title: "Re-engagement message" },
  131051: { status: 400, title: "Unsupported message type" },
  131053: { status: 400, title: "Media upload error" },
  131056: { status: 400, title: "(Business Account, Consumer Account) pair rate limit hit" },
  132000: { status: 400, title: "Number of parameters does not match the expected number of params" },
  132001: { status: 404, title: "Template name does not exist in the translation" },
  139100: { status: 400, title: "Failed to block/unblock some users" },
};

/** Thrown inside the simulator, answered as Meta would answer. */
export class GraphFault extends Error {
  readonly code: number;
  readonly status: number;
  readonly details: string;
  readonly subcode: number | undefined;
  /** Further members of the answer, beside `error`. */
  readonly beside: Record<string, unknown>;

  constructor(code: number, details = "", subcode?: number, beside: Record<string, unknown> = {}) {
    super(details);
    this.code = code;
    this.status = rows[code]?.status ?? 400;
    this.details = details;
    this.subcode = subcode;
    this.beside = beside;
  }
}

export function titleOf(code: number): string {
  return rows[code]?.title ?? "Unknown error";
}

/** The body of an error answer. */
export function errorBody(fault: GraphFault, trace: string): string {
  const plain = fault.code === 190 || fault.subcode !== undefined;
  return JSON.stringify({
    ...fault.beside,
    error: {
      message: plain ? fault.details || titleOf(fault.code) : `(#${fault.code}) ${titleOf(fault.code)}`,
      type: fault.subcode === 33 ? "GraphMethodException" : "OAuthException",
      code: fault.code,
      ...(fault.subcode === undefined ? {} : { error_subcode: fault.subcode }),
      ...(fault.details && !plain ? { error_data: { messaging_product: "whatsapp", details: fault.details } } : {}),
      fbtrace_id: trace,
    },
  });
}

/** The same error as it comes by webhook, in `errors[]`. */
export function errorItem(code: number, details: string): Record<string, unknown> {
  return {
    code,
    title: titleOf(code),
    message: titleOf(code),
    error_data: { details },
    href: "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
  };
}

/** What Meta says about an id that it does not have, or that the token may not see. */
export function unknownObject(method: string, id: string): GraphFault {
  const verb = method.toLowerCase();
  return new GraphFault(
    100,
    `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing ` +
      "permissions, or does not support this operation.",
    33,
  );
}
