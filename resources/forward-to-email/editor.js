/** The dialog of forward-to-email: which fields a choice needs, what is wrong with the texts, and what they may name. */
(function () {
  "use strict";

  // The runtime checks with the same pattern (nodes/lib/texts/contact-details.ts).
  const address = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[A-Za-z]{2,}$/;
  const environment = /^\$\{[^}]+\}$/;
  const tidy = (value) => String(value ?? "").trim();
  const language = () => (RED.i18n.lang().startsWith("en") ? "en" : "it");

  const isAddress = (value) => tidy(value) === "" || environment.test(tidy(value)) || address.test(tidy(value));
  const hasAddress = (route, value) => route !== "fixed" || (tidy(value) !== "" && isAddress(value));

  function open() {
    const route = $("#node-input-route");
    const show = () => $("#urp-forward-fixed").toggle(route.val() === "fixed");
    route.on("change", show);
    show();
    const fields = $("#node-input-subject, #node-input-text");
    let waiting;
    fields.on("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void check(), 300);
    });
    void check();
  }

  /** The runtime knows the rules of the texts. Without it the dialog works on, and the deploy says what is wrong. */
  async function check() {
    const body = { subject: $("#node-input-subject").val(), text: $("#node-input-text").val() };
    try {
      const { faults, placeholders } = await $.ajax({
        url: "urp/forward-to-email/check",
        method: "POST",
        contentType: "application/json",
        data: JSON.stringify(body),
      });
      $("#urp-forward-faults").text(faults.map(({ sentence }) => sentence[language()]).join(" "));
      list(placeholders);
    } catch {
      $("#urp-forward-faults").text("");
    }
  }

  function list(placeholders) {
    const place = $("#urp-forward-placeholders");
    if (place.children().length > 0) return;
    for (const { path, what } of placeholders) {
      $("<li>").append($("<code>").text(`{{${path}}}`), document.createTextNode(` ${what[language()]}`)).appendTo(place);
    }
  }

  window.UrpForward = { isAddress, hasAddress, open };
})();
