/**
 * The form of the subscribe-toggle node: the lists of words, the topics, the node's own questions, and a box to try a
 * sentence. What a sentence means and which words are offered comes from the admin routes under `urp/subscribe-toggle/`.
 */
(function () {
  "use strict";

  const typingPauseMs = 250;
  const lists = ["yes", "no", "confirm", "topics"];
  const questions = ["maybeYes", "maybeNo", "confirm", "topics"];
  const languages = ["it", "en"];
  /** Longest title of a row in a WhatsApp list, and how many the citizen can leaf through. */
  const longestTopic = 24;
  const mostTopics = 60;

  /** What a node has that was just taken from the palette: the first of the presets that the runtime ships. */
  function firstWords() {
    return {
      yes: ["👍", "Iscrivimi", "Iscrivetemi", "Subscribe"],
      no: ["Cancellami", "Cancellatemi", "Cancella iscrizione", "Disiscrivimi", "Disiscrivetemi", "Unsubscribe", "Stop"],
      confirm: ["Sì", "Confermo", "Yes"],
      topics: ["Argomenti", "Topics"],
    };
  }

  function validTopics(names) {
    if (!Array.isArray(names)) return names === undefined;
    const plain = names.map((name) => name.trim().toLowerCase());
    const fits = names.every((name) => name.trim() !== "" && name.length <= longestTopic);
    return fits && names.length <= mostTopics && new Set(plain).size === names.length;
  }

  /** Builds the form in `container` for `node`. Answers { read, close }. */
  function open(container, { node, t }) {
    const form = { node, t, asked: 0, closed: false, fields: {}, texts: {}, presets: [] };
    container.className = "urp-subscribe";
    container.replaceChildren(tryBox(form), wordFields(form), topicFields(form), textFields(form));
    container.addEventListener("input", () => scheduleTry(form));
    post("defaults", {}).done((shipped) => form.closed || offer(form, shipped));
    scheduleTry(form);
    return {
      read: () => read(form),
      close: () => {
        form.closed = true;
        clearTimeout(form.timer);
        container.replaceChildren();
      },
    };
  }

  function read(form) {
    const names = (name) => linesOf(form.fields[name].value);
    return { words: wordsOf(form), topics: names("topicNames"), neighbourhoods: names("neighbourhoods"), texts: textsOf(form) };
  }

  // ---- Words.

  function wordFields(form) {
    const words = form.node.words ?? firstWords();
    form.preset = element("select", { id: "urp-subscribe-preset" }, [option("", form.t("label.ownWords"))]);
    form.preset.addEventListener("change", () => take(form));
    const choice = field(form, form.preset, "preset", "hint.preset");
    const areas = lists.map((name) => area(form, name, words[name] ?? [], 3));
    return group(form, "words", [choice, element("div", { className: "urp-subscribe-grid" }, areas)]);
  }

  /** The presets and our own questions live in the runtime only. */
  function offer(form, { presets, texts }) {
    form.presets = presets;
    form.preset.append(...presets.map(({ id }) => option(id, form.t(`preset.${id}`))));
    showPreset(form);
    for (const kind of questions) {
      for (const language of languages) form.texts[kind][language].placeholder = texts[kind][language];
    }
  }

  function take(form) {
    const preset = form.presets.find(({ id }) => id === form.preset.value);
    if (!preset) return;
    for (const name of lists) form.fields[name].value = preset.words[name].join("\n");
    document.getElementById("node-input-doubleOptIn").checked = preset.doubleOptIn;
    scheduleTry(form);
  }

  /** The list names the preset whose words are in the fields, or "own words". */
  function showPreset(form) {
    const now = JSON.stringify(wordsOf(form));
    const same = form.presets.find(({ words }) => JSON.stringify(pick(words)) === now);
    form.preset.value = same?.id ?? "";
  }

  function pick(words) {
    return Object.fromEntries(lists.map((name) => [name, words[name]]));
  }

  function wordsOf(form) {
    return Object.fromEntries(lists.map((name) => [name, linesOf(form.fields[name].value)]));
  }

  function linesOf(text) {
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  }

  // ---- Topics and neighbourhoods.

  function topicFields(form) {
    const areas = [
      area(form, "topicNames", form.node.topics ?? [], 4),
      area(form, "neighbourhoods", form.node.neighbourhoods ?? [], 4),
    ];
    form.topicFault = element("p", { className: "urp-subscribe-fault" });
    form.topicFault.setAttribute("aria-live", "polite");
    return group(form, "choices", [element("div", { className: "urp-subscribe-grid" }, areas), form.topicFault]);
  }

  function checkTopics(form) {
    const names = ["topicNames", "neighbourhoods"].flatMap((name) => linesOf(form.fields[name].value));
    form.topicFault.textContent = validTopics(names) ? "" : form.t("error.topics");
  }

  // ---- The questions that the node asks by itself.

  function textFields(form) {
    const rows = questions.map((kind) => {
      form.texts[kind] = {};
      const areas = languages.map((language) => {
        const made = element("textarea", { id: `urp-subscribe-${kind}-${language}`, rows: 4 });
        made.value = form.node.texts?.[kind]?.[language] ?? "";
        form.texts[kind][language] = made;
        const label = element("label", { htmlFor: made.id, text: `${form.t(`question.${kind}`)} · ${form.t(`language.${language}`)}` });
        return element("div", {}, [label, made]);
      });
      return element("div", { className: "urp-subscribe-grid" }, areas);
    });
    const details = element("details", {}, [element("summary", { text: form.t("label.questions") }), ...hints(form, "questions"), ...rows]);
    return element("div", { className: "form-row" }, [details]);
  }

  function textsOf(form) {
    const written = {};
    for (const kind of questions) {
      const texts = Object.fromEntries(
        languages.map((language) => [language, form.texts[kind][language].value.trim()]).filter(([, text]) => text),
      );
      // Without an Italian text the runtime keeps ours.
      if (texts.it) written[kind] = texts;
    }
    return written;
  }

  // ---- The box to try a sentence.

  function tryBox(form) {
    form.sentence = element("textarea", { id: "urp-subscribe-sentence", rows: 1, placeholder: form.t("hint.sentence") });
    form.result = element("div", { className: "urp-subscribe-result" });
    form.result.setAttribute("aria-live", "polite");
    const label = element("label", { htmlFor: form.sentence.id, text: form.t("label.sentence") });
    return element("div", { className: "urp-subscribe-try" }, [label, form.sentence, form.result]);
  }

  function scheduleTry(form) {
    clearTimeout(form.timer);
    form.timer = setTimeout(() => askTry(form), typingPauseMs);
  }

  function askTry(form) {
    if (form.closed) return;
    checkTopics(form);
    if (form.presets.length > 0) showPreset(form);
    const asked = (form.asked += 1);
    const current = () => !form.closed && asked === form.asked;
    const text = form.sentence.value;
    post("test", { words: wordsOf(form), text })
      .done((answer) => current() && showAnswer(form, text, answer))
      .fail((answer) => current() && showFault(form, answer.responseJSON));
  }

  function showFault(form, fault) {
    const text = fault?.[form.t("language.code")] ?? form.t("error.unreachable");
    form.result.replaceChildren(element("p", { className: "urp-subscribe-fault", text }));
  }

  function showAnswer(form, text, { want, why }) {
    if (text.trim() === "") return form.result.replaceChildren();
    form.result.replaceChildren(
      element("p", { className: "urp-subscribe-verdict", text: form.t(`want.${want}`) }),
      element("p", { text: form.t(`why.${why}`) }),
    );
  }

  // ---- Small helpers.

  function area(form, name, lines, rows) {
    const made = element("textarea", { id: `urp-subscribe-${name}`, rows: Math.min(8, Math.max(rows, lines.length)) });
    made.value = lines.join("\n");
    form.fields[name] = made;
    return field(form, made, name, `hint.${name}`);
  }

  function field(form, input, name, hint) {
    const note = element("small", { id: `${input.id}-hint`, text: form.t(hint) });
    input.setAttribute("aria-describedby", note.id);
    return element("div", {}, [element("label", { htmlFor: input.id, text: form.t(`label.${name}`) }), input, note]);
  }

  function group(form, name, children) {
    const legend = element("legend", { text: form.t(`label.${name}`) });
    return element("fieldset", { className: "form-row" }, [legend, ...hints(form, name), ...children]);
  }

  function hints(form, name) {
    return [element("p", { className: "urp-subscribe-hint", text: form.t(`hint.${name}`) })];
  }

  function option(value, text) {
    return element("option", { value, text });
  }

  function post(what, body) {
    return $.ajax({
      url: `urp/subscribe-toggle/${what}`,
      method: "POST",
      contentType: "application/json",
      data: JSON.stringify(body),
    });
  }

  function element(name, { text, ...properties } = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    if (text !== undefined) made.textContent = text;
    made.append(...children);
    return made;
  }

  window.UrpSubscribeToggle = { firstWords, validTopics, open };
})();
