import { invalid, needObject, needText } from "./field-checks.ts";
import { GraphFault } from "./graph-error.ts";
import type { Json } from "./read-json.ts";
import { objectsIn, textIn } from "./read-json.ts";
import type { Template } from "./template.ts";
import { placesIn } from "./template.ts";

/** The parameters that a send gives for the text of the template. */
export function bodyParameters(template: Json): { name?: string; text: string }[] {
  const body = objectsIn(template, "components").find((part) => textIn(part, "type").toLowerCase() === "body");
  return objectsIn(body ?? {}, "parameters").map((parameter) => {
    const name = textIn(parameter, "parameter_name");
    return { ...(name === "" ? {} : { name }), text: textIn(parameter, "text") };
  });
}

/** Checks name, language and number of parameters; without a list of templates every name counts as approved. */
export function checkTemplate(template: Json, templates: readonly Template[] | undefined): void {
  const name = needText(template, "name", "template['name']", 512);
  if (!/^[a-z0-9_]+$/.test(name)) throw invalid("Template names have lower-case letters, digits and underscores only.");
  const language = needObject(template, "language", "template['language']");
  const code = needText(language, "code", "template['language']['code']", 10);
  for (const part of objectsIn(template, "components")) {
    if (!["header", "body", "button"].includes(textIn(part, "type").toLowerCase())) {
      throw invalid("Component type must be one of {header, body, button}.");
    }
  }
  if (!templates) return;
  const found = templates.find((one) => one.name === name && one.language === code);
  if (!found) throw new GraphFault(132001, `template name (${name}) does not exist in ${code}`);
  const wanted = placesIn(found.body).length;
  const given = bodyParameters(template).length;
  if (given !== wanted) {
    throw new GraphFault(
      132000,
      `body: number of localizable_params (${given}) does not match the expected (${wanted})`,
    );
  }
}
