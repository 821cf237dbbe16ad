// The page around the conversation: the CV beside it, its views, its drawer on a phone. No storage, no request but for
// another CV of the corpus.
"use strict";

(() => {
  const side = document.getElementById("cv");
  const opener = document.querySelector(".show-cv");
  const closer = side.querySelector(".hide-cv");
  const tabs = [...side.querySelectorAll("[role=tab]")];
  const chooser = side.querySelector("select");
  const narrow = window.matchMedia("(max-width: 859px)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const embedded = document.documentElement.dataset.embed === "1";
  const language = document.documentElement.lang;
  let returnTo = null;

  // ---------------------------------------------------------------- drawer

  const isDrawer = () => narrow.matches || embedded;

  function open(from) {
    if (!isDrawer() || side.classList.contains("open")) return;
    returnTo = from || document.activeElement;
    side.classList.add("open");
    side.inert = false;
    side.setAttribute("role", "dialog");
    side.setAttribute("aria-modal", "true");
    for (const other of document.querySelectorAll(".top, main.talk")) other.inert = true;
    opener.setAttribute("aria-expanded", "true");
    closer.focus();
  }

  function close() {
    if (!side.classList.contains("open")) return;
    side.classList.remove("open");
    for (const other of document.querySelectorAll(".top, main.talk")) other.inert = false;
    opener.setAttribute("aria-expanded", "false");
    settleSide();
    returnTo?.focus();
  }

  // A closed drawer is out of reach of the keyboard; beside the conversation the CV never is.
  function settleSide() {
    if (!isDrawer()) {
      side.classList.remove("open");
      for (const other of document.querySelectorAll(".top, main.talk")) other.inert = false;
    }
    if (!side.classList.contains("open")) {
      side.inert = isDrawer();
      side.removeAttribute("role");
      side.removeAttribute("aria-modal");
    }
  }

  opener.addEventListener("click", () => open(opener));
  closer.addEventListener("click", close);
  document.querySelector(".veil").addEventListener("click", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  narrow.addEventListener("change", settleSide);
  settleSide();

  // ---------------------------------------------------------------- views

  function view(name) {
    for (const tab of tabs) {
      const chosen = tab.id === `tab-${name}`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
    }
  }

  for (const tab of tabs) {
    tab.addEventListener("click", () => view(tab.id.slice(4)));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      view(next.id.slice(4));
      next.focus();
      event.preventDefault();
    });
  }

  // ---------------------------------------------------------------- several CVs

  async function choose(name) {
    const current = side.dataset.document;
    if (!name || name === current) return;
    const found = await fetch(`page/cv?document=${encodeURIComponent(name)}&lang=${language}`);
    if (!found.ok) return;
    const views = await found.json();
    for (const [view, markup] of Object.entries(views)) {
      const panel = document.getElementById(`panel-${view}`);
      panel.innerHTML = markup;
      document.getElementById(`tab-${view}`).hidden = !markup;
    }
    side.dataset.document = name;
    if (chooser) chooser.value = name;
    if (document.getElementById(`tab-${shownView()}`)?.hidden) view("cv");
  }

  function shownView() { return tabs.find((tab) => tab.getAttribute("aria-selected") === "true").id.slice(4); }

  chooser?.addEventListener("change", () => choose(chooser.value));

  // ---------------------------------------------------------------- showing a quote

  function unmark() {
    for (const mark of side.querySelectorAll("mark")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    for (const box of side.querySelectorAll(".line.quoted")) box.classList.remove("quoted");
  }

  // Offsets count code points, JavaScript's strings UTF-16 units.
  function units(text, points) {
    return Array.from(text).slice(0, points).join("").length;
  }

  function mark(start, end) {
    const marks = [];
    for (const leaf of document.querySelectorAll("#panel-cv [data-start]")) {
      const from = Number(leaf.dataset.start);
      const to = Number(leaf.dataset.end);
      if (to <= start || from >= end) continue;
      const text = leaf.textContent;
      const exact = Array.from(text).length === to - from;
      const first = exact ? units(text, Math.max(0, start - from)) : 0;
      const last = exact ? units(text, Math.min(to, end) - from) : text.length;
      const node = document.createElement("mark");
      node.textContent = text.slice(first, last);
      leaf.replaceChildren(text.slice(0, first), node, text.slice(last));
      marks.push(node);
    }
    for (const line of document.querySelectorAll("#panel-pages .line")) {
      const hit = Number(line.dataset.start) < end && Number(line.dataset.end) > start;
      line.classList.toggle("quoted", hit);
    }
    return marks;
  }

  async function show({ document: name, start, end, gently, from }) {
    await choose(name);
    unmark();
    const marks = mark(start, end);
    if (gently && isDrawer()) return;
    if (!gently) open(from);
    if (shownView() === "career") view("cv");
    const target = shownView() === "pages" ? side.querySelector(".line.quoted") : marks[0];
    if (!target) return;
    const quick = gently || still.matches;
    const panel = target.closest(".panel");
    const at = target.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    // Only the panel scrolls: scrollIntoView would move the page around it, too.
    panel.scrollTo({ top: panel.scrollTop + at - panel.clientHeight / 3, behavior: quick ? "auto" : "smooth" });
    if (!gently) {
      // What was asked for is where the reader goes on from, with the keyboard, too.
      const place = target.closest("p, li, h3, h4, h5") || target;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
  }

  document.addEventListener("cv:show", (event) => { event.preventDefault(); show(event.detail); });

  // ---------------------------------------------------------------- career

  side.addEventListener("click", (event) => act(event.target.closest("[data-ask], [data-jump]")));
  side.addEventListener("keydown", (event) => {
    const node = event.target.closest("g[data-ask]");
    if (node && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); act(node); }
  });

  function act(node) {
    if (!node) return;
    if (node.dataset.ask) {
      close();
      document.dispatchEvent(new CustomEvent("assistant:ask", { detail: node.dataset.ask }));
      return;
    }
    const [start, end] = node.dataset.jump.split("-").map(Number);
    view("cv");
    show({ document: side.dataset.document, start, end, gently: false, from: node });
  }

  // ---------------------------------------------------------------- the conversation

  async function post(path, body) {
    const headers = { "content-type": "application/json" };
    const given = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (given.ok) return given.status === 204 ? null : given.json();
    const { detail } = await given.json().catch(() => ({}));
    throw Object.assign(new Error(path), { detail: typeof detail === "string" ? detail : null });
  }

  const ask = converse(document.querySelector("main.talk .assistant"), {
    home: window.location.origin + window.location.pathname,
    ask: (asked) => post("page/turn", asked),
    rate: (rating) => post("page/rating", rating),
  });
  const linked = new URLSearchParams(window.location.search);
  if (linked.get("q")) ask(linked.get("q"), { quote: Number(linked.get("quote")) || 1 });
})();
