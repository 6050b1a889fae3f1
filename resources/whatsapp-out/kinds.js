/**
 * What a `whatsapp-out` node can send, what each kind needs, and what of it is wrong. The limits are Meta's, as in
 * nodes/lib/cloud-api/limits.ts (a test compares them).
 */
(function () {
  "use strict";

  const ui = (window.UrpWhatsAppOut ??= {});

  const body = (limit) => ({ limit, required: true });
  const caption = { limit: 1024, required: false };

  /** `silent`: no message goes out, so nothing can be quoted, limited or greeted. */
  const kinds = {
    text: { texts: body(4096) },
    buttons: { texts: body(1024), choices: { most: 3, title: 20 } },
    list: { texts: body(4096), button: 20, choices: { most: 10, title: 24, description: 72 } },
    link: { texts: body(1024), button: 20, url: "page" },
    "location-request": { texts: body(1024) },
    "contact-card": {},
    image: { url: "image", texts: caption },
    document: { url: "document", filename: true, texts: caption },
    video: { url: "video", texts: caption },
    audio: { url: "audio" },
    location: { place: true },
    template: { template: true },
    payload: {},
    read: { silent: true },
    "reject-call": { silent: true },
  };

  // ---- What is wrong: { key, …parameters } or undefined. Placeholders are checked by the runtime.

  const tag = /\{\{[^{}]*\}\}/g;
  const hasTag = (text) => /\{\{[^{}]*\}\}/.test(text);

  /** Length of what certainly stays of a template. */
  function lengthOf(template) {
    return template.replace(tag, "").trim().length;
  }

  function textFault(text, limit, required) {
    if (required && text.trim() === "") return { key: "empty" };
    const length = lengthOf(text);
    return length > limit ? { key: "long", length, limit } : undefined;
  }

  function textsFault(texts = {}, limit, required) {
    const inItalian = textFault(texts.it ?? "", limit, required);
    return inItalian ?? Object.values(texts).map((text) => textFault(text, limit, false)).find(Boolean);
  }

  function buttonFault(texts, limit) {
    const fault = textsFault(texts, limit, true);
    return fault?.key === "empty" ? { key: "no-button" } : fault;
  }

  function choicesFault(choices = [], rule) {
    if (choices.length === 0) return { key: "no-choice" };
    if (choices.length > rule.most) return { key: "many", limit: rule.most };
    for (const [property, isTwice] of [["id", "same-id"], ["title", "same-title"]]) {
      const given = choices.map((choice) => (property === "id" ? choice.id : choice.title?.it) ?? "").filter(Boolean);
      // Rows may have the same title, buttons may not (Meta, interactive reply buttons).
      if ((property === "id" || !rule.description) && new Set(given).size < given.length) return { key: isTwice };
    }
    for (const { title, description } of choices) {
      const fault = textsFault(title, rule.title, true) ?? textsFault(description, rule.description ?? Infinity, false);
      if (fault) return fault.key === "empty" ? { key: "no-title" } : fault;
    }
    return undefined;
  }

  function urlFault(url = "") {
    if (url.trim() === "") return { key: "no-url" };
    return hasTag(url) || (/^https?:\/\//i.test(url) && URL.canParse(url)) ? undefined : { key: "not-url" };
  }

  function degreesFault(written, most) {
    // A flow written by hand may hold a number.
    const text = `${written ?? ""}`;
    if (hasTag(text)) return undefined;
    const degrees = Number(text.replace(",", "."));
    return text.trim() !== "" && Math.abs(degrees) <= most ? undefined : { key: "degrees", most };
  }

  const checks = {
    texts: ({ texts }, rule) => rule.texts && textsFault(texts, rule.texts.limit, rule.texts.required),
    button: ({ button }, rule) => rule.button && buttonFault(button, rule.button),
    choices: ({ choices }, rule) => rule.choices && choicesFault(choices, rule.choices),
    url: ({ url }, rule) => rule.url && urlFault(url),
    templateName: ({ templateName }, rule) => rule.template && textFault(templateName ?? "", 512, true) && { key: "no-template" },
    latitude: ({ latitude }, rule) => rule.place && degreesFault(latitude, 90),
    longitude: ({ longitude }, rule) => rule.place && degreesFault(longitude, 180),
  };

  function faultOf(values, property) {
    return checks[property](values, kinds[values.kind] ?? kinds.text) || undefined;
  }

  /** For `validate`: true, or a sentence where the editor takes one. */
  function valid(node, property, options) {
    const fault = faultOf(node, property);
    return !fault || (options ? RED._(`@sportello/node-red-urp/whatsapp-out:whatsapp-out.fault.${fault.key}`, fault) : false);
  }

  // ---- What is saved: only what the kind uses; the rest leaves the flow file.

  function tidy(values) {
    const rule = kinds[values.kind];
    const texts = tidyTexts(values.texts);
    return {
      texts: rule.texts && (rule.texts.required || Object.values(texts).some(Boolean)) ? texts : undefined,
      choices: rule.choices ? tidyChoices(values.choices, rule.choices) : undefined,
      button: rule.button ? tidyTexts(values.button) : undefined,
      url: rule.url ? values.url.trim() : undefined,
      filename: rule.filename && values.filename.trim() ? values.filename.trim() : undefined,
      templateName: rule.template ? values.templateName.trim() : undefined,
      templateLanguage: rule.template ? values.templateLanguage.trim() || "it" : undefined,
      templateParameters: rule.template && values.templateParameters.trim() ? values.templateParameters : undefined,
      latitude: rule.place ? values.latitude.trim() : undefined,
      longitude: rule.place ? values.longitude.trim() : undefined,
      placeName: rule.place && values.placeName.trim() ? values.placeName.trim() : undefined,
    };
  }

  function tidyTexts(texts) {
    const { it, ...others } = texts;
    return { it: it ?? "", ...Object.fromEntries(Object.entries(others).filter(([, text]) => text?.trim())) };
  }

  function tidyChoices(choices, rule) {
    const taken = new Set(choices.map(({ id }) => id).filter(Boolean));
    return choices.map(({ id, title, description }) => {
      const name = id || freeId(title.it ?? "", taken);
      taken.add(name);
      const words = tidyTexts(description ?? {});
      const described = rule.description && Object.values(words).some(Boolean);
      return { id: name, title: tidyTexts(title), ...(described && { description: words }) };
    });
  }

  /** Comes back when the citizen presses: made from the words, so that a flow can be read. */
  function freeId(title, taken) {
    const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const base = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "").slice(0, 40) || "choice";
    let id = base;
    for (let i = 2; taken.has(id); i += 1) id = `${base}_${i}`;
    return id;
  }

  Object.assign(ui, { kinds, textFault, faultOf, valid, tidy });
})();
