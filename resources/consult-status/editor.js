/** The fields of consult-status that the editor does not fill and read by itself: a list of words, a text in two languages. */
(function () {
  "use strict";

  const languages = ["it", "en"];

  const box = (name) => document.getElementById(`urp-consult-${name}`);

  function hasWords(words) {
    return Array.isArray(words) && words.some((word) => typeof word === "string" && word.trim() !== "");
  }

  /** Who answers everybody needs no text for the others. */
  function hasText(who, texts) {
    return who === "everybody" || Boolean(texts?.it?.trim());
  }

  function open(node) {
    box("words").value = (node.words ?? []).join("\n");
    for (const language of languages) box(`text-${language}`).value = node.texts?.[language] ?? "";
    const who = document.getElementById("node-input-who");
    const show = () => (box("texts").hidden = who.value === "everybody");
    // The editor fills its fields through jQuery, and triggers what jQuery hears.
    $(who).on("change", show);
    show();
    UrpFaults.watch(box("words"), () => (hasWords(read().words) ? "" : node._("consult-status.error.words")));
    UrpFaults.watch(box("text-it"), () => (hasText(who.value, read().texts) ? "" : node._("consult-status.error.text")));
  }

  /** What the dialog says now, as the node keeps it. */
  function read() {
    const words = box("words").value.split("\n").map((word) => word.trim());
    const texts = Object.fromEntries(languages.map((language) => [language, box(`text-${language}`).value.trim()]));
    return { words: words.filter(Boolean), texts };
  }

  window.UrpConsultStatus = { hasWords, hasText, open, read };
})();
