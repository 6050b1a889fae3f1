/**
 * The form of the sort-request node: the list of subjects and a box to try a sentence. It knows nothing of how messages
 * are sorted or of what is wrong with a list: both come from the admin routes under `urp/sort-request/`.
 */
(function () {
  "use strict";

  const typingPauseMs = 250;
  /** The lists of a subject, each a text area with one entry per line. */
  const lists = ["words", "phrases", "examples", "not"];
  /** New outputs need a key in Node-RED's map of outputs that no old one has (core's `switch` does the same). */
  const firstNewPort = 100000;

  const emptyIntent = { id: "", label: "", words: [], phrases: [], examples: [], not: [], alone: false };

  // ---- A new node starts with the shipped subjects, which live in the runtime only.

  /** For `onadd`: fills a node that was just taken from the palette. An imported or copied one has its own list. */
  function fillNew(added) {
    if (added.intents !== null) return;
    post("defaults", {}).done(({ intents }) => {
      const node = RED.nodes.node(added.id) ?? added;
      if (node.intents !== null) return;
      node.intents = intents;
      node.outputs = intents.length + 1;
      Object.assign(node, { resize: true, dirty: true });
      RED.editor.validateNode(node);
      RED.view.redraw();
    });
  }

  // ---- The form.

  /**
   * Builds the form in `container` for `node`; `outputs` is the hidden field that tells Node-RED where wires go.
   * Answers { read, close }.
   */
  function open(container, { node, outputs, t }) {
    const form = { node, outputs, t, was: node.intents?.length ?? 0, added: 0, asked: 0, closed: false };
    form.list = $("<ol>").addClass("urp-sort-list");
    form.changed = () => scheduleTry(form);
    const listRow = element("div", { className: "form-row urp-sort-list-row" });
    const hint = element("p", { className: "urp-sort-hint", text: t("hint.intents") });
    container.replaceChildren(hint, tryBox(form), listRow, minimumField(form));
    form.list.appendTo(listRow);
    editable(form);
    if (node.intents) node.intents.forEach((intent, i) => add(form, { intent, was: i }));
    else addShipped(form);
    form.changed();
    return {
      read: () => ({ intents: intentsOf(form), minimum: minimumOf(form) }),
      close: () => {
        form.closed = true;
        clearTimeout(form.timer);
        container.replaceChildren();
      },
    };
  }

  function editable(form) {
    form.list.editableList({
      header: undefined,
      height: "auto",
      addButton: form.t("button.add"),
      buttons: [{ label: form.t("button.shipped"), icon: "fa fa-undo", click: () => addShipped(form) }],
      sortable: ".urp-sort-handle",
      removable: true,
      addItem: (row, _index, data) => addRow(form, row, data),
      removeItem: () => renumber(form),
      sortItems: () => renumber(form),
    });
  }

  function add(form, data) {
    form.list.editableList("addItem", data);
  }

  /** Adds those shipped subjects that are not in the list. */
  function addShipped(form) {
    post("defaults", {}).done(({ intents }) => {
      if (form.closed) return;
      const present = new Set(rowsOf(form).map(({ intent }) => intent.id));
      for (const intent of intents) if (!present.has(intent.id)) add(form, { intent });
    });
  }

  // ---- One subject.

  function addRow(form, row, data) {
    const isNew = data.intent === undefined;
    data.intent = { ...emptyIntent, ...data.intent };
    data.port = String(data.was ?? firstNewPort + (form.added += 1));
    const id = `urp-sort-${data.port}`;
    data.fields = { label: element("input", { type: "text", value: data.intent.label, id: `${id}-label` }) };
    data.number = element("span", { className: "urp-sort-number" });
    const body = bodyOf(form, data, id);
    const toggle = button("fa-caret-right", form.t("button.details"), () => show(body.hidden));
    toggle.setAttribute("aria-controls", body.id);
    const show = (visible) => {
      body.hidden = !visible;
      toggle.setAttribute("aria-expanded", String(visible));
      toggle.firstChild.className = `fa ${visible ? "fa-caret-down" : "fa-caret-right"}`;
    };
    const { label: name } = data.fields;
    const label = element("label", { className: "urp-sort-sr", htmlFor: name.id, text: form.t("label.label") });
    const handle = element("i", { className: "fa fa-bars urp-sort-handle", title: form.t("button.drag") });
    const up = button("fa-arrow-up", form.t("button.up"), () => move(form, row, up, -1));
    const down = button("fa-arrow-down", form.t("button.down"), () => move(form, row, down, 1));
    const parts = [handle, toggle, label, name, up, down, data.number];
    row.append(element("div", { className: "urp-sort-head" }, parts), body);
    row.on("input change", form.changed);
    show(isNew);
    renumber(form);
    if (isNew) name.focus();
  }

  function bodyOf(form, data, id) {
    const body = element("div", { className: "urp-sort-body", id: `${id}-body` });
    for (const name of lists) {
      const rows = Math.min(8, Math.max(3, data.intent[name].length));
      const area = element("textarea", { id: `${id}-${name}`, rows });
      area.value = data.intent[name].join("\n");
      area.setAttribute("aria-describedby", `${id}-${name}-hint`);
      data.fields[name] = area;
      body.append(
        element("label", { htmlFor: area.id, text: form.t(`label.${name}`) }),
        element("small", { id: `${id}-${name}-hint`, text: form.t(`hint.${name}`) }),
        area,
      );
    }
    const alone = element("input", { type: "checkbox", id: `${id}-alone`, checked: data.intent.alone === true });
    data.fields.alone = alone;
    const aloneLabel = element("label", { htmlFor: alone.id, text: form.t("label.alone") });
    body.append(element("div", { className: "urp-sort-alone" }, [alone, aloneLabel]));
    if (data.intent.id) body.append(element("small", { text: form.t("hint.id", { id: data.intent.id }) }));
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
    renumber(form);
  }

  // ---- Outputs: subjects in their order, then the last one for everything else.

  function renumber(form) {
    const rows = rowsOf(form);
    rows.forEach((data, i) => (data.number.textContent = `→ ${i + 1}`));
    const removers = form.list.find(".red-ui-editableList-item-remove");
    removers.attr({ title: form.t("button.remove"), "aria-label": form.t("button.remove") });
    form.outputs.value = JSON.stringify(portsOf(form, rows));
    form.changed();
  }

  /** Old port -> new port, -1 for a removed one: Node-RED moves the wires by it when the dialog is confirmed. */
  function portsOf(form, rows) {
    const ports = {};
    for (let i = 0; i < form.was; i += 1) ports[i] = -1;
    rows.forEach((data, i) => (ports[data.port] = i));
    ports[form.was] = rows.length;
    return ports;
  }

  function rowsOf(form) {
    return form.list
      .editableList("items")
      .toArray()
      .map((item) => $(item).data("data"))
      .filter((data) => data?.fields);
  }

  function intentsOf(form) {
    const taken = new Set(rowsOf(form).map(({ intent }) => intent.id).filter(Boolean));
    return rowsOf(form).map(({ intent, fields }) => {
      const label = fields.label.value.trim();
      const id = intent.id || freeId(label, taken);
      taken.add(id);
      const edited = Object.fromEntries(lists.map((name) => [name, linesOf(fields[name].value)]));
      return { id, label, ...edited, alone: fields.alone.checked };
    });
  }

  function linesOf(text) {
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  }

  /** Made once from the first name and then kept, because buttons and statistics hang on it. */
  function freeId(label, taken) {
    const plain = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const base = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "") || "subject";
    let id = base;
    for (let i = 2; taken.has(id); i += 1) id = `${base}_${i}`;
    return id;
  }

  // ---- How sure is sure enough.

  function minimumField(form) {
    const value = Math.round(100 * Number(form.node.minimum ?? 0.5));
    form.minimum = element("input", { type: "number", id: "urp-sort-minimum", min: 0, max: 100, step: 5, value });
    form.minimum.addEventListener("input", form.changed);
    const label = element("label", { htmlFor: form.minimum.id, text: form.t("label.minimum") });
    const unit = element("small", { text: form.t("hint.minimum") });
    return element("div", { className: "form-row urp-sort-minimum" }, [label, form.minimum, unit]);
  }

  function minimumOf(form) {
    return form.minimum.value === "" ? 0.5 : Number(form.minimum.value) / 100;
  }

  // ---- The box to try a sentence.

  function tryBox(form) {
    form.sentence = element("textarea", { id: "urp-sort-sentence", rows: 2, placeholder: form.t("hint.sentence") });
    form.sentence.addEventListener("input", form.changed);
    form.result = element("div", { className: "urp-sort-result" });
    form.result.setAttribute("aria-live", "polite");
    const label = element("label", { htmlFor: form.sentence.id, text: form.t("label.sentence") });
    return element("div", { className: "urp-sort-try" }, [label, form.sentence, form.result]);
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
    post("test", { intents: intentsOf(form), minimum: minimumOf(form), text })
      .done((answer) => current() && showAnswer(form, text, answer))
      .fail((answer) => current() && showFault(form, answer.responseJSON));
  }

  function showFault(form, fault) {
    const text = fault?.[form.t("language")] ?? form.t("result.unreachable");
    form.result.replaceChildren(element("p", { className: "urp-sort-fault", text }));
  }

  function showAnswer(form, text, { label, confidence, words, scores }) {
    if (text.trim() === "") return form.result.replaceChildren();
    const percent = (score) => Math.round(100 * score);
    const verdict =
      label === null
        ? form.t("result.other", { percent: percent(confidence) })
        : form.t("result.intent", { label, percent: percent(confidence) });
    const [first, second] = scores;
    const guess = label === null && first ? form.t("result.guess", { label: first.label }) : "";
    const next = second ? form.t("result.second", { label: second.label, percent: percent(second.score) }) : "";
    const why = words.length > 0 ? form.t("result.words", { words: words.join(" · ") }) : form.t("result.noWords");
    form.result.replaceChildren(
      element("p", { className: "urp-sort-verdict", text: verdict }),
      element("p", { className: "urp-sort-marked" }, marked(text, words)),
      element("p", { text: [why, guess, next].filter(Boolean).join(" ") }),
    );
  }

  /** The sentence with the words that decided marked; only text nodes, whatever was typed. */
  function marked(text, words) {
    const parts = [];
    let from = 0;
    for (const word of words) {
      const at = text.indexOf(word, from);
      if (at < 0) continue;
      parts.push(document.createTextNode(text.slice(from, at)), element("mark", { text: word }));
      from = at + word.length;
    }
    return [...parts, document.createTextNode(text.slice(from))];
  }

  // ---- Small helpers.

  function post(what, body) {
    return $.ajax({
      url: `urp/sort-request/${what}`,
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

  window.UrpSortRequest = { open, fillNew };
})();
