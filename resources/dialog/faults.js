/**
 * Says under a field, in words, what is wrong with it. Alone the editor shows a tooltip, to the mouse only, and makes
 * the fault the name of the field for screen readers; a field that is named by its label keeps its name.
 */
(function () {
  "use strict";

  /**
   * For `oneditprepare`. Follows the fields whose validator answers with a sentence (it takes two parameters), and the
   * configuration nodes that must be chosen, for which the catalogue has `error.<property>`.
   */
  function follow(node) {
    const { category, defaults } = RED.nodes.getType(node.type);
    const prefix = category === "config" ? "node-config-input" : "node-input";
    const checks = Object.entries(defaults).map(([name, rule]) => {
      const input = document.getElementById(`${prefix}-${name}`);
      const judge = judgeFor(node, name, rule);
      return input && judge ? followField(input, judge) : () => {};
    });
    const checkAll = () => checks.forEach((check) => check());
    // jQuery hears what scripts trigger too; the right value of one field may depend on another.
    $(`#${prefix}-name`).closest("form").on("input change", checkAll);
    checkAll();
  }

  /** (value) => a sentence, or "". */
  function judgeFor(node, name, { type, required, validate }) {
    if (type && required) return (value) => (RED.nodes.node(value) ? "" : node._(`${node.type}.error.${name}`));
    if (validate?.length !== 2) return undefined;
    return (value) => {
      const answer = validate.call(node, value, {});
      return typeof answer === "string" ? answer : "";
    };
  }

  function followField(input, judge) {
    const fault = document.createElement("div");
    Object.assign(fault, { id: `${input.id}-fault`, className: "urp-fault" });
    Object.assign(fault.style, { marginTop: "2px", color: "var(--red-ui-text-color-error)" });
    fault.setAttribute("aria-live", "polite");
    (input.closest(".form-row, .urp-field") ?? input.parentElement).append(fault);
    nameByLabel(input);
    const described = input.getAttribute("aria-describedby");
    input.setAttribute("aria-describedby", described ? `${described} ${fault.id}` : fault.id);
    return () => {
      const sentence = judge(input.value);
      if (fault.textContent !== sentence) fault.textContent = sentence;
      input.setAttribute("aria-invalid", String(sentence !== ""));
    };
  }

  function nameByLabel(input) {
    const label = input.labels?.[0];
    if (!label) return;
    label.id ||= `${input.id}-label`;
    input.setAttribute("aria-labelledby", label.id);
  }

  /** For a field that a dialog fills and reads by itself: `judge` answers a sentence, or "". */
  function watch(input, judge) {
    const check = followField(input, judge);
    input.closest("form").addEventListener("input", check);
    check();
  }

  window.UrpFaults = { follow, watch };
})();
