/** The form of `whatsapp-out`: the fields of the chosen kind, one language at a time, and the message as it will look. */
(function () {
  "use strict";

  const ui = (window.UrpWhatsAppOut ??= {});
  // Looked up when used: the editor loads these files in any order.
  const element = (...given) => ui.element(...given);

  /** Beside Italian and English, the languages that a citizen's message is recognised in. */
  const otherLanguages = ["fr", "es", "de"];
  const templateLanguages = ["it", "en", "en_US", "en_GB", "fr", "es", "de"];

  const empty = {
    kind: "text",
    texts: { it: "" },
    choices: [],
    button: { it: "" },
    url: "",
    filename: "",
    templateName: "",
    templateLanguage: "it",
    templateParameters: "",
    latitude: "",
    longitude: "",
    placeName: "",
  };

  /**
   * Builds the form in `container` for `node`. The fields above and below it are the dialog's own.
   * Answers { read, close }.
   */
  function open(container, { node, t }) {
    const form = { t, values: valuesOf(node), language: "it", fields: new Set(), words: new Map(), closed: false };
    form.subjects = subjects();
    form.describe = (path) => form.words.get(path) ?? path;
    form.changed = () => schedule(form);
    form.tabs = element("div", { className: "urp-out-tabs" });
    form.panel = element("div", { className: "urp-out-panel" });
    // What is the same in every language stands above the tabs or below their panel.
    form.above = element("div");
    form.below = element("div");
    form.preview = element("div", { className: "urp-out-preview" });
    const hint = element("p", { className: "urp-out-hint", id: "urp-out-kind-hint" });
    form.places = ui.placeholderList(form);
    container.replaceChildren(hint, form.above, form.tabs, form.panel, form.below, form.places, form.preview);

    const kind = $("#node-input-kind").attr("aria-describedby", hint.id);
    kind.on("change.urpOut", () => {
      form.values.kind = kind.val() ?? "text";
      hint.textContent = t(`kindHint.${form.values.kind}`);
      showOptions(form.values.kind);
      draw(form);
    });
    $("#node-input-comune, #node-input-greeting").on("change.urpOut", form.changed);
    $("#node-input-limit, #node-input-secondOutput").on("change.urpOut", () => showOptions(form.values.kind));
    kind.val(form.values.kind).trigger("change");
    return { read: () => ui.tidy(form.values), close: () => close(form, container) };
  }

  function close(form, container) {
    form.closed = true;
    clearTimeout(form.timer);
    for (const field of form.fields) clearTimeout(field.timer);
    container.replaceChildren();
  }

  /** A copy of what the node says, with every property in its place. */
  function valuesOf(node) {
    const given = Object.entries(empty).map(([name, otherwise]) => [name, node[name] ?? otherwise]);
    const values = JSON.parse(JSON.stringify(Object.fromEntries(given)));
    if (!(values.kind in ui.kinds)) values.kind = "text";
    for (const name of Object.keys(empty)) if (typeof empty[name] === "string") values[name] = String(values[name]);
    return values;
  }

  /** What a pressed button can be called so that `sort-request` knows it. */
  function subjects() {
    const all = new Map();
    RED.nodes.eachNode((node) => {
      if (node.type === "sort-request") for (const { id, label } of node.intents ?? []) all.set(id, label);
    });
    return [...all];
  }

  // ---- Only what the kind uses is shown.

  /** What has no sense for a kind is put back to its resting value, so that it is not saved. */
  function showOptions(kind) {
    const rule = ui.kinds[kind];
    const limited = !rule.silent && $("#node-input-limit").val() !== "";
    option("greeting", Boolean(rule.texts));
    option("quote", !rule.silent);
    option("limit", !rule.silent);
    option("secondOutput", limited);
    const second = limited && $("#node-input-secondOutput").is(":checked");
    // The editor takes the number of outputs, and the wires of one that goes, from this field.
    $("#node-input-outputs").val(second ? 2 : 1);
  }

  function option(name, shown) {
    $(`#urp-out-option-${name}`).toggle(shown);
  }

  /** Called when the dialog is confirmed, before the editor reads its own fields. */
  function settleOptions(kind) {
    const rule = ui.kinds[kind] ?? ui.kinds.text;
    if (!rule.texts) $("#node-input-greeting").prop("checked", false);
    if (rule.silent) $("#node-input-quote").prop("checked", false);
    if (rule.silent) $("#node-input-limit").val("");
    if ($("#node-input-limit").val() === "") $("#node-input-secondOutput").prop("checked", false);
  }

  function draw(form) {
    for (const field of form.fields) clearTimeout(field.timer);
    form.fields.clear();
    form.last = undefined;
    const rule = ui.kinds[form.values.kind];
    form.look = lookFor(form);
    const inLanguage = written(form, rule);
    const inAll = named(form, rule);
    const first = !rule.texts?.required;
    form.above.replaceChildren(...(first ? inAll : []));
    form.panel.replaceChildren(...inLanguage);
    form.below.replaceChildren(...(first ? [] : inAll));
    form.tabs.hidden = !rule.texts;
    form.places.hidden = inLanguage.length + inAll.length === 0;
    drawTabs(form);
    refresh(form);
  }

  /** The fields that are written once per language. */
  function written(form, rule) {
    const { values, language, t } = form;
    const fallback = language === "it" ? "" : t("hint.fallback", { language: nameOf(form, language) });
    const field = (name, label, limit, more) => {
      const required = language === "it" && rule.texts.required;
      const texts = values[name];
      return ui.templateField(form, {
        id: `urp-out-${name}`,
        label: t(label),
        placeholder: fallback,
        value: texts[language] ?? "",
        limit,
        fault: () => ui.textFault(texts[language] ?? "", limit, required),
        write: (value) => (texts[language] = value),
        ...more,
      });
    };
    const made = [];
    if (rule.texts) {
      const label = rule.texts.required ? "label.text" : "label.caption";
      made.push(field("texts", label, rule.texts.limit, { rows: rule.texts.required ? 7 : 3 }));
    }
    if (rule.button) {
      const isBlank = () => language === "it" && !values.button.it?.trim();
      const fault = () => (isBlank() ? { key: "no-button" } : ui.textFault(values.button[language] ?? "", rule.button, false));
      made.push(field("button", rule.choices ? "label.list-button" : "label.link-button", rule.button, { fault }));
    }
    if (rule.choices) made.push(ui.choiceList(form, rule.choices));
    return made;
  }

  /** The fields that are the same in every language. */
  function named(form, rule) {
    const { values, t } = form;
    const field = (name, more = {}) =>
      ui.templateField(form, {
        id: `urp-out-${name}`,
        label: t(`label.${name}`),
        value: values[name],
        write: (value) => (values[name] = value),
        ...more,
      });
    const checked = (name) => ({ fault: () => ui.faultOf(values, name) });
    const made = [];
    if (rule.url) {
      const page = rule.url === "page";
      made.push(field("url", { ...checked("url"), label: t(page ? "label.page" : "label.file"), ...(!page && { hint: t(`hint.file-${rule.url}`) }) }));
    }
    if (rule.filename) made.push(field("filename", { hint: t("hint.filename") }));
    if (rule.place) made.push(field("latitude", checked("latitude")), field("longitude", checked("longitude")), field("placeName"));
    if (rule.template) {
      const language = { label: t("label.templateLanguage"), list: templateLanguages.map((code) => [code, ""]) };
      made.push(
        field("templateName", { ...checked("templateName"), hint: t("hint.templateName") }),
        ui.plainField(form, { id: "urp-out-templateLanguage", value: values.templateLanguage, write: (value) => (values.templateLanguage = value), ...language }),
        field("templateParameters", { rows: 3, hint: t("hint.templateParameters") }),
      );
    }
    return made;
  }

  // ---- Languages: one tab each.

  function nameOf({ t }, code) {
    const name = new Intl.DisplayNames([t("language")], { type: "language" }).of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  function languagesOf({ values, language }) {
    const inUse = [values.texts, values.button, ...values.choices.map(({ title }) => title)].flatMap((texts) => Object.keys(texts ?? {}));
    return [...new Set(["it", "en", ...inUse, language])];
  }

  function drawTabs(form) {
    const languages = languagesOf(form);
    // Kept while the languages are the same: the one that has the focus keeps it.
    if (languages.join() !== [...(form.tabButtons?.keys() ?? [])].join()) {
      const list = element("div", { className: "urp-out-tablist" });
      list.setAttribute("role", "tablist");
      list.setAttribute("aria-label", form.t("label.language"));
      form.tabButtons = new Map(languages.map((code) => [code, tab(form, code, list)]));
      form.tabs.replaceChildren(list, addLanguage(form, languages));
    }
    for (const [code, button] of form.tabButtons) {
      button.setAttribute("aria-selected", String(code === form.language));
      button.tabIndex = code === form.language ? 0 : -1;
    }
    form.panel.id = "urp-out-panel";
    for (const [name, value] of [["role", "tabpanel"], ["aria-labelledby", `urp-out-tab-${form.language}`]]) {
      if (form.tabs.hidden) form.panel.removeAttribute(name);
      else form.panel.setAttribute(name, value);
    }
  }

  function tab(form, code, list) {
    const made = element("button", { type: "button", id: `urp-out-tab-${code}` }, [
      element("span", { text: nameOf(form, code) }),
      element("span", { className: "urp-out-mark" }),
    ]);
    made.setAttribute("role", "tab");
    made.setAttribute("aria-controls", "urp-out-panel");
    made.addEventListener("click", () => choose(form, code));
    made.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const codes = [...form.tabButtons.keys()];
      choose(form, codes.at((codes.indexOf(code) + by) % codes.length));
    });
    list.append(made);
    return made;
  }

  function choose(form, code) {
    form.language = code;
    draw(form);
    form.tabButtons.get(code).focus();
  }

  function addLanguage(form, languages) {
    const left = otherLanguages.filter((code) => !languages.includes(code));
    const first = element("option", { value: "", text: form.t("button.add-language") });
    const select = element("select", { hidden: left.length === 0 }, [
      first,
      ...left.map((code) => element("option", { value: code, text: nameOf(form, code) })),
    ]);
    select.setAttribute("aria-label", form.t("label.add-language"));
    select.addEventListener("change", () => select.value && choose(form, select.value));
    return select;
  }

  function markTabs(form) {
    const rule = ui.kinds[form.values.kind];
    for (const [code, button] of form.tabButtons) {
      const text = form.values.texts[code]?.trim() ?? "";
      const needed = code === "it" && rule.texts?.required;
      button.lastChild.textContent = text ? "" : form.t(needed ? "mark.needed" : "mark.empty");
      button.classList.toggle("urp-out-needed", !text && Boolean(needed));
    }
  }

  // ---- What follows from every change.

  function lookFor(form) {
    const comune = RED.nodes.node($("#node-input-comune").val());
    return ui.comuneLook(comune, form.language);
  }

  /** Once for many changes in a row. */
  function schedule(form) {
    clearTimeout(form.timer);
    form.timer = setTimeout(() => !form.closed && refresh(form), 0);
  }

  function refresh(form) {
    form.look = lookFor(form);
    for (const field of form.fields) field.refresh?.();
    markTabs(form);
    const greets = $("#node-input-greeting").is(":checked");
    form.preview.replaceChildren(element("div", { className: "urp-out-label", text: form.t("label.preview") }), ui.bubble({ ...form, greets }));
  }

  // ---- A node just taken from the palette: where there is only one number, comune or calendar, it is this one.

  function fillNew(node) {
    // A pasted or imported node is known already, and may have left a field empty on purpose.
    if (RED.nodes.node(node.id)) return;
    for (const [property, type] of [["account", "whatsapp-account"], ["comune", "comune"], ["calendar", "opening-calendar"]]) {
      const all = [];
      RED.nodes.eachConfig((config) => {
        if (config.type === type) all.push(config.id);
      });
      if (all.length === 1) node[property] = all[0];
    }
  }

  Object.assign(ui, { open, settleOptions, fillNew });
})();
