/** The buttons, or the rows of a list, that the citizen can press: one row each, in the language that is being written. */
(function () {
  "use strict";

  const ui = (window.UrpWhatsAppOut ??= {});
  // Looked up when used: the editor loads these files in any order.
  const element = (...given) => ui.element(...given);

  let rows = 0;

  /** Answers the element; `form.values.choices` follows what is done in it. */
  function choiceList(form, rule) {
    const list = $("<ol>");
    const faults = element("div", { className: "urp-out-faults" });
    faults.setAttribute("aria-live", "polite");
    const title = element("div", { className: "urp-out-label", text: form.t(rule.description ? "label.rows" : "label.buttons") });
    const whole = element("div", { className: "urp-out-choices" }, [title]);
    const state = { form, rule, list, faults };
    list.appendTo(whole);
    list.editableList({
      header: undefined,
      height: "auto",
      addButton: form.t(rule.description ? "button.add-row" : "button.add-button"),
      sortable: ".urp-out-handle",
      removable: true,
      addItem: (row, _index, data) => addRow(state, row, data),
      removeItem: () => follow(state),
      sortItems: () => follow(state),
    });
    const given = form.values.choices.length > 0 ? form.values.choices : [empty()];
    for (const choice of given) list.editableList("addItem", { choice });
    whole.append(faults);
    form.fields.add({ refresh: () => showFaults(state) });
    follow(state);
    return whole;
  }

  function empty() {
    return { id: "", title: { it: "" }, description: { it: "" } };
  }

  function addRow(state, row, data) {
    const { form, rule } = state;
    const isNew = data.choice === undefined;
    data.choice ??= empty();
    const { choice } = data;
    choice.title ??= { it: "" };
    choice.description ??= { it: "" };
    const id = `urp-out-choice-${(rows += 1)}`;
    data.fields = element("div", { className: "urp-out-choice" }, [
      text(state, { id: `${id}-title`, name: "title", texts: choice.title, limit: rule.title, required: true }),
      rule.description && text(state, { id: `${id}-description`, name: "description", texts: choice.description, limit: rule.description }),
      ui.plainField(form, {
        id: `${id}-id`,
        label: form.t("label.choice-id"),
        value: choice.id,
        list: form.subjects,
        write: (value) => (choice.id = value.trim()),
      }),
    ].filter(Boolean));
    const up = button("fa-arrow-up", form.t("button.up"), () => move(state, row, up, -1));
    const down = button("fa-arrow-down", form.t("button.down"), () => move(state, row, down, 1));
    const handle = element("i", { className: "fa fa-bars urp-out-handle", title: form.t("button.drag") });
    row.append(element("div", { className: "urp-out-row" }, [handle, data.fields, element("div", { className: "urp-out-moves" }, [up, down])]));
    if (isNew) data.fields.querySelector("input").focus();
    follow(state);
  }

  function text({ form }, { id, name, texts, limit, required }) {
    const { language } = form;
    const mustBe = required === true && language === "it";
    return ui.templateField(form, {
      id,
      label: form.t(`label.choice-${name}`),
      placeholder: language === "it" ? "" : (texts.it ?? ""),
      value: texts[language] ?? "",
      limit,
      fault: () => ui.textFault(texts[language] ?? "", limit, mustBe),
      write: (value) => (texts[language] = value),
    });
  }

  /** Dragging has no keyboard: the arrows do the same. */
  function move(state, row, pressed, by) {
    const item = row.closest("li");
    const other = by < 0 ? item.prev() : item.next();
    if (other.length === 0) return;
    if (by < 0) other.before(item);
    else other.after(item);
    pressed.focus();
    follow(state);
  }

  function follow(state) {
    const { form, rule, list } = state;
    const items = list.editableList("items").toArray();
    const data = items.map((item) => $(item).data("data")).filter((item) => item?.fields);
    form.values.choices = data.map(({ choice }) => choice);
    const remove = form.t("button.remove");
    list.find(".red-ui-editableList-item-remove").attr({ title: remove, "aria-label": remove });
    const full = data.length >= rule.most;
    const add = list.closest(".red-ui-editableList").find(".red-ui-editableList-addButton");
    add.prop("disabled", full).attr("title", full ? form.t("hint.most", { limit: rule.most }) : null);
    form.changed();
  }

  /** What concerns the list as a whole; each text says its own. */
  function showFaults({ form, faults }) {
    const fault = ui.faultOf(form.values, "choices");
    const whole = fault && ["no-choice", "many", "same-id", "same-title"].includes(fault.key);
    const sentence = whole ? form.t(`fault.${fault.key}`, fault) : "";
    if (faults.textContent !== sentence) faults.replaceChildren(...(sentence ? [element("p", { text: sentence })] : []));
  }

  function button(icon, title, click) {
    const made = element("button", { type: "button", className: "red-ui-button red-ui-button-small", title }, [
      element("i", { className: `fa ${icon}` }),
    ]);
    made.setAttribute("aria-label", title);
    made.addEventListener("click", click);
    return made;
  }

  Object.assign(ui, { choiceList });
})();
