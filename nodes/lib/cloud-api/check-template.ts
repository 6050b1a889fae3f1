import { checkText, listOf, objectOf } from "./fields.ts";
import { LIMITS } from "./limits.ts";

/** The frame only: whether the parameters fit the approved text is known to Meta alone (132000, 132012). */
export function checkTemplate(content: unknown): void {
  const template = objectOf(content, "template");
  checkText(template["name"], "template.name", { max: LIMITS.templateName });
  checkText(objectOf(template["language"], "template.language")["code"], "template.language.code");
  if (!isAbsentOrEmpty(template["components"])) {
    listOf(template["components"], "template.components").forEach(checkComponent);
  }
}

function checkComponent(value: unknown, index: number): void {
  const at = `template.components[${index}]`;
  const component = objectOf(value, at);
  const type = checkText(component["type"], `${at}.type`);
  if (type.toLowerCase() === "button") checkText(component["sub_type"], `${at}.sub_type`);
  if (isAbsentOrEmpty(component["parameters"])) return;
  listOf(component["parameters"], `${at}.parameters`).forEach((parameter, number) => {
    const place = `${at}.parameters[${number}]`;
    checkText(objectOf(parameter, place)["type"], `${place}.type`);
  });
}

function isAbsentOrEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
