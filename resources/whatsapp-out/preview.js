/** A message as the citizen will see it: a chat bubble. What is known only when it is sent shows as a label in the text. */
(function () {
  "use strict";

  const ui = (window.UrpWhatsAppOut ??= {});

  // ---- Filling a template with what the editor knows. The rules are those of nodes/lib/texts/template.ts.

  const section = /\{\{#\s*([^{}|\s]+)\s*\}\}([\s\S]*?)\{\{\/\s*\1\s*\}\}/g;
  const place = /\{\{\s*([^{}#/|\s]+)\s*(?:\|([^{}]*))?\}\}/g;

  /**
   * Answers the parts of the text: strings, and { path } for what is not known yet.
   * `look(path)` answers the value, "" when there is none, undefined when it is not known.
   */
  function fill(template, look) {
    const open = withSections(template, look);
    const parts = [];
    let from = 0;
    for (const match of open.matchAll(place)) {
      const value = look(match[1]);
      parts.push(open.slice(from, match.index), value === undefined ? { path: match[1] } : value || (match[2] ?? "").trim());
      from = match.index + match[0].length;
    }
    parts.push(open.slice(from));
    return trimmed(parts);
  }

  function withSections(template, look) {
    return template.replace(section, (all, path, inside, at) => {
      const before = template[at - 1] ?? "\n";
      const after = template[at + all.length] ?? "\n";
      const shown = look(path) === "" ? "" : withSections(inside, look);
      // A section on lines of its own leaves no empty line: its line break goes with it.
      if (before !== "\n" || after !== "\n") return shown;
      return shown.replace(/^\n/, "").replace(/\n$/, "") || hiddenLine;
    }).replaceAll(`${hiddenLine}\n`, "").replaceAll(hiddenLine, "");
  }

  /** Stands for a line that goes; no text has it. */
  const hiddenLine = "\u0000";

  function trimmed(parts) {
    const last = parts.length - 1;
    if (typeof parts[0] === "string") parts[0] = parts[0].trimStart();
    if (typeof parts[last] === "string") parts[last] = parts[last].trimEnd();
    return parts.filter((part) => part !== "");
  }

  /** Characters of what is known, and whether there will be more. */
  function measure(parts) {
    const known = parts.filter((part) => typeof part === "string");
    return { length: known.join("").length, exact: known.length === parts.length };
  }

  /** What the comune's form says; undefined for a variable of the environment, and for all that is not the comune's. */
  function comuneLook(comune, language) {
    const phones = (comune?.phones ?? []).map(({ number, label }) => (label ? `${number} (${label})` : number));
    const computed = {
      office: comune?.office || "Urp",
      contactName: comune?.contactName || `${comune?.office || "Urp"} ${comune?.name ?? ""}`,
      phone: comune?.phones?.[0]?.number ?? "",
      phones: phones.join(phones.length > 2 ? ", " : language === "en" ? " or " : " o "),
    };
    return (path) => {
      const [root, field, ...rest] = path.split(".");
      if (root !== "comune" || !field || rest.length > 0 || !comune) return undefined;
      const translated = language === "en" && comune[`${field}En`];
      const value = computed[field] ?? (translated || comune[field]);
      return typeof value !== "string" || /^\$\{[^}]*\}$/.test(value) ? undefined : value;
    };
  }

  // ---- The bubble.

  const formatted = /\*([^*\n]+)\*|(?<![\w/])_([^_\n]+)_(?!\w)|~([^~\n]+)~/g;

  /** *bold*, _italic_, ~struck~ as WhatsApp shows them; only text nodes, whatever was typed. */
  function rich(text) {
    const nodes = [];
    let from = 0;
    for (const match of text.matchAll(formatted)) {
      const [all, bold, slanted, struck] = match;
      nodes.push(text.slice(from, match.index), element(bold ? "strong" : slanted ? "em" : "s", { text: bold ?? slanted ?? struck }));
      from = match.index + all.length;
    }
    return [...nodes, text.slice(from)];
  }

  /** `form`: { values, language, t, look, describe(path), greets, contactName } */
  function bubble(form) {
    const { values, t } = form;
    const rule = ui.kinds[values.kind];
    if (rule.silent || values.kind === "payload") return element("p", { className: "urp-out-none", text: t(`preview.${values.kind}`) });
    const parts = [attachment(form, rule), rule.texts && bodyOf(form), ...actions(form, rule)];
    return element("div", { className: "urp-out-bubble" }, parts.filter(Boolean));
  }

  function attachment({ values, t, look, describe }, rule) {
    const card = (icon, ...lines) =>
      element("div", { className: "urp-out-card" }, [element("i", { className: `fa ${icon}` }), element("span", {}, lines.flat())]);
    const shown = (template) => show(fill(template, look), describe);
    if (values.kind === "contact-card") return card("fa-address-card-o", shown("{{comune.contactName}}"));
    if (rule.template) return card("fa-certificate", t("preview.template", { name: values.templateName || "…" }), ...parameters(values, shown));
    if (rule.place) return card("fa-map-marker", values.placeName ? shown(values.placeName) : `${values.latitude || "…"}, ${values.longitude || "…"}`);
    if (!rule.url || rule.url === "page") return undefined;
    const icon = { image: "fa-file-image-o", document: "fa-file-text-o", video: "fa-file-video-o", audio: "fa-file-audio-o" };
    return card(icon[rule.url], values.filename && rule.filename ? values.filename : values.url ? shown(values.url) : "…");
  }

  function parameters({ templateParameters }, shown) {
    const lines = templateParameters.split("\n").filter((line) => line.trim());
    return lines.flatMap((line, i) => [element("br"), `${i + 1}. `, ...shown(line)]);
  }

  function bodyOf({ values, language, t, look, describe, greets }) {
    const text = textIn(values.texts, language);
    const chip = (key) => element("span", { className: "urp-out-chip", text: t(key) });
    const parts = show(fill(text, look), describe);
    if (!greets) return element("div", { className: "urp-out-text" }, parts);
    const around = [chip("preview.greeting"), "\n", ...parts, "\n", chip("preview.privacy")];
    return element("div", { className: "urp-out-text" }, around);
  }

  function actions({ values, language, t, look, describe }, rule) {
    const action = (icon, children, ...more) =>
      element("div", { className: "urp-out-action" }, [element("i", { className: `fa ${icon}` }), " ", ...children, ...more]);
    const words = (texts) => show(fill(textIn(texts, language) || "…", look), describe);
    if (rule.url === "page") return [action("fa-external-link", words(values.button))];
    if (values.kind === "location-request") return [action("fa-map-marker", [t("preview.location-request")])];
    if (!rule.choices) return [];
    const row = (icon) => ({ title, description }) => {
      const small = rule.choices.description && textIn(description, language);
      return action(icon, words(title), ...(small ? [element("small", {}, words(description))] : []));
    };
    if (!rule.button) return values.choices.map(row("fa-reply"));
    return [action("fa-list", words(values.button)), ...values.choices.map(row("fa-circle-o"))];
  }

  /** As the runtime chooses: Italian when the language has no text. */
  function textIn(texts = {}, language) {
    return texts[language]?.trim() ? texts[language] : (texts.it ?? "");
  }

  function show(parts, describe) {
    return parts.flatMap((part) =>
      typeof part === "string" ? rich(part) : [element("span", { className: "urp-out-chip", text: describe(part.path), title: part.path })],
    );
  }

  function element(name, { text, ...properties } = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    if (text !== undefined) made.textContent = text;
    made.append(...children);
    return made;
  }

  Object.assign(ui, { fill, measure, comuneLook, bubble, textIn, element });
})();
