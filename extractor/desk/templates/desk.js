"use strict";
// Keys, and words selected in the text. Every page works without this; nothing here makes markup of text.
(() => {
  const byId = (id) => document.getElementById(id);
  const button = (decision) => document.querySelector(`#decide button[value="${decision}"]`);

  // A form is sent once: a second press would decide on the next claim.
  let sent = false;
  document.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => { sent = false; });

  // Single keys can be switched off (WCAG 2.1.4), as speech input types them.
  const keys = byId("keys");
  keys.checked = localStorage.getItem("keys") !== "off";
  keys.addEventListener("change", () => localStorage.setItem("keys", keys.checked ? "on" : "off"));

  const press = (element) => { if (element) element.click(); };
  const focus = (element) => { if (element) { element.focus(); if (element.select) element.select(); } };
  const toSearch = () => (byId("find") ? focus(byId("find")) : press(byId("to-queue")));
  // On a claim's page to the form of its article, there into the form, with the words that are selected.
  const missing = () => {
    const found = placed() || selected;
    const link = byId("missing");
    if (link) location.assign(`${link.href}${link.href.includes("?") ? "&" : "?"}count_span=${found ? `${found.start}-${found.end}` : ""}`);
    else if (byId("add")) { press(document.querySelector("#add .take[data-slot=count_span]")); focus(byId("f-value")); }
  };
  const first = () => byId("after") || document.querySelector(".queue a.go");
  const ACTIONS = {
    j: () => press(first()), k: () => press(byId("before")),
    a: () => press(button("read_right")), r: () => press(button("read_wrong")),
    t: () => press(button("claim_right")), f: () => press(button("claim_wrong")),
    c: () => focus(byId("f-value")), n: () => focus(byId("note") || byId("why")), m: missing,
    u: () => press(document.querySelector("#undo button")),
    q: () => press(byId("to-queue")), "/": toSearch,
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement) document.activeElement.blur();
    const typing = event.target.closest("input, select, textarea");
    if (!keys.checked || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // The place of a selection in the text, in code points; null if it is elsewhere.
  const text = byId("text");
  const points = (words) => Array.from(words).length;
  const placed = () => {
    const selection = getSelection();
    if (!text || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    let found = null;
    for (const part of text.querySelectorAll("[data-start]")) {
      const node = part.firstChild;
      if (!node || !range.intersectsNode(node)) continue;
      let from = range.startContainer === node ? range.startOffset : 0;
      let to = range.endContainer === node ? range.endOffset : node.length;
      const start = Number(part.dataset.start);
      const words = node.data.slice(from, to);
      if (!words) continue;
      const begin = start + points(node.data.slice(0, from));
      found = found || { start: begin, words: "" };
      found.end = begin + points(words);
      found.words += words;
    }
    if (!found) return null;
    found.start += points(found.words) - points(found.words.trimStart());
    found.end -= points(found.words) - points(found.words.trimEnd());
    found.words = found.words.trim();
    return found.words ? found : null;
  };
  let selected = null;
  document.addEventListener("selectionchange", () => { selected = placed() || selected; });
  for (const take of document.querySelectorAll(".take")) {
    take.hidden = !text;
    take.addEventListener("click", () => {
      selected = placed() || selected;
      if (!selected) return;
      const field = byId(`f-${take.dataset.slot}`);
      field.value = `${selected.start}-${selected.end}`;
      take.nextElementSibling.textContent = selected.words;
      const value = byId("f-value");
      const plain = selected.words.replaceAll(",", "");
      if (byId("add") && field.name === "count_span" && !value.value && /^\d{1,15}$/.test(plain)) value.value = plain;
    });
  }
  const here = document.querySelector(".t.here");
  if (here) text.scrollTop = here.offsetTop - text.offsetTop - 40;
})();
