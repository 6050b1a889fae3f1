/** The dialog of the mail server: what its fields may hold, and the button that sends a mail to the sender. */
(function () {
  "use strict";

  // The runtime checks with the same patterns (nodes/lib/mail/smtp-settings.ts, nodes/lib/texts/contact-details.ts).
  const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|[0-9a-f:]+)$/i;
  const loopback = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/i;
  const address = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[A-Za-z]{2,}$/;
  const link = /^(?:https:\/\/[^\s/?#"<>]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)(?:\/[^\s"<>?#]*)?$/;
  const environment = /^\$\{[^}]+\}$/;

  const tidy = (value) => String(value ?? "").trim();
  /** Nothing, or a variable whose value only the server knows. */
  const isOpen = (text) => text === "" || environment.test(text);

  const isHost = (value) => isOpen(tidy(value)) || host.test(tidy(value));
  const isAddress = (value) => isOpen(tidy(value)) || address.test(tidy(value));
  const isSafe = (security, value) => security !== "none" || isOpen(tidy(value)) || loopback.test(tidy(value));

  const isPublic = (value) => isOpen(tidy(value)) || link.test(tidy(value));

  function isPort(value) {
    const text = tidy(value);
    const number = Number(text);
    return isOpen(text) || (Number.isInteger(number) && number >= 1 && number <= 65535);
  }

  function open(node) {
    const imap = $("#node-config-input-imapHost");
    const show = () => $(".urp-mail-imap").toggle(tidy(imap.val()) !== "");
    imap.on("input change", show);
    show();
    const said = $("#urp-mail-tried");
    const button = $("#urp-mail-try");
    button.on("click", async () => {
      const names = ["host", "port", "security", "user", "password", "from", "fromName"];
      const fields = Object.fromEntries(names.map((name) => [name, $(`#node-config-input-${name}`).val()]));
      button.prop("disabled", true);
      said.text(node._("mail-server.try.running"));
      try {
        const answer = await $.ajax({
          url: "urp/mail-server/try",
          method: "POST",
          contentType: "application/json",
          data: JSON.stringify({ id: node.id, ...fields }),
        });
        said.text(node._(answer.demo ? "mail-server.try.demo" : "mail-server.try.sent", { to: answer.to }));
      } catch (failure) {
        const sentence = failure.responseJSON?.[RED.i18n.lang().startsWith("en") ? "en" : "it"];
        said.text(sentence ?? node._("mail-server.try.failed"));
      } finally {
        button.prop("disabled", false);
      }
    });
  }

  window.UrpMailServer = { isHost, isAddress, isPort, isPublic, isSafe, open };
})();
