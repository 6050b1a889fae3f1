/** The sealed records of blocked messages, for supervisors: the list, one record with a reason, the file for the authority. */
(function () {
  "use strict";

  /** From parts.js, at the first use: the editor loads scripts in any order. */
  let element, button, field, group, post;

  /** @param account answers the id of the number that is chosen in the dialog */
  function evidenceBox({ t, account }) {
    ({ element, button, field, group, post } = window.UrpModerateParts);
    const box = { t, account, records: [] };
    box.reason = element("input", { type: "text", id: "urp-moderate-reason", maxLength: 300, autocomplete: "off" });
    box.message = element("div", { className: "urp-moderate-message" });
    box.message.setAttribute("aria-live", "polite");
    box.list = element("div", { className: "urp-moderate-records" });
    const buttons = element("div", { className: "urp-moderate-buttons" }, [
      button(t("button.list"), () => list(box), "fa-list"),
      button(t("button.verify"), () => verify(box), "fa-link"),
      button(t("button.cases"), () => save(box, "cases", {}), "fa-download"),
    ]);
    return group(t("group.evidence"), [
      element("p", { className: "urp-moderate-hint", text: t("hint.evidence") }),
      field(box.reason, t("label.reason"), t("hint.reason")),
      buttons,
      box.message,
      box.list,
    ]);
  }

  function ask(box, what, body = {}) {
    box.message.replaceChildren();
    return post(what, { account: box.account(), ...body }).fail((answer) => {
      const { status, responseJSON } = answer;
      const forbidden = status === 401 || status === 403 ? box.t("result.forbidden") : undefined;
      say(box, forbidden ?? responseJSON?.[box.t("language")] ?? box.t("result.unreachable"), true);
    });
  }

  function say(box, text, isFault) {
    box.message.replaceChildren(element("p", { text, className: isFault ? "urp-moderate-fault" : "" }));
  }

  function list(box, below = null) {
    ask(box, "evidence/list", { below }).done(({ records, more }) => {
      box.records = below === null ? records : [...box.records, ...records];
      if (box.records.length === 0) say(box, box.t("result.noRecords"));
      const last = box.records.at(-1)?.number;
      const further = more ? [button(box.t("button.more"), () => list(box, last))] : [];
      box.list.replaceChildren(...(box.records.length > 0 ? [table(box)] : []), ...further);
    });
  }

  function table(box) {
    const { t } = box;
    const head = ["number", "date", "citizen", "category", "record"].map((name) => element("th", { scope: "col", text: t(`column.${name}`) }));
    const rows = box.records.map((record) => row(box, record));
    return element("table", {}, [element("thead", {}, [element("tr", {}, head)]), element("tbody", {}, rows)]);
  }

  function row(box, { number, at, citizen, category, report }) {
    const { t } = box;
    const kind = category ? t(`category.${category}`) : t("result.damaged");
    const named = (text, click) => {
      const made = button(text, click);
      made.setAttribute("aria-label", `${text} ${number}`);
      return made;
    };
    const acts = [
      named(t("button.open"), () => open(box, number)),
      named(t("button.export"), () => save(box, "evidence/export", { number })),
    ];
    return element("tr", {}, [
      element("td", { text: String(number) }),
      element("td", { text: dateOf(t, at) }),
      element("td", { text: citizen }),
      element("td", { text: report === "suggested" ? `${kind} ${t("result.suggested")}` : kind }),
      element("td", {}, acts),
    ]);
  }

  function dateOf(t, at) {
    return new Date(at).toLocaleString(t("language"), { dateStyle: "short", timeStyle: "short" });
  }

  function open(box, number) {
    const { t } = box;
    ask(box, "evidence/open", { number, reason: box.reason.value }).done(({ at, citizen, text, media, findings }) => {
      const files = media.map(({ kind, name }) => (name ? `${kind} (${name})` : kind)).join(", ");
      box.message.replaceChildren(
        element("p", {}, [element("strong", { text: `${number} · ${dateOf(t, at)} · ${citizen}` })]),
        element("blockquote", { text: typeof text === "string" && text !== "" ? text : t("result.noText") }),
        ...(files ? [element("p", { text: t("result.files", { files }) })] : []),
        element("ul", {}, findings.map(({ category, explanation }) => element("li", { text: `${t(`category.${category}`)}: ${explanation}` }))),
      );
    });
  }

  function verify(box) {
    const { t } = box;
    ask(box, "evidence/verify").done(({ records, fault }) => {
      if (!fault) return say(box, t("result.intact", { records }));
      say(box, t(`chain.${fault.what}`, { number: fault.number }), true);
    });
  }

  /** The browser keeps the file where it keeps downloads. */
  function save(box, what, body) {
    ask(box, what, { ...body, reason: box.reason.value }).done(({ name, text }) => {
      const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      element("a", { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
      say(box, box.t("result.saved", { name }));
    });
  }

  window.UrpModerateEvidence = { evidenceBox };
})();
