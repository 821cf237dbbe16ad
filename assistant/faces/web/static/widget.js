// A chat bubble for any site:
//   <script src="https://HOST/widget.js" data-color="#4f46e5" data-corner="bottom-left"
//           data-greeting="Ask about my CV" data-lang="de" defer></script>
// It loads nothing but itself until it is opened, stores nothing, styles itself through the DOM (so a strict
// style-src does not stop it) and lives in a shadow root, so the site's styles and its own do not meet.
"use strict";
(() => {
  const script = document.currentScript;
  const words = __WORDS__;
  const home = new URL(".", script.src);
  const wanted = (script.dataset.lang || document.documentElement.lang || navigator.language || "en").toLowerCase();
  const language = words[wanted.split("-")[0]] ? wanted.split("-")[0] : "en";
  const said = words[language];
  const color = CSS.supports("color", script.dataset.color || "") ? script.dataset.color : "#4f46e5";
  const [edge, end] = /^(top|bottom)-(left|right)$/.exec(script.dataset.corner || "")?.slice(1) || ["bottom", "right"];
  const greeting = script.dataset.greeting || said.open_chat;

  const host = document.createElement("cv-assistant-chat");
  const root = host.attachShadow({ mode: "open" });
  const style = (node, rules) => { Object.assign(node.style, rules); return node; };
  const make = (tag, rules) => style(document.createElement(tag), rules);

  style(host, { position: "fixed", zIndex: "2147483000", [edge]: "16px", [end]: "16px" });
  const panel = make("div", {
    display: "none", position: "fixed", [edge]: "88px", [end]: "16px",
    width: "min(420px, calc(100vw - 32px))", height: "min(640px, calc(100dvh - 112px))",
    borderRadius: "16px", overflow: "hidden", background: "Canvas",
    boxShadow: "0 8px 40px rgb(0 0 0 / .25)", border: "1px solid rgb(128 128 128 / .3)",
  });
  const button = make("button", {
    font: "600 15px/1.2 system-ui, sans-serif", color: "#fff", background: color, border: "2px solid #fff",
    borderRadius: "28px", minHeight: "56px", minWidth: "56px", padding: "0 20px", cursor: "pointer",
    boxShadow: "0 4px 20px rgb(0 0 0 / .25)",
  });
  button.type = "button";
  button.lang = language;
  button.textContent = greeting;
  button.setAttribute("aria-expanded", "false");
  let frame = null;

  function toggle(open) {
    if (open && !frame) {
      const address = new URL(home);
      address.search = new URLSearchParams({ embed: "1", lang: language });
      frame = make("iframe", { width: "100%", height: "100%", border: "0", display: "block" });
      frame.title = said.chat_frame;
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      frame.src = address.href;
      panel.append(frame);
    }
    panel.style.display = open ? "block" : "none";
    button.textContent = open ? "×" : greeting;
    style(button, { fontSize: open ? "26px" : "15px", padding: open ? "0" : "0 20px" });
    button.setAttribute("aria-label", open ? said.close_chat : greeting);
    button.setAttribute("aria-expanded", String(open));
    (open ? frame : button).focus();
  }

  button.addEventListener("click", () => toggle(panel.style.display === "none"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.style.display !== "none") toggle(false);
  });
  root.append(panel, button);
  const place = () => document.body.append(host);
  if (document.body) place(); else document.addEventListener("DOMContentLoaded", place);
})();
