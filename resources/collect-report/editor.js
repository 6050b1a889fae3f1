/**
 * The form of the collect-report node: the categories, the node's own texts, and a box to try a sentence. What a sentence is
 * and what is wrong with the categories comes from the admin routes under `urp/collect-report/`.
 */
(function () {
  "use strict";

  const typingPauseMs = 250;
  const kinds = ["both", "what", "where", "summary", "add", "full", "cancelled", "closed", "dropped", "handedOn", "state"];
  const languages = ["it", "en"];
  /** Rows of a WhatsApp list, and letters of one of them. */
  const mostCategories = 10;
  const longestName = 24;

  /** Empty: the usual value. */
  function isWithin(value, least, most) {
    if (value === undefined || String(value).trim() === "") return true;
    return Number(value) >= least && Number(value) <= most;
  }

  /** null: those that the runtime ships. */
  function validCategories(categories) {
    if (categories === null || categories === undefined) return true;
    if (!Array.isArray(categories) || categories.length < 1 || categories.length > mostCategories) return false;
    const names = categories.map(({ name }) => (name ?? "").trim().toLowerCase());
    const fits = categories.every(({ name, nameEn }) => (name ?? "").trim() !== "" && name.length <= longestName && (nameEn ?? "").length <= longestName);
    return fits && new Set(names).size === names.length;
  }

  /** Builds the form in `container`, and the texts in `texts`. Answers { read, close }. */
  function open(container, { node, texts, t }) {
    const form = { node, t, rows: 0, asked: 0, closed: false, texts: {} };
    form.list = $("<ol>").addClass("urp-report-list");
    form.changed = () => scheduleTry(form);
    const listRow = element("div", { className: "form-row" });
    const hint = element("p", { className: "urp-report-hint", text: t("hint.categories") });
    container.replaceChildren(tryBox(form), element("h4", { text: t("label.categories") }), hint, listRow);
    form.list.appendTo(listRow);
    editable(form);
    texts.replaceChildren(textFields(form));
    (node.categories ?? []).forEach((category) => add(form, { category }));
    post("defaults", {}).done((shipped) => form.closed || offer(form, shipped));
    form.changed();
    return {
      read: () => ({ categories: categoriesOf(form), texts: textsOf(form) }),
      close: () => {
        form.closed = true;
        clearTimeout(form.timer);
        container.replaceChildren();
        texts.replaceChildren();
      },
    };
  }

  /** The categories and the texts live in the runtime only. */
  function offer(form, { categories, texts }) {
    form.shipped = categories;
    if (!form.node.categories) addShipped(form);
    for (const kind of kinds) {
      for (const language of languages) form.texts[kind][language].placeholder = texts[kind][language];
    }
  }

  // ---- The list of categories.

  function editable(form) {
    form.list.editableList({
      header: undefined,
      height: "auto",
      addButton: form.t("button.add"),
      buttons: [{ label: form.t("button.shipped"), icon: "fa fa-undo", click: () => addShipped(form) }],
      sortable: ".urp-report-handle",
      removable: true,
      addItem: (row, _index, data) => addRow(form, row, data),
      removeItem: form.changed,
      sortItems: form.changed,
    });
  }

  function add(form, data) {
    form.list.editableList("addItem", data);
  }

  /** Adds those shipped categories that are not in the list. */
  function addShipped(form) {
    const present = new Set(rowsOf(form).map(({ category }) => category.id));
    for (const category of form.shipped ?? []) if (!present.has(category.id)) add(form, { category });
  }

  function addRow(form, row, data) {
    const isNew = data.category === undefined;
    data.category = { id: "", name: "", nameEn: "", words: [], ...data.category };
    const id = `urp-report-category-${(form.rows += 1)}`;
    data.fields = { name: element("input", { type: "text", id: `${id}-name`, value: data.category.name, maxLength: longestName }) };
    const body = bodyOf(form, data, id);
    const toggle = button("fa-caret-right", form.t("button.details"), () => show(body.hidden));
    toggle.setAttribute("aria-controls", body.id);
    const show = (visible) => {
      body.hidden = !visible;
      toggle.setAttribute("aria-expanded", String(visible));
      toggle.firstChild.className = `fa ${visible ? "fa-caret-down" : "fa-caret-right"}`;
    };
    const label = element("label", { className: "urp-report-sr", htmlFor: `${id}-name`, text: form.t("label.category") });
    const handle = element("i", { className: "fa fa-bars urp-report-handle", title: form.t("button.drag") });
    const up = button("fa-arrow-up", form.t("button.up"), () => move(form, row, up, -1));
    const down = button("fa-arrow-down", form.t("button.down"), () => move(form, row, down, 1));
    row.append(element("div", { className: "urp-report-head" }, [handle, toggle, label, data.fields.name, up, down]), body);
    row.on("input change", form.changed);
    show(isNew);
    const removers = form.list.find(".red-ui-editableList-item-remove");
    removers.attr({ title: form.t("button.remove"), "aria-label": form.t("button.remove") });
    if (isNew) data.fields.name.focus();
  }

  function bodyOf(form, data, id) {
    const { category, fields } = data;
    fields.nameEn = element("input", { type: "text", id: `${id}-en`, value: category.nameEn, maxLength: longestName });
    fields.words = element("textarea", { id: `${id}-words`, rows: Math.min(8, Math.max(3, category.words.length)) });
    fields.words.value = category.words.join("\n");
    fields.words.setAttribute("aria-describedby", `${id}-words-hint`);
    const body = element("div", { className: "urp-report-body", id: `${id}-body` }, [
      element("label", { htmlFor: fields.nameEn.id, text: form.t("label.nameEn") }),
      fields.nameEn,
      element("label", { htmlFor: fields.words.id, text: form.t("label.words") }),
      element("small", { id: `${id}-words-hint`, text: form.t("hint.words") }),
      fields.words,
    ]);
    if (category.id) body.append(element("small", { text: form.t("hint.id", { id: category.id }) }));
    return body;
  }

  /** Dragging has no keyboard: the arrows do the same. */
  function move(form, row, pressed, by) {
    const item = row.closest("li");
    const other = by < 0 ? item.prev() : item.next();
    if (other.length === 0) return;
    if (by < 0) other.before(item);
    else other.after(item);
    pressed.focus();
    form.changed();
  }

  function rowsOf(form) {
    return form.list
      .editableList("items")
      .toArray()
      .map((item) => $(item).data("data"))
      .filter((data) => data?.fields);
  }

  function categoriesOf(form) {
    const rows = rowsOf(form);
    // The shipped ones have not arrived yet: nothing was changed.
    if (rows.length === 0 && !form.shipped) return form.node.categories;
    const taken = new Set(rows.map(({ category }) => category.id).filter(Boolean));
    return rows.map(({ category, fields }) => {
      const name = fields.name.value.trim();
      const id = category.id || freeId(name, taken);
      taken.add(id);
      return { id, name, nameEn: fields.nameEn.value.trim(), words: linesOf(fields.words.value) };
    });
  }

  function linesOf(text) {
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  }

  /** Made once from the first name and then kept, because reports, buttons and the offices' table hang on it. */
  function freeId(name, taken) {
    const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const base = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "") || "categoria";
    let id = base;
    for (let i = 2; taken.has(id); i += 1) id = `${base}_${i}`;
    return id;
  }

  // ---- What the node says.

  function textFields(form) {
    const rows = kinds.map((kind) => {
      form.texts[kind] = {};
      const areas = languages.map((language) => {
        const made = element("textarea", { id: `urp-report-${kind}-${language}`, rows: 4 });
        made.value = form.node.texts?.[kind]?.[language] ?? "";
        form.texts[kind][language] = made;
        const text = `${form.t(`question.${kind}`)} · ${form.t(`language.${language}`)}`;
        return element("div", {}, [element("label", { htmlFor: made.id, text }), made]);
      });
      return element("div", { className: "urp-report-grid" }, areas);
    });
    const hint = element("div", { className: "urp-report-hint", text: form.t("hint.texts") });
    const details = element("details", {}, [element("summary", { text: form.t("label.texts") }), hint, ...rows]);
    return element("div", { className: "form-row" }, [details]);
  }

  function textsOf(form) {
    const written = {};
    for (const kind of kinds) {
      const pairs = languages.map((language) => [language, form.texts[kind][language].value.trim()]);
      const texts = Object.fromEntries(pairs.filter(([, text]) => text));
      // Without an Italian text the runtime keeps ours.
      if (texts.it) written[kind] = texts;
    }
    return written;
  }

  // ---- The box to try a sentence.

  function tryBox(form) {
    form.sentence = element("textarea", { id: "urp-report-sentence", rows: 2, placeholder: form.t("hint.sentence") });
    form.sentence.addEventListener("input", form.changed);
    form.result = element("div", { className: "urp-report-result" });
    form.result.setAttribute("aria-live", "polite");
    const label = element("label", { htmlFor: form.sentence.id, text: form.t("label.sentence") });
    return element("div", { className: "urp-report-try" }, [label, form.sentence, form.result]);
  }

  function scheduleTry(form) {
    clearTimeout(form.timer);
    form.timer = setTimeout(() => askTry(form), typingPauseMs);
  }

  function askTry(form) {
    if (form.closed) return;
    const asked = (form.asked += 1);
    const current = () => !form.closed && asked === form.asked;
    const text = form.sentence.value;
    post("test", { categories: categoriesOf(form), text })
      .done((answer) => current() && showAnswer(form, text, answer))
      .fail((answer) => current() && showFault(form, answer.responseJSON));
  }

  function showFault(form, fault) {
    const text = fault?.[form.t("language.code")] ?? form.t("error.unreachable");
    form.result.replaceChildren(element("p", { className: "urp-report-fault", text }));
  }

  function showAnswer(form, text, { reports, elsewhere, category, guessed, words, address, precise }) {
    if (text.trim() === "") return form.result.replaceChildren();
    const verdict = form.t(`result.${reports ? "report" : elsewhere ? "elsewhere" : "nothing"}`);
    const kind = form.t(guessed ? "result.category" : "result.last", { category });
    const why = words.length > 0 ? form.t("result.words", { words: words.join(" · ") }) : form.t("result.noWords");
    const where = address && form.t(precise ? "result.address" : "result.street", { address });
    form.result.replaceChildren(
      element("p", { className: "urp-report-verdict", text: verdict }),
      element("p", { text: [kind, why, where].filter(Boolean).join(" ") }),
    );
  }

  // ---- Small helpers.

  function post(what, body) {
    return $.ajax({
      url: `urp/collect-report/${what}`,
      method: "POST",
      contentType: "application/json",
      data: JSON.stringify(body),
    });
  }

  function button(icon, title, click) {
    const made = element("button", { type: "button", className: "red-ui-button red-ui-button-small", title }, [
      element("i", { className: `fa ${icon}` }),
    ]);
    made.setAttribute("aria-label", title);
    made.addEventListener("click", click);
    return made;
  }

  function element(name, { text, ...properties } = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    if (text !== undefined) made.textContent = text;
    made.append(...children);
    return made;
  }

  window.UrpCollectReport = { open, isWithin, validCategories };
})();
