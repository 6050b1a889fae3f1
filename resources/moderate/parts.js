/** The small pieces of which the dialog of `moderate` is made: elements, fields with a label and a hint, and its routes. */
(function () {
  "use strict";

  function element(name, { text, ...properties } = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    if (text !== undefined) made.textContent = text;
    made.append(...children);
    return made;
  }

  function button(text, click, icon) {
    const inside = icon ? [element("i", { className: `fa ${icon}` }), document.createTextNode(` ${text}`)] : [text];
    const made = element("button", { type: "button", className: "red-ui-button" }, inside);
    made.addEventListener("click", click);
    return made;
  }

  function select(id, options, value) {
    const made = element("select", { id }, options.map(([name, text]) => element("option", { value: name, text })));
    made.value = value;
    return made;
  }

  /** A field below its label, with a hint that belongs to it. */
  function field(input, label, hint) {
    const parts = [element("label", { htmlFor: input.id, text: label }), input];
    if (hint) {
      parts.push(element("small", { id: `${input.id}-hint`, text: hint }));
      input.setAttribute("aria-describedby", `${input.id}-hint`);
    }
    return element("div", { className: "urp-field" }, parts);
  }

  function group(legend, children) {
    return element("fieldset", {}, [element("legend", { text: legend }), ...children]);
  }

  function linesOf(text) {
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  }

  /** Below `urp/moderate/`. */
  function post(what, body) {
    return $.ajax({
      url: `urp/moderate/${what}`,
      method: "POST",
      contentType: "application/json",
      data: JSON.stringify(body),
    });
  }

  window.UrpModerateParts = { element, button, select, field, group, linesOf, post };
})();
