/** The box to try a message: the outcome, each reason, the words that gave it, and what made it milder. */
(function () {
  "use strict";

  /** From parts.js, at the first use: the editor loads scripts in any order. */
  let element, post;
  const typingPauseMs = 250;

  /** @param policy answers the rules as they stand in the dialog */
  function tryBox({ t, policy }) {
    ({ element, post } = window.UrpModerateParts);
    const box = { t, policy, asked: 0, closed: false };
    box.text = element("textarea", { id: "urp-moderate-text", rows: 2, placeholder: t("hint.text") });
    box.text.addEventListener("input", () => schedule(box));
    box.result = element("div", { className: "urp-moderate-result" });
    box.result.setAttribute("aria-live", "polite");
    const label = element("label", { htmlFor: box.text.id, text: t("label.text") });
    return {
      element: element("div", { className: "urp-moderate-try" }, [label, box.text, box.result]),
      changed: () => schedule(box),
      close() {
        box.closed = true;
        clearTimeout(box.timer);
      },
    };
  }

  function schedule(box) {
    clearTimeout(box.timer);
    box.timer = setTimeout(() => ask(box), typingPauseMs);
  }

  function ask(box) {
    if (box.closed) return;
    const asked = (box.asked += 1);
    const current = () => !box.closed && asked === box.asked;
    const text = box.text.value;
    post("test", { text, policy: box.policy() })
      .done((answer) => current() && show(box, text, answer))
      .fail((answer) => current() && showFault(box, answer.responseJSON));
  }

  function showFault({ t, result }, fault) {
    const text = fault?.[t("language")] ?? t("result.unreachable");
    result.replaceChildren(element("p", { className: "urp-moderate-fault", text }));
  }

  function show({ t, result }, text, { outcome, findings, urgent, report, faults }) {
    const wrong = (faults ?? []).map((fault) => element("p", { className: "urp-moderate-fault", text: fault[t("language")] }));
    if (text.trim() === "") return result.replaceChildren(...wrong);
    const verdict = element("p", { className: `urp-moderate-verdict urp-moderate-${outcome}` }, [
      element("strong", { text: t(`outcome.${outcome}`) }),
    ]);
    const extra = [urgent && t("result.urgent"), report === "suggested" && t("result.report")].filter(Boolean);
    const reasons = findings.map((finding) => reason(t, text, finding));
    result.replaceChildren(
      ...wrong,
      verdict,
      ...extra.map((sentence) => element("p", { text: sentence })),
      element("p", { className: "urp-moderate-marked" }, marked(text, findings)),
      findings.length > 0 ? element("ul", {}, reasons) : element("p", { text: t("result.none") }),
    );
  }

  function reason(t, text, { category, level, certainty, explanation, lowered, from, to, rule }) {
    const sentence = typeof explanation === "string" ? explanation : explanation[t("language")];
    const percent = Math.round(100 * certainty);
    const parts = [
      element("strong", { text: `${t(`category.${category}`)} → ${t(`level.${level}`)}. ` }),
      document.createTextNode(`${sentence} ${t("result.certainty", { percent })}`),
    ];
    if (lowered) parts.push(document.createTextNode(` ${t("result.lowered", { why: milder(t, lowered) })}`));
    const item = element("li", { title: rule }, parts);
    const words = text.slice(from, to);
    if (words) item.append(element("span", { className: "urp-moderate-words", text: ` «${words}»` }));
    return item;
  }

  /** The circumstances have names in the catalogue; one that has none is shown as it is. */
  function milder(t, lowered) {
    return lowered
      .split(", ")
      .map((name) => {
        const text = t(`lowered.${name}`);
        return text.endsWith(`lowered.${name}`) ? name : text;
      })
      .join(", ");
  }

  /** The text with the places that gave a reason; only text nodes, whatever was typed. */
  function marked(text, findings) {
    const parts = [];
    let at = 0;
    for (const { from, to, level } of [...findings].sort((a, b) => a.from - b.from)) {
      if (from < at || to <= from) continue;
      parts.push(document.createTextNode(text.slice(at, from)));
      parts.push(element("mark", { className: `urp-moderate-${level}`, text: text.slice(from, to) }));
      at = to;
    }
    return [...parts, document.createTextNode(text.slice(at))];
  }

  window.UrpModerateReasoning = { tryBox };
})();
