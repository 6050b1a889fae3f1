/** The fields of the `whatsapp-out` dialog: texts with a counter, faults while typing, placeholders at the cursor. */
(function () {
  "use strict";

  const ui = (window.UrpWhatsAppOut ??= {});
  // Looked up when used: the editor loads these files in any order.
  const element = (...given) => ui.element(...given);

  const typingPauseMs = 350;

  /**
   * A field for a template.
   *
   * @param id        of the input
   * @param limit     characters that Meta takes; none: no counter
   * @param fault     () => { key, … } or undefined: what is wrong apart from placeholders
   * @param write     (text) => void
   */
  function templateField(form, { id, label, hint, placeholder = "", value, limit, rows, fault, write }) {
    const input = element(rows ? "textarea" : "input", { id, value, placeholder, ...(rows ? { rows } : { type: "text" }) });
    const counter = element("span", { className: "urp-out-counter" });
    const faults = element("div", { className: "urp-out-faults", id: `${id}-faults` });
    faults.setAttribute("aria-live", "polite");
    const notes = [hint && element("small", { id: `${id}-hint`, text: hint }), faults].filter(Boolean);
    input.setAttribute("aria-describedby", notes.map((note) => note.id).join(" "));
    const head = element("div", { className: "urp-out-head" }, [element("label", { htmlFor: id, text: label }), counter]);
    const field = { input, unknown: [], asked: 0 };

    field.refresh = () => {
      if (limit) showCount(form, counter, input.value, limit);
      const wrong = fault?.();
      const sentences = [wrong && form.t(`fault.${wrong.key}`, wrong), ...field.unknown].filter(Boolean);
      const shown = [...faults.children].map((child) => child.textContent);
      if (JSON.stringify(shown) !== JSON.stringify(sentences)) {
        faults.replaceChildren(...sentences.map((text) => element("p", { text })));
      }
      input.setAttribute("aria-invalid", String(sentences.length > 0));
      input.classList.toggle("input-error", sentences.length > 0);
    };
    input.addEventListener("input", () => {
      write(input.value);
      form.changed();
      scheduleCheck(form, field);
    });
    input.addEventListener("focus", () => (form.last = field));
    form.fields.add(field);
    check(form, field);
    return element("div", { className: "urp-out-field" }, [head, input, ...notes]);
  }

  function showCount(form, counter, template, limit) {
    const { length, exact } = ui.measure(ui.fill(template, form.look));
    counter.textContent = form.t(exact ? "counter.exact" : "counter.about", { length, limit });
    counter.classList.toggle("urp-out-over", length > limit);
  }

  /** A field that is no template. */
  function plainField(form, { id, label, hint, value, list, fault, write }) {
    const made = templateField(form, { id, label, hint, value, fault, write });
    if (list) {
      const options = element("datalist", { id: `${id}-list` }, list.map(([code, text]) => element("option", { value: code, text })));
      made.querySelector("input").setAttribute("list", options.id);
      made.append(options);
    }
    return made;
  }

  // ---- Placeholders: the runtime knows which there are.

  function scheduleCheck(form, field) {
    clearTimeout(field.timer);
    field.timer = setTimeout(() => check(form, field), typingPauseMs);
  }

  function check(form, field) {
    const text = field.input.value;
    const asked = (field.asked += 1);
    if (!text.includes("{{") && !text.includes("}}")) {
      field.unknown = [];
      return;
    }
    ask({ texts: { it: text } }).done(({ faults }) => {
      if (asked !== field.asked || form.closed) return;
      // How long a text may be depends on its kind: the counter says it.
      field.unknown = faults.filter(({ code }) => code !== "too-long").map(({ sentence }) => sentence[form.t("language")]);
      field.refresh();
    });
  }

  function ask(reply) {
    return $.ajax({
      url: "urp/whatsapp-out/check",
      method: "POST",
      contentType: "application/json",
      data: JSON.stringify(reply),
    });
  }

  let known;

  /** [{ path, what: { it, en } }], asked for once. */
  function placeholders() {
    if (!known) {
      known = ask({}).then(({ placeholders: all }) => all);
      // Without an answer the next dialog asks again.
      known.fail(() => (known = undefined));
    }
    return known;
  }

  function placeholderList(form) {
    const list = element("ul", { className: "urp-out-places" });
    const summary = element("summary", { text: form.t("label.placeholders") });
    const details = element("details", {}, [summary, element("small", { text: form.t("hint.placeholders") }), list]);
    placeholders().done((all) => {
      form.words = new Map(all.map(({ path, what }) => [path, what[form.t("language")]]));
      const buttons = all.map(({ path }) => {
        const made = element("button", { type: "button", className: "red-ui-button" }, [
          element("span", { text: form.words.get(path) }),
          element("code", { text: `{{${path}}}` }),
        ]);
        // The text keeps its cursor, also when the mouse is used.
        made.addEventListener("mousedown", (event) => event.preventDefault());
        made.addEventListener("click", () => insert(form, path));
        return element("li", {}, [made]);
      });
      list.replaceChildren(...buttons);
      form.changed();
    });
    return details;
  }

  /** At the cursor of the field used last; around a selection it makes a part that disappears without the value. */
  function insert(form, path) {
    const { input } = form.last ?? [...form.fields][0] ?? {};
    if (!input) return;
    const { selectionStart: start, selectionEnd: end, value } = input;
    const selected = value.slice(start, end);
    const tag = selected ? `{{#${path}}}${selected}{{/${path}}}` : `{{${path}}}`;
    input.setRangeText(tag, start, end, "end");
    input.dispatchEvent(new Event("input"));
    input.focus();
  }

  Object.assign(ui, { templateField, plainField, placeholderList });
})();
