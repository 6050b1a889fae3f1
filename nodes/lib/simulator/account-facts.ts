import type { Template } from "./template.ts";

/** What the checks of an outgoing message have to know about the account. */
export interface AccountFacts {
  /** MIME type of an uploaded file, undefined when there is no such file. */
  mimeOf: (mediaId: string) => string | undefined;
  /** The approved templates; undefined: every name counts as approved. */
  templates: readonly Template[] | undefined;
}
