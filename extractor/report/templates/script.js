"use strict";
// Search, sort and open. Text of articles only ever becomes text (textContent), never markup.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const STEP = 100;
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
  for (const form of document.forms) form.addEventListener("submit", (event) => event.preventDefault());

  // A large page has what is closed or far away as the text of a noscript element. It was written and escaped
  // by the same templates as everything else, and a parsed document runs no scripts.
  const unfold = (around) => {
    const folded = around && around.querySelector(":scope > noscript");
    if (!folded) return false;
    const parsed = new DOMParser().parseFromString(folded.textContent, "text/html");
    folded.replaceWith(...parsed.body.childNodes);
    return true;
  };
  document.addEventListener("toggle", (event) => { if (event.target.open) unfold(event.target); }, true);

  // The lists of events (e) and articles (a) are cut into chunks, each unfolded when it comes near.
  const ROW = 2.9; // rem that something closed takes
  const lists = { e: byId("event-list"), a: byId("article-list") };
  const chunks = { e: [...lists.e.querySelectorAll(".chunk")], a: [...lists.a.querySelectorAll(".chunk")] };
  const isFolded = (chunk) => chunk.firstElementChild.localName === "noscript";
  const isLeftOut = new Set(); // events that a search does not show, by number
  const filter = (one) => { one.hidden = isLeftOut.has(one.id); };
  const show = (chunk) => {
    if (!unfold(chunk)) return false;
    chunk.style.minHeight = "";
    if (chunk.parentElement === lists.e) for (const one of chunk.children) filter(one);
    return true;
  };
  const near = new IntersectionObserver((seen) => {
    for (const one of seen) if (one.isIntersecting && show(one.target)) near.unobserve(one.target);
  }, { rootMargin: "900px" });
  for (const kind of ["e", "a"]) {
    chunks[kind].forEach((chunk, index) => {
      const size = data.chunks[kind];
      chunk.style.minHeight = `${ROW * Math.min(size, data.sizes[kind] - index * size)}rem`;
      near.observe(chunk);
    });
  }

  // A link into something closed opens it.
  const articleOf = new Map(data.claims.map((row) => [row.number, row.article]));
  const chunkOf = (place) => {
    const [, kind, given] = /^#([ace])(\d+)$/.exec(place) || [];
    if (!kind) return null;
    const number = kind === "c" ? articleOf.get(Number(given)) : Number(given);
    const list = kind === "e" ? "e" : "a";
    return chunks[list][Math.floor((number - 1) / data.chunks[list])];
  };
  const reveal = () => {
    const chunk = chunkOf(location.hash);
    // The place was not there when the address asked for it: asked again, it becomes the target.
    if (chunk && show(chunk)) location.replace(location.hash);
    const target = byId(location.hash.slice(1));
    if (!target) return;
    for (let one = target; one; one = one.parentElement) {
      one.hidden = false;
      if (one.localName === "details") {
        unfold(one);
        one.open = true;
      }
    }
    target.scrollIntoView();
    const focus = target.localName === "details" ? target.querySelector("summary") : target;
    focus.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) reveal();
  });

  // Events
  const events = data.events.map((one, index) => ({ ...one, id: `e${index + 1}`, words: folded(one.words) }));
  const shownEvents = () => events.filter((one) => !isLeftOut.has(one.id));
  const showEvents = () => {
    const terms = folded(byId("find-event").value).split(/\s+/).filter(Boolean);
    const wanted = byId("show-event").value;
    isLeftOut.clear();
    for (const one of events) {
      const fits = !wanted || (wanted === "many" ? one.several : one.worst === wanted);
      if (!(fits && terms.every((term) => one.words.includes(term)))) isLeftOut.add(one.id);
    }
    chunks.e.forEach((chunk, index) => {
      const size = data.chunks.e;
      const left = events.slice(index * size, (index + 1) * size).filter((one) => !isLeftOut.has(one.id)).length;
      chunk.hidden = left === 0;
      if (isFolded(chunk)) chunk.style.minHeight = `${ROW * left}rem`;
    });
    for (const one of lists.e.querySelectorAll(".event")) filter(one);
    const [shown, all] = [events.length - isLeftOut.size, events.length].map((n) => n.toLocaleString("en"));
    byId("count-events").textContent = `${shown} of ${all} events`;
  };
  const showAll = () => chunks.e.forEach((chunk) => { if (!chunk.hidden) show(chunk); });
  // The browser's own search finds what is unfolded only (and opens what is closed): all of it, before it searches.
  addEventListener("keydown", (event) => {
    if (!(event.key === "F3" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f"))) return;
    for (const kind of ["e", "a"]) chunks[kind].forEach(show);
    for (const one of document.querySelectorAll("details > noscript")) unfold(one.parentElement);
  });
  const openable = () => [...lists.e.querySelectorAll(".event:not([hidden])")];
  byId("find-event").addEventListener("input", showEvents);
  byId("show-event").addEventListener("change", showEvents);
  byId("open-events").addEventListener("click", () => { showAll(); for (const one of openable()) one.open = true; });
  byId("close-events").addEventListener("click", () => { for (const one of lists.e.querySelectorAll("[open]")) one.open = false; });
  showEvents();

  // All claims
  const rows = data.claims.map((row, index) => ({ ...row, index, words: null }));
  // Folded at the first search: on a large page this takes longer than drawing it.
  const wordsOf = (row) => (row.words ??= folded(`${row.cells.join(" ")} ${row.quote}`));
  const body = byId("table").tBodies[0];
  const headings = [...byId("table").querySelectorAll("th button")];
  let found = rows;
  let order = { key: null, down: false };
  let limit = STEP;

  const cell = (text, label) => {
    const made = document.createElement("td");
    made.setAttribute("role", "cell");
    made.dataset.label = label;
    made.textContent = text;
    return made;
  };
  const link = (text, place) => {
    const made = document.createElement("a");
    made.href = place;
    made.textContent = text;
    return made;
  };
  const line = (row) => {
    const made = document.createElement("tr");
    made.setAttribute("role", "row");
    made.classList.toggle("rejected", row.flags.includes("rejected"));
    row.cells.forEach((text, place) => made.append(cell(text, data.columns[place])));
    if (row.style) {
      const badge = document.createElement("span");
      badge.className = `badge ${row.style}`;
      badge.textContent = made.lastChild.textContent;
      made.lastChild.replaceChildren(badge);
    }
    const where = document.createElement("span");
    where.className = "go";
    where.append(link("in its place", `#c${row.number}`));
    if (row.event) where.append(" · ", link("event", `#e${row.event}`));
    made.lastChild.append(" ", where);
    return made;
  };
  const draw = () => {
    body.replaceChildren(...found.slice(0, limit).map(line));
    const left = found.length - Math.min(limit, found.length);
    byId("more").hidden = byId("everything").hidden = left === 0;
    byId("more").textContent = `Show ${Math.min(STEP, left)} more`;
    byId("everything").textContent = `Show all ${found.length.toLocaleString("en")}`;
    byId("count").textContent = `${found.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")} claims`;
  };
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const compare = (one, other) => {
    const place = headings.findIndex((button) => button.dataset.key === order.key);
    const [a, b] = [one.keys[place], other.keys[place]];
    // What has no value comes last, whichever way.
    if (a === null || b === null) return (a === null) - (b === null) || one.index - other.index;
    const told = typeof a === "number" ? a - b : collator.compare(a, b);
    return (order.down ? -told : told) || one.index - other.index;
  };
  const choose = () => {
    const terms = folded(byId("find").value).split(/\s+/).filter(Boolean);
    const wanted = byId("show").value;
    found = rows.filter((row) => (!wanted || row.flags.includes(wanted)) && terms.every((term) => wordsOf(row).includes(term)));
    if (order.key) found.sort(compare);
    limit = STEP;
    draw();
  };
  for (const button of headings) {
    button.addEventListener("click", () => {
      order = { key: button.dataset.key, down: order.key === button.dataset.key && !order.down };
      for (const other of headings) other.parentElement.removeAttribute("aria-sort");
      button.parentElement.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      choose();
    });
  }
  byId("find").addEventListener("input", choose);
  byId("show").addEventListener("change", choose);
  byId("more").addEventListener("click", () => { limit += STEP; draw(); });
  byId("everything").addEventListener("click", () => { limit = Infinity; draw(); });
  choose();

  // On paper what needs a person is open, and the events that compare something; articles as on the screen.
  const closed = [];
  addEventListener("beforeprint", () => {
    showAll();
    const compared = shownEvents().filter((one) => one.several || /conflicts|unsure/.test(one.worst)).map((one) => byId(one.id));
    for (const one of [...document.querySelectorAll("#attention > .rest:not(#undecided)"), ...compared]) {
      unfold(one);
      if (!one.open) { closed.push(one); one.open = true; }
    }
  });
  addEventListener("afterprint", () => { while (closed.length) closed.pop().open = false; });

  reveal();
})();
