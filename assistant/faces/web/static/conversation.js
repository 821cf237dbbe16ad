// The conversation in a `.assistant` element. `server.ask(asked)` gives a promise of a turn ({number, question, html,
// markdown, answer, link}), `server.rate(rating)` of nothing: on our own page they are requests of this server, where
// <gradio-app> embeds the conversation they are Gradio's events. `server.home` is the address of our own page. The turns
// are kept here and nowhere else. Gives the function that asks.
"use strict";

function converse(root, server) {
  const words = JSON.parse(root.dataset.words);
  const language = root.lang;
  const log = root.querySelector(".log");
  const form = root.querySelector(".composer");
  const field = form.querySelector("textarea");
  const status = root.querySelector(".status");
  const menu = root.querySelector(".menu");
  const length = Number(root.dataset.length);
  const MOST = 50; // turns that the server looks back
  const ANSWER_WITHIN = 30_000; // milliseconds: later than the server's own limit
  let turns = [];
  let number = 0;
  let waiting = null;

  // ------------------------------------------------------------------ words

  function say(text) {
    status.textContent = "";
    // A live region announces a change: the same words twice need an empty moment between them.
    requestAnimationFrame(() => { status.textContent = text; });
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { status.textContent = ""; }, 6000);
  }

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
      return;
    } catch { /* no permission, or a page without HTTPS: the older way */ }
    const hidden = make("textarea", { class: "unseen", "aria-hidden": "true" });
    hidden.value = text;
    root.append(hidden);
    const focused = document.activeElement;
    hidden.select();
    const done = document.execCommand("copy");
    hidden.remove();
    focused?.focus();
    say(done ? words.copied : words.copy_failed);
  }

  // Only the log scrolls: scrollIntoView would move the page around it, too.
  function bring(node, { end = false, quick = false } = {}) {
    const top = end ? node.offsetTop + node.offsetHeight - log.clientHeight : node.offsetTop - 12;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    log.scrollTo({ top, behavior: quick || still ? "auto" : "smooth" });
  }

  // ------------------------------------------------------------------ asking

  // The questions up to a turn, as the server needs them to understand the last; what it declined was no question.
  function questions(kept, last) {
    return [...kept.filter((turn) => turn.answer).map((turn) => turn.question).slice(-MOST), last];
  }

  function fits(question) {
    const given = Array.from(question).length;
    if (given > length) say(words.too_long.replace("{count}", length).replace("{given}", given));
    return given <= length;
  }

  // `from`: the turn that is asked anew; it goes, with what followed it, when the new one is there. `quote`: the number
  // of the quote whose place is shown.
  async function ask(question, { from = Infinity, quote = 1 } = {}) {
    question = question.trim();
    if (!question || waiting || !fits(question)) return;
    const kept = turns.filter((turn) => turn.number < from);
    const mine = pend(question);
    if (from === Infinity) { field.value = ""; grow(); }
    number += 1;
    const late = new Promise((_, fail) => { setTimeout(fail, ANSWER_WITHIN, new Error(words.offline)); });
    try {
      const turn = await Promise.race([server.ask({ questions: questions(kept, question), number, language }), late]);
      if (waiting !== mine) return;
      settle();
      render([...kept, turn], quote);
    } catch (error) {
      if (waiting !== mine) return;
      settle();
      field.value ||= question;
      grow();
      say(error.detail || words.offline);
    }
  }

  function pend(question) {
    // Hidden from screen readers: the log announces question and answer together when they are there.
    waiting = make("article", { class: "turn pending", "aria-hidden": "true" },
      make("div", { class: "asked" }, make("p", { class: "question", dir: "auto" }, question)),
      make("div", { class: "answer" }, make("p", { class: "thinking" }, words.thinking)));
    log.append(waiting);
    root.setAttribute("aria-busy", "true");
    bring(waiting, { end: true, quick: true });
    return waiting;
  }

  function settle() {
    waiting?.remove();
    waiting = null;
    root.removeAttribute("aria-busy");
  }

  function grow() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); ask(field.value); });
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      ask(field.value);
    }
  });
  document.addEventListener("assistant:ask", (event) => ask(event.detail));

  // ------------------------------------------------------------------ what the server answered

  function render(now, quote = 1) {
    const shown = new Map([...log.querySelectorAll(".turn")].map((node) => [node.dataset.turn, node]));
    turns = now;
    let last = null;
    for (const turn of turns) {
      if (shown.delete(String(turn.number))) continue;
      const holder = document.createElement("template");
      holder.innerHTML = turn.html;
      last = holder.content.firstElementChild;
      log.append(last);
    }
    for (const gone of shown.values()) gone.remove();
    root.classList.toggle("begun", turns.length > 0);
    const newest = [...log.querySelectorAll(".turn")].at(-1);
    for (const chips of log.querySelectorAll(".turn .follow-ups")) chips.hidden = chips.closest(".turn") !== newest;
    if (last) {
      bring(last);
      const cited = [...last.querySelectorAll(".cite")];
      const wanted = cited.find((cite) => Number(cite.dataset.n) === quote) || cited[0];
      if (wanted) show(wanted, { gently: true });
    }
  }

  // ------------------------------------------------------------------ quotes

  // The CV beside the conversation shows the place; where there is none (an embedded conversation), the quote itself.
  function show(from, { gently = false } = {}) {
    const { document: name, start, end, page } = from.dataset;
    for (const node of log.querySelectorAll("[aria-current]")) node.removeAttribute("aria-current");
    const same = `[data-document="${CSS.escape(name)}"][data-start="${start}"][data-end="${end}"]`;
    for (const node of from.closest(".turn").querySelectorAll(same)) node.setAttribute("aria-current", "true");
    const unheard = document.dispatchEvent(new CustomEvent("cv:show", {
      cancelable: true,
      detail: { document: name, start: Number(start), end: Number(end), page: Number(page) || null, gently, from },
    }));
    if (!unheard || gently) return;
    const listed = from.closest(".turn").querySelector(`.quote[data-start="${start}"][data-end="${end}"]`);
    if (!listed || listed === from) return;
    const folded = listed.closest("details");
    if (folded) folded.open = true;
    listed.focus();
  }

  const preview = make("div", { class: "preview", role: "tooltip", id: "quote-preview", hidden: "" });
  root.append(preview);

  function peek(cite) {
    preview.replaceChildren(
      make("q", { dir: "auto" }, cite.dataset.preview),
      make("span", { class: "place", dir: "auto" }, cite.dataset.place));
    preview.hidden = false;
    const at = cite.getBoundingClientRect();
    const box = preview.getBoundingClientRect();
    const left = Math.min(Math.max(8, at.left - 24), window.innerWidth - box.width - 8);
    const above = at.top - box.height - 8;
    preview.style.left = `${left}px`;
    preview.style.top = `${above > 8 ? above : at.bottom + 8}px`;
  }

  function unpeek() { preview.hidden = true; }

  for (const [type, act] of [["mouseover", peek], ["focusin", peek], ["mouseout", unpeek], ["focusout", unpeek]]) {
    log.addEventListener(type, (event) => {
      const cite = event.target.closest?.(".cite");
      if (cite) act(cite);
    });
  }
  log.addEventListener("scroll", unpeek, { passive: true });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") unpeek(); });

  // ------------------------------------------------------------------ what a click does

  function turnOf(node) {
    return turns.find((turn) => String(turn.number) === node.closest(".turn")?.dataset.turn);
  }

  const tools = {
    copy_answer: (turn) => copy(turn.markdown),
    copy_link: (turn, node) => {
      const link = new URL(server.home);
      link.searchParams.set("q", turn.link);
      const shown = node.closest(".turn").querySelector(".cite[aria-current]")?.dataset.n;
      if (Number(shown) > 1) link.searchParams.set("quote", shown);
      copy(link.href);
    },
    retry: (turn) => ask(turn.question, { from: turn.number }),
    undo: (turn) => { back(turn.number); say(words.undone); field.focus(); },
    edit: (turn, node) => edit(turn, node.closest(".turn")),
    like: (turn, node) => rate(turn, node, true),
    dislike: (turn, node) => rate(turn, node, false),
  };

  root.addEventListener("click", (event) => {
    const node = event.target.closest("button");
    if (!node) return;
    if (node.dataset.ask) ask(node.dataset.ask);
    else if (node.matches(".cite, .quote")) show(node);
    else if (node.dataset.copy) copy(node.dataset.copy);
    else if (node.dataset.do) { const turn = turnOf(node); if (turn) tools[node.dataset.do](turn, node); }
    else if (node.dataset.menu) { menu.open = false; menus[node.dataset.menu](); }
  });

  // Take back a turn and what followed it.
  function back(number) {
    settle();
    render(turns.filter((turn) => turn.number < number));
  }

  function edit(turn, article) {
    const asked = article.querySelector(".asked");
    if (asked.querySelector("form")) return;
    const box = make("textarea", { rows: "2", "aria-label": words.edit, dir: "auto" });
    box.value = turn.question;
    const cancel = make("button", { type: "button", class: "plain" }, words.cancel);
    const editor = make("form", { class: "editor" }, box, make("button", { class: "done" }, words.edit_done), cancel);
    const close = () => { editor.remove(); article.querySelector("[data-do=edit]").focus(); };
    const done = () => {
      const question = box.value.trim();
      if (!question || !fits(question)) return;
      editor.remove();
      ask(question, { from: turn.number });
      field.focus();
    };
    cancel.addEventListener("click", close);
    editor.addEventListener("submit", (event) => { event.preventDefault(); done(); });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.stopPropagation(); close(); }
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); done(); }
    });
    asked.append(editor);
    box.focus();
  }

  function rate(turn, node, liked) {
    for (const other of node.parentElement.querySelectorAll("[data-do=like], [data-do=dislike]")) {
      other.setAttribute("aria-pressed", String(other === node));
    }
    const bar = node.parentElement;
    bar.querySelector("form")?.remove();
    const why = make("input", { "aria-label": words.why, placeholder: words.why, maxlength: "200" });
    const form = make("form", { class: "why" }, why, make("button", {}, words.send_why));
    const finish = async (reason) => {
      form.remove();
      const asked = questions(turns.filter((other) => other.number < turn.number), turn.question);
      try {
        await server.rate({ questions: asked, liked, why: reason, language });
        say(words.thanks);
      } catch (error) {
        say(error.detail || words.offline);
      }
    };
    form.addEventListener("submit", (event) => { event.preventDefault(); finish(why.value.trim()); });
    why.addEventListener("keydown", (event) => { if (event.key === "Escape") finish(""); });
    bar.append(form);
    why.focus();
  }

  // ------------------------------------------------------------------ taking the conversation along

  function whole() {
    return `# ${words.title}\n\n${turns.map((turn) => turn.markdown).join("\n")}\n${server.home}\n`;
  }

  function save(text, type, name) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  const menus = {
    copy_all: () => copy(whole()),
    as_markdown: () => save(whole(), "text/markdown", "conversation.md"),
    as_json: () => save(
      JSON.stringify({ schema: 1, title: words.title, answers: turns.map((turn) => turn.answer) }, null, 2),
      "application/json", "conversation.json"),
    as_print: () => {
      for (const folded of log.querySelectorAll("details")) folded.open = true;
      window.print();
    },
    clear: () => { back(0); say(words.cleared); field.focus(); },
  };
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
  });

  root.classList.add("ready");
  return ask;
}
