/** The dialog of forward-to-email: which fields a choice needs, what is wrong with the texts, and what they may name. */
(function () {
  "use strict";

  // The runtime checks with the same pattern (nodes/lib/texts/contact-details.ts).
  const address = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[A-Za-z]{2,}$/;
  const environment = /^\$\{[^}]+\}$/;
  const tidy = (value) => String(value ?? "").trim();
  const language = () => (RED.i18n.lang().startsWith("en") ? "en" : "it");

  const answerTexts = ["takenIt", "takenEn", "closedIt", "closedEn", "textIt", "textEn"];

  const isAddress = (value) => tidy(value) === "" || environment.test(tidy(value)) || address.test(tidy(value));
  const hasAddress = (route, value) => route !== "fixed" || (tidy(value) !== "" && isAddress(value));

  function open() {
    const route = $("#node-input-route");
    const show = () => $("#urp-forward-fixed").toggle(route.val() === "fixed");
    route.on("change", show);
    show();
    const answers = $("#node-input-answers");
    const showAnswers = () => $("#urp-forward-answers").toggle(answers.is(":checked"));
    answers.on("change", showAnswers);
    showAnswers();
    const fields = $(["subject", "text", ...answerTexts].map((name) => `#node-input-${name}`).join(", "));
    let waiting;
    fields.on("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void check(), 300);
    });
    void check();
  }

  /** The runtime knows the rules of the texts. Without it the dialog works on, and the deploy says what is wrong. */
  async function check() {
    const body = Object.fromEntries(["subject", "text", ...answerTexts].map((name) => [name, $(`#node-input-${name}`).val()]));
    try {
      const { faults, placeholders, answerPlaceholders } = await $.ajax({
        url: "urp/forward-to-email/check",
        method: "POST",
        contentType: "application/json",
        data: JSON.stringify(body),
      });
      $("#urp-forward-faults").text(faults.map(({ sentence }) => sentence[language()]).join(" "));
      list("#urp-forward-placeholders", placeholders);
      list("#urp-forward-answer-placeholders", answerPlaceholders);
    } catch {
      $("#urp-forward-faults").text("");
    }
  }

  function list(where, placeholders) {
    const place = $(where);
    if (place.children().length > 0) return;
    for (const { path, what } of placeholders) {
      $("<li>").append($("<code>").text(`{{${path}}}`), document.createTextNode(` ${what[language()]}`)).appendTo(place);
    }
  }

  window.UrpForward = { isAddress, hasAddress, open };
})();
