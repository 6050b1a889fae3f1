/**
 * The form of the moderate node. It knows nothing of the rules themselves: what a text would come to, and what is wrong with
 * the settings, come from the admin routes under `urp/moderate/`.
 */
(function () {
  "use strict";

  /** From parts.js, at the first use: the editor loads scripts in any order. */
  let element, select, field, group, linesOf, post;

  /** In the order of the published rules; the last one is no rule. */
  const categories = ["illegal", "offensive", "defamation", "personal-data", "hate", "spam", "copyright", "fundraising", "self-harm"];
  const levels = ["off", "note", "review", "block"];
  /** Whoever asks for help is never blocked, nor overlooked. */
  const levelsOf = (category) => (category === "self-harm" ? ["note", "review"] : levels);

  /** Builds the form in `container` for `node`. Answers { read, close }. */
  function open(container, { node, t }) {
    ({ element, select, field, group, linesOf, post } = window.UrpModerateParts);
    const form = { node, t, levels: {}, ready: false, closed: false };
    const box = window.UrpModerateReasoning.tryBox({ t, policy: () => policyOf(form) });
    form.changed = box.changed;
    const account = () => document.getElementById("node-input-account").value;
    container.className = "urp-moderate";
    container.replaceChildren(box.element, ruleFields(form), ownFields(form));
    const evidence = document.getElementById("urp-moderate-evidence");
    evidence.replaceChildren(window.UrpModerateEvidence.evidenceBox({ t, account }));
    document.getElementById("urp-moderate-told").replaceChildren(...appealFields(form));
    editable(form);
    container.addEventListener("input", form.changed);
    container.addEventListener("change", form.changed);
    form.changed();
    offerUsual(form);
    followBoxes();
    return {
      read: () => ({ policy: policyOf(form), appeal: appealOf(form) }),
      close: () => {
        form.closed = true;
        box.close();
        container.replaceChildren();
        evidence.replaceChildren();
      },
    };
  }

  // ---- The eight rules.

  function ruleFields(form) {
    const { t, node } = form;
    const rows = categories.map((category, index) => {
      const options = [["", t("level.advised")], ...levelsOf(category).map((level) => [level, t(`level.${level}`)])];
      const choice = select(`urp-moderate-${category}`, options, node.policy?.levels?.[category] ?? "");
      form.levels[category] = choice;
      const number = element("span", { text: index < 8 ? `${index + 1}. ` : "" });
      const label = element("label", { htmlFor: choice.id, text: t(`category.${category}`) });
      const rule = element("small", { id: `${choice.id}-rule`, text: t(`rule.${category}`) });
      choice.setAttribute("aria-describedby", rule.id);
      return element("div", { className: "urp-moderate-rule" }, [element("div", {}, [number, label, rule]), choice]);
    });
    return group(t("group.rules"), [element("p", { className: "urp-moderate-hint", text: t("hint.rules") }), ...rows, wholeField(form)]);
  }

  /** Whether a person is asked to look also where only the words taken together are doubtful. */
  function wholeField(form) {
    const { t, node } = form;
    form.whole = element("input", { type: "checkbox", id: "urp-moderate-whole", checked: node.policy?.whole !== false });
    const label = element("label", { htmlFor: form.whole.id, text: t("label.whole") });
    const hint = element("small", { id: `${form.whole.id}-hint`, text: t("hint.whole") });
    form.whole.setAttribute("aria-describedby", hint.id);
    return element("div", {}, [element("div", { className: "urp-moderate-check" }, [form.whole, label]), hint]);
  }

  /** How far the shipped rules go is known to the runtime only. */
  function offerUsual(form) {
    post("defaults", {}).done(({ levels: usual }) => {
      if (form.closed) return;
      for (const category of categories) {
        const [option] = form.levels[category].options;
        option.textContent = form.t("level.usual", { level: form.t(`level.${usual[category]}`) });
      }
    });
  }

  // ---- The comune's own words and exceptions.

  function ownFields(form) {
    const { t, node } = form;
    form.list = $("<ol>").addClass("urp-moderate-list");
    form.listRow = element("div", { className: "urp-moderate-list-row" });
    const area = (name, lines) => {
      const made = element("textarea", { id: `urp-moderate-${name}`, rows: 3 });
      made.value = (lines ?? []).join("\n");
      form[name] = made;
      return field(made, t(`label.${name}`), t(`hint.${name}`));
    };
    return group(t("group.own"), [
      element("p", { className: "urp-moderate-hint", text: t("hint.words") }),
      form.listRow,
      area("exceptions", node.policy?.exceptions),
      area("allowedDomains", node.policy?.allowedDomains),
    ]);
  }

  function editable(form) {
    const { t, node } = form;
    form.list.appendTo(form.listRow);
    form.list.editableList({
      header: undefined,
      height: "auto",
      addButton: t("button.add"),
      removable: true,
      addItem: (row, _index, data) => addWord(form, row, data),
      removeItem: () => form.changed(),
    });
    form.ready = true;
    for (const word of node.policy?.words ?? []) form.list.editableList("addItem", word);
  }

  let made = 0;

  function addWord(form, row, data) {
    const { t } = form;
    const id = `urp-moderate-word-${(made += 1)}`;
    const text = element("input", { type: "text", id, value: data.text ?? "", maxLength: 80, placeholder: t("hint.word") });
    const category = select(`${id}-category`, categories.slice(0, 8).map((name) => [name, t(`category.${name}`)]), data.category ?? "offensive");
    const level = select(`${id}-level`, levels.slice(1).map((name) => [name, t(`level.${name}`)]), data.level ?? "review");
    text.setAttribute("aria-label", t("label.word"));
    category.setAttribute("aria-label", t("label.wordCategory"));
    level.setAttribute("aria-label", t("label.wordLevel"));
    data.read = () => ({ text: text.value.trim(), category: category.value, level: level.value });
    row.append(element("div", { className: "urp-moderate-word" }, [text, category, level]));
    form.list.find(".red-ui-editableList-item-remove").attr({ title: t("button.remove"), "aria-label": t("button.remove") });
    if (data.text === undefined) text.focus();
    form.changed();
  }

  function wordsOf(form) {
    return form.list
      .editableList("items")
      .toArray()
      .map((item) => $(item).data("data"))
      .filter((data) => data?.read)
      .map((data) => data.read())
      .filter(({ text }) => text !== "");
  }

  function policyOf(form) {
    const chosen = categories.map((category) => [category, form.levels[category].value]).filter(([, level]) => level !== "");
    return {
      levels: Object.fromEntries(chosen),
      ...(!form.whole.checked && { whole: false }),
      words: form.ready ? wordsOf(form) : [],
      exceptions: linesOf(form.exceptions.value),
      allowedDomains: linesOf(form.allowedDomains.value),
    };
  }

  // ---- What the citizen is told.

  function appealFields(form) {
    const { t, node } = form;
    return ["it", "en"].map((language) => {
      const area = element("textarea", { id: `urp-moderate-appeal-${language}`, rows: 2 });
      area.value = node.appeal?.[language] ?? "";
      form[`appeal-${language}`] = area;
      return field(area, t(`label.appeal-${language}`), language === "it" ? t("hint.appeal") : undefined);
    });
  }

  function appealOf(form) {
    const texts = ["it", "en"].map((language) => [language, form[`appeal-${language}`].value.trim()]);
    return Object.fromEntries(texts.filter(([, text]) => text !== ""));
  }

  // ---- Fields that are only there when their box is ticked.

  function followBoxes() {
    const follow = (id, part, wanted) => {
      const input = document.getElementById(id);
      const show = () => (document.getElementById(part).hidden = !wanted(input));
      input.addEventListener("change", show);
      show();
    };
    follow("node-input-told", "urp-moderate-told-more", ({ checked }) => checked);
    follow("node-input-strikes", "urp-moderate-strikes-more", ({ checked }) => checked);
    follow("node-input-opinion", "urp-moderate-opinion-more", ({ value }) => value !== "off");
  }

  // ---- What the editor checks of a node that is not open.

  function whole(least, most) {
    return (value) => value === "" || value === undefined || (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most);
  }

  /** A citizen's words go there: in clear text only near by. The runtime has the last word. */
  function validUrl(kind, url) {
    if (kind !== "openai" && kind !== "ollama") return true;
    return /^https:\/\/\S+$/.test(url) || /^http:\/\/(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])\S*$/.test(url);
  }

  window.UrpModerate = { open, whole, validUrl };
})();
