/**
 * The form of the opening-calendar configuration node. It edits a copy of the calendar and knows no rule of it: what
 * the hours mean, what is wrong with them and how they read comes from the admin route `urp/calendar/preview`.
 */
(function () {
  "use strict";

  const weekdays = ["1", "2", "3", "4", "5", "6", "7"];
  const typingPauseMs = 250;

  /** Builds the form in `container`. `t` translates a key of the node's catalogue. Answers { read, isFaulty, close }. */
  function open(container, { calendar, t }) {
    const form = { draft: draftOf(calendar), t, container, ids: 0, timer: undefined, asked: 0, closed: false };
    form.changed = () => schedulePreview(form);
    container.replaceChildren(
      zoneField(form),
      section(form, "week", weekGrid(form, form.draft.week, "week", ""), hint(t("hint.midnight")), sentence()),
      section(form, "seasons", hint(t("hint.seasons")), seasonList(form)),
      section(form, "holidays", holidayFields(form)),
      section(form, "exceptions", hint(t("hint.exceptions")), exceptionList(form)),
      previewPanel(form),
    );
    askPreview(form);
    return {
      read: () => calendarOf(form.draft, true),
      isFaulty: () => form.faulty === true,
      close: () => {
        form.closed = true;
        clearTimeout(form.timer);
        container.replaceChildren();
      },
    };
  }

  // ---- The draft: the calendar with every optional part in place, so that fields have something to write to.

  function draftOf(calendar) {
    const given = structuredClone(calendar) ?? {};
    const { zone = "Europe/Rome", week = {}, seasons = [], holidays = { national: true }, exceptions = [] } = given;
    return {
      zone,
      week: draftWeek(week),
      seasons: seasons.map((season) => ({ ...season, name: season.name ?? "", week: draftWeek(season.week) })),
      holidays: {
        national: holidays.national,
        hasPatron: holidays.patron !== undefined,
        patron: holidays.patron ?? "01-01",
        patronName: holidays.patronName ?? "",
        extra: holidays.extra ?? [],
      },
      exceptions: exceptions.map(({ date, from, to, spans, why }) => ({
        from: date ?? from,
        to: to ?? "",
        spans,
        why: why ?? "",
      })),
    };
  }

  function draftWeek(week) {
    return Object.fromEntries(weekdays.map((weekday) => [weekday, week[weekday] ?? []]));
  }

  /** The calendar that a draft stands for; `tidy` puts dates in order, which the rows on the screen are not yet. */
  function calendarOf({ zone, week, seasons, holidays, exceptions }, tidy) {
    const { national, hasPatron, patron, patronName, extra } = holidays;
    const dates = exceptions.map(({ from, to, spans, why }) => ({
      ...(to === "" || to === from ? { date: from } : { from, to }),
      spans,
      why: why.trim(),
    }));
    if (tidy) dates.sort((a, b) => ((a.date ?? a.from) < (b.date ?? b.from) ? -1 : 1));
    return structuredClone({
      zone: zone.trim(),
      week: openDays(week, tidy),
      seasons: seasons.map((season) => ({
        ...(season.name.trim() && { name: season.name.trim() }),
        from: season.from,
        to: season.to,
        week: openDays(season.week, tidy),
      })),
      holidays: {
        national,
        ...(hasPatron && { patron, ...(patronName.trim() && { patronName: patronName.trim() }) }),
        ...(extra.length > 0 && { extra }),
      },
      exceptions: dates,
    });
  }

  function byStart([a], [b]) {
    return a < b ? -1 : 1;
  }

  function openDays(week, tidy) {
    const days = Object.entries(week).filter(([, spans]) => spans.length > 0);
    return Object.fromEntries(days.map(([day, spans]) => [day, tidy ? spans.toSorted(byStart) : spans]));
  }

  // ---- Small pieces of a page.

  /** An element: properties that start with "on" are listeners, the others attributes. */
  function h(tag, properties, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  function hint(text) {
    return h("p", { class: "urp-cal-hint" }, text);
  }

  function button(text, action, properties) {
    const look = { type: "button", class: "red-ui-button red-ui-button-small" };
    return h("button", { ...look, onclick: action, ...properties }, text);
  }

  /** A button with a sign for eyes and a sentence for screen readers and tooltips. */
  function signButton(sign, label, action) {
    const look = "red-ui-button red-ui-button-small urp-cal-sign";
    return button(sign, action, { "aria-label": label, title: label, class: look });
  }

  function section(form, name, ...children) {
    const heading = h("h4", { id: newId(form) }, form.t(`label.${name}`));
    return h("section", { "aria-labelledby": heading.id }, heading, ...children, faultsOf(name));
  }

  /** The place where faults with this path, or below it, are shown. */
  function faultsOf(path) {
    return h("div", { class: "urp-cal-faults", "data-faults": path, "aria-live": "polite" });
  }

  function field(form, label, input) {
    input.id = newId(form);
    return h("span", { class: "urp-cal-field" }, h("label", { for: input.id }, label), input);
  }

  function textInput(value, onText, properties) {
    const input = h("input", { type: "text", autocomplete: "off", ...properties, oninput: () => onText(input.value) });
    input.value = value;
    return input;
  }

  function checkbox(form, label, checked, onCheck) {
    const input = h("input", { type: "checkbox", id: newId(form), onchange: () => onCheck(input.checked) });
    input.checked = checked;
    return h("span", { class: "urp-cal-check" }, input, h("label", { for: input.id }, label));
  }

  function newId(form) {
    form.ids += 1;
    return `urp-cal-${form.ids}`;
  }

  /** Fills `list` with the rows of `items` and a button that adds one; keeps the focus near what was done. */
  function rows(form, list, items, makeRow, { addLabel, makeItem }) {
    const render = (focus) => {
      const remove = (index) => {
        items.splice(index, 1);
        render(Math.min(index, items.length - 1));
        form.changed();
      };
      const add = button(addLabel, () => {
        items.push(makeItem());
        render(items.length - 1);
        form.changed();
      });
      const made = items.map((item, index) => makeRow(item, index, () => remove(index)));
      list.replaceChildren(...made, add);
      if (focus !== undefined) (made[focus]?.querySelector("input, select") ?? add).focus();
    };
    render();
    return list;
  }

  // ---- Hours.

  /** The spans of one day, with buttons to add and remove. `onRender` is told whenever the rows are made anew. */
  function spansField(form, spans, path, where) {
    const { t } = form;
    const list = h("div", { class: "urp-cal-spans" });
    const render = (focus) => {
      const lines = spans.map((span, index) => {
        const remove = () => {
          spans.splice(index, 1);
          render(index);
          form.changed();
        };
        const what = `${where} ${span.join("-")}`;
        return h(
          "span",
          { class: "urp-cal-span" },
          timeField(form, span, 0, `${path}.${index}`, `${where}, ${t("label.from")}`),
          "–",
          timeField(form, span, 1, `${path}.${index}`, `${where}, ${t("label.to")}`),
          signButton("×", t("action.removeSpan", { where: what }), remove),
        );
      });
      const add = signButton("+", t("action.addSpanTo", { where }), () => {
        spans.push(nextSpan(spans));
        render(spans.length - 1);
        form.changed();
      });
      const none = spans.length === 0 ? [h("span", { class: "urp-cal-none" }, t("label.closed"))] : [];
      list.replaceChildren(...none, ...lines, add);
      if (focus !== undefined) (lines[focus]?.querySelector("input") ?? add).focus();
    };
    render();
    list.render = () => render();
    return list;
  }

  /** A time field shows midnight as 00:00; at the end of a span that is 24:00. */
  function timeField(form, span, end, path, label) {
    const input = h("input", { type: "time", step: 300, "aria-label": label, "data-path": path });
    input.value = span[end] === "24:00" ? "00:00" : span[end];
    input.addEventListener("input", () => {
      span[end] = end === 1 && input.value === "00:00" ? "24:00" : input.value;
      form.changed();
    });
    return input;
  }

  /** A guess that is easy to change: a morning, else two hours in the afternoon, else nothing. */
  function nextSpan(spans) {
    const last = spans.map(([, to]) => to).sort().at(-1);
    if (last === undefined) return ["09:00", "13:00"];
    if (last <= "15:00") return ["15:30", "17:30"];
    return ["", ""];
  }

  /** One row per day of the week. */
  function weekGrid(form, week, path, within) {
    const { t } = form;
    const fields = {};
    const body = h("tbody");
    for (const weekday of weekdays) {
      const name = t(`weekdays.${weekday}`);
      const where = within ? `${within}, ${name}` : name;
      fields[weekday] = spansField(form, week[weekday], `${path}.${weekday}`, where);
      body.append(
        h(
          "tr",
          null,
          h("th", { scope: "row" }, name),
          h("td", null, fields[weekday], faultsOf(`${path}.${weekday}`)),
          h("td", null, copyPanel(form, week, weekday, where, fields)),
        ),
      );
    }
    const column = (text) => h("th", { scope: "col" }, text);
    const header = h("tr", null, column(t("label.day")), column(t("label.hours")), h("td"));
    const caption = h("caption", { class: "urp-cal-unseen" }, within || t("label.week"));
    return h("table", { class: "urp-cal-week" }, caption, h("thead", null, header), body);
  }

  function copyPanel(form, week, weekday, where, fields) {
    const { t } = form;
    const others = weekdays.filter((other) => other !== weekday);
    const box = (other) => checkbox(form, t(`weekdays.${other}`), false, () => {});
    const boxes = Object.fromEntries(others.map((other) => [other, box(other)]));
    const input = (other) => boxes[other].querySelector("input");
    const tick = (days) => {
      for (const other of others) input(other).checked = days.includes(other);
    };
    const copy = () => {
      for (const other of others.filter((other) => input(other).checked)) {
        week[other].splice(0, Infinity, ...structuredClone(week[weekday]));
        fields[other].render();
      }
      tick([]);
      panel.open = false;
      panel.firstElementChild.focus();
      form.changed();
    };
    const panel = h(
      "details",
      { class: "urp-cal-copy" },
      h("summary", { "aria-label": t("action.copyFrom", { where }) }, t("action.copyTo")),
      h(
        "div",
        null,
        button(t("action.workDays"), () => tick(["1", "2", "3", "4", "5"])),
        button(t("action.allDays"), () => tick(weekdays)),
        ...Object.values(boxes),
        button(t("action.copy"), copy, { class: "red-ui-button red-ui-button-small primary" }),
      ),
    );
    return panel;
  }

  // ---- Parts of the year, holidays, single dates.

  function zoneField(form) {
    const { t, draft } = form;
    const names = h("datalist", { id: newId(form) });
    names.append(...(Intl.supportedValuesOf?.("timeZone") ?? []).map((name) => h("option", { value: name })));
    const write = (value) => {
      draft.zone = value;
      form.changed();
    };
    const input = textInput(draft.zone, write, { list: names.id, "data-path": "zone" });
    return h("div", null, faultsOf(""), field(form, t("label.zone"), input), names, faultsOf("zone"));
  }

  /** A day of every year: "MM-DD" in `target[key]`. */
  function yearDayField(form, target, key, path, label) {
    const { t } = form;
    const [month, day] = target[key].split("-");
    const days = h("input", { type: "number", min: 1, max: 31, "aria-label": `${label}, ${t("label.dayOfMonth")}` });
    days.value = Number(day);
    const months = h("select", { "aria-label": `${label}, ${t("label.month")}` });
    for (let number = 1; number <= 12; number += 1) {
      months.append(h("option", { value: number }, t(`months.${number}`)));
    }
    months.value = Number(month);
    const write = () => {
      target[key] = [months.value, days.value].map((part) => part.padStart(2, "0")).join("-");
      form.changed();
    };
    for (const input of [days, months]) {
      input.setAttribute("data-path", path);
      input.addEventListener("input", write);
    }
    const group = { class: "urp-cal-field", role: "group", "aria-label": label };
    return h("span", group, h("span", null, label), days, months);
  }

  function seasonList(form) {
    const { t, draft } = form;
    const list = h("div", { class: "urp-cal-list" });
    return rows(form, list, draft.seasons, (season, index, remove) => seasonRow(form, season, index, remove), {
      addLabel: t("action.addSeason"),
      makeItem: () => ({ name: "", from: "08-01", to: "08-31", week: draftWeek({}) }),
    });
  }

  function seasonRow(form, season, index, remove) {
    const { t, draft } = form;
    const path = `seasons.${index}`;
    const title = t("label.season", { number: index + 1 });
    const write = (value) => {
      season.name = value;
      form.changed();
    };
    const summary = h("summary", null, t("label.hours"));
    const grid = h("details", null, summary);
    const setWeek = (week) => {
      season.week = draftWeek(structuredClone(week));
      grid.replaceChildren(summary, weekGrid(form, season.week, `${path}.week`, title));
      grid.open = Object.values(season.week).some((spans) => spans.length > 0);
    };
    const changeWeek = (week) => {
      setWeek(week);
      form.changed();
    };
    setWeek(season.week);
    const nameProperties = { placeholder: t("hint.seasonName"), "data-path": `${path}.name`, maxlength: 200 };
    const isMorning = ([from]) => from < "13:00";
    const mornings = () => weekdays.map((weekday) => [weekday, draft.week[weekday].filter(isMorning)]);
    return h(
      "fieldset",
      null,
      h("legend", null, title),
      h(
        "div",
        { class: "urp-cal-line" },
        field(form, t("label.seasonName"), textInput(season.name, write, nameProperties)),
        yearDayField(form, season, "from", `${path}.from`, t("label.firstDay")),
        yearDayField(form, season, "to", `${path}.to`, t("label.lastDay")),
        signButton("×", t("action.removeWhat", { what: title }), remove),
      ),
      h(
        "div",
        { class: "urp-cal-line", role: "group", "aria-label": `${title}, ${t("label.hours")}` },
        button(t("action.makeClosed"), () => changeWeek({})),
        button(t("action.morningsOnly"), () => changeWeek(Object.fromEntries(mornings()))),
        button(t("action.likeWeek"), () => changeWeek(draft.week)),
      ),
      grid,
      faultsOf(path),
    );
  }

  function holidayFields(form) {
    const { t } = form;
    const { holidays } = form.draft;
    const set = (key) => (value) => {
      holidays[key] = value;
      form.changed();
    };
    const patron = h(
      "div",
      { class: "urp-cal-line", hidden: !holidays.hasPatron },
      yearDayField(form, holidays, "patron", "holidays.patron", t("label.dayOfMonth")),
      field(form, t("label.patronName"), textInput(holidays.patronName, set("patronName"), { maxlength: 200 })),
    );
    const togglePatron = (checked) => {
      patron.hidden = !checked;
      set("hasPatron")(checked);
    };
    const extra = rows(
      form,
      h("div", { class: "urp-cal-list" }),
      holidays.extra,
      (day, index, remove) => extraRow(form, day, index, remove),
      { addLabel: t("action.addExtra"), makeItem: () => ({ day: "01-01", name: "" }) },
    );
    return h(
      "div",
      null,
      checkbox(form, t("label.national"), holidays.national, set("national")),
      hint(t("hint.national")),
      checkbox(form, t("label.patron"), holidays.hasPatron, togglePatron),
      patron,
      faultsOf("holidays.patron"),
      extra,
    );
  }

  function extraRow(form, day, index, remove) {
    const { t } = form;
    const path = `holidays.extra.${index}`;
    const write = (value) => {
      day.name = value;
      form.changed();
    };
    return h(
      "div",
      { class: "urp-cal-line", role: "group", "aria-label": t("label.extra") },
      yearDayField(form, day, "day", `${path}.day`, t("label.extra")),
      field(form, t("label.extraName"), textInput(day.name, write, { "data-path": `${path}.name`, maxlength: 200 })),
      signButton("×", t("action.removeWhat", { what: `${t("label.extra")} ${index + 1}` }), remove),
      faultsOf(path),
    );
  }

  function exceptionList(form) {
    const { t, draft } = form;
    const list = h("div", { class: "urp-cal-list" });
    const row = (exception, index, remove) => exceptionRow(form, exception, index, remove);
    return rows(form, list, draft.exceptions, row, {
      addLabel: t("action.addException"),
      makeItem: () => ({ from: form.today ?? "", to: "", spans: [], why: "" }),
    });
  }

  function exceptionRow(form, exception, index, remove) {
    const { t } = form;
    const path = `exceptions.${index}`;
    const title = t("label.exception", { number: index + 1 });
    const input = (key, type) => {
      const made = h("input", { type, "data-path": `${path}.${key}`, maxlength: 200 });
      made.value = exception[key];
      made.addEventListener("input", () => {
        exception[key] = made.value;
        form.changed();
      });
      return made;
    };
    const why = input("why", "text");
    why.placeholder = t("hint.why");
    return h(
      "fieldset",
      null,
      h("legend", null, title),
      h(
        "div",
        { class: "urp-cal-line" },
        field(form, t("label.date"), input("from", "date")),
        field(form, t("label.until"), input("to", "date")),
        field(form, t("label.why"), why),
        signButton("×", t("action.removeWhat", { what: title }), remove),
      ),
      h("div", { class: "urp-cal-line" }, t("label.hours"), spansField(form, exception.spans, `${path}.spans`, title)),
      faultsOf(path),
    );
  }

  // ---- What the calendar means.

  function sentence() {
    return h("p", { class: "urp-cal-sentence", "data-answer": "sentence", role: "status" });
  }

  function previewPanel(form) {
    const { t } = form;
    const moment = h("input", { type: "datetime-local", "data-answer": "moment" });
    moment.addEventListener("input", form.changed);
    const osm = h("input", { type: "text", readonly: true, "data-answer": "osm" });
    const copied = h("span", { role: "status" });
    const copy = () => {
      osm.select();
      // The clipboard API is missing where the editor is not served over HTTPS; this works everywhere.
      document.execCommand("copy");
      copied.textContent = t("action.copied");
    };
    const days = h("table", { class: "urp-cal-days" }, h("tbody", { "data-answer": "days" }));
    return section(
      form,
      "preview",
      h("p", null, `${t("label.now")}: `, h("strong", { "data-answer": "now" })),
      h("div", { class: "urp-cal-line" }, field(form, t("label.tester"), moment)),
      h("p", { class: "urp-cal-sentence", "data-answer": "test", role: "status" }, t("hint.tester")),
      h("details", { open: true }, h("summary", null, t("label.next")), days),
      h("div", { class: "urp-cal-line" }, field(form, t("label.osm"), osm), button(t("action.copyText"), copy), copied),
      hint(t("hint.osm")),
    );
  }

  function answerPlace(form, name) {
    return form.container.querySelector(`[data-answer="${name}"]`);
  }

  function schedulePreview(form) {
    clearTimeout(form.timer);
    form.timer = setTimeout(() => askPreview(form), typingPauseMs);
  }

  function askPreview(form) {
    form.asked += 1;
    const asked = form.asked;
    const body = {
      calendar: calendarOf(form.draft, false),
      instant: answerPlace(form, "moment").value,
      language: form.t("language"),
    };
    // An answer to an older question must not overwrite a newer one.
    const isLate = () => form.closed || asked !== form.asked;
    $.ajax({ url: "urp/calendar/preview", method: "POST", contentType: "application/json", data: JSON.stringify(body) })
      .done((preview) => !isLate() && showPreview(form, preview))
      .fail(() => !isLate() && showOffline(form));
  }

  function showOffline(form) {
    answerPlace(form, "sentence").textContent = form.t("hint.offline");
  }

  function showPreview(form, preview) {
    showFaults(form, preview.faults);
    const wrong = preview.faults.length > 0;
    form.faulty = wrong;
    form.container.classList.toggle("urp-cal-stale", wrong);
    answerPlace(form, "sentence").textContent = wrong ? form.t("hint.faults") : preview.sentence;
    if (wrong) return;
    answerPlace(form, "now").textContent = preview.now;
    answerPlace(form, "test").textContent = preview.test?.words ?? form.t("hint.tester");
    answerPlace(form, "osm").value = preview.osm;
    form.today = preview.days[0].date;
    answerPlace(form, "days").replaceChildren(...preview.days.map(dayRow));
  }

  function dayRow({ day, hours, why, open: isOpen }) {
    const row = h("tr", { class: isOpen ? "" : "urp-cal-closed" });
    row.append(h("th", { scope: "row" }, day), h("td", null, hours), h("td", null, why));
    return row;
  }

  function showFaults(form, faults) {
    for (const place of form.container.querySelectorAll("[data-faults]")) place.replaceChildren();
    for (const input of form.container.querySelectorAll("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
    for (const { path, text } of faults) {
      const shown = h("p", { id: newId(form) }, text);
      const place = placeFor(form, path);
      place.append(shown);
      place.closest("details")?.setAttribute("open", "");
      // The first day of a run of dates and a single date are the same field.
      const inputPath = path.replace(/^(exceptions\.\d+)\.date$/, "$1.from");
      for (const input of form.container.querySelectorAll(`[data-path="${CSS.escape(inputPath)}"]`)) {
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", shown.id);
      }
    }
  }

  /** The nearest place: that of the path itself, else of what it is part of. */
  function placeFor(form, path) {
    const found = form.container.querySelector(`[data-faults="${CSS.escape(path)}"]`);
    if (found || path === "") return found ?? form.container.querySelector('[data-faults=""]');
    return placeFor(form, path.split(".").slice(0, -1).join("."));
  }

  window.UrpOpeningCalendar = { open };
})();
