// The portal's own behaviour: language, search, panels, single-key shortcuts. It knows nothing of the widget.
(function () {
  "use strict";

  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const english = () => root.lang === "en";

  // Languages: the page is written in French, the English words sit beside them in data-en and data-en-<attribute>.
  const swaps = [];
  all("*").forEach((element) => {
    Array.from(element.attributes).forEach(({ name, value }) => {
      if (name === "data-en") {
        const french = element.textContent;
        swaps.push((toEnglish) => { element.textContent = toEnglish ? value : french; });
      } else if (name.startsWith("data-en-")) {
        const target = name.slice("data-en-".length);
        const french = element.getAttribute(target);
        swaps.push((toEnglish) => element.setAttribute(target, toEnglish ? value : french));
      }
    });
  });

  byId("language-button").addEventListener("click", (event) => {
    const toEnglish = !english();
    root.lang = toEnglish ? "en" : "fr";
    event.currentTarget.lang = toEnglish ? "fr" : "en";
    swaps.forEach((swap) => swap(toEnglish));
    closePanel(byId("search-panel"));
    say("");
  });

  // Panels: the shortcuts are a modal dialog, the others open under the menu.
  let opener = null;

  function openPanel(panel) {
    if (!panel) return;
    opener = document.activeElement;
    if (panel.showModal) {
      if (!panel.open) panel.showModal();
    } else {
      panel.hidden = false;
      expand(panel, true);
    }
    panel.querySelector("h2").focus();
  }

  function closePanel(panel) {
    if (!panel) return;
    if (panel.showModal) {
      panel.close();
    } else {
      panel.hidden = true;
      expand(panel, false);
    }
  }

  function expand(panel, open) {
    all(`[aria-controls="${panel.id}"]`).forEach((button) => button.setAttribute("aria-expanded", String(open)));
  }

  all("[data-closes]").forEach((button) => button.addEventListener("click", () => {
    closePanel(byId(button.dataset.closes));
    if (opener) opener.focus();
  }));

  const on = (id, event, action) => { if (byId(id)) byId(id).addEventListener(event, action); };
  on("news-button", "click", () => {
    if (byId("news-panel").hidden) openPanel(byId("news-panel"));
    else closePanel(byId("news-panel"));
  });
  on("shortcuts-button", "click", () => openPanel(byId("shortcuts-dialog")));

  // Search: in the titles and names of this page.
  on("search-form", "submit", (event) => {
    event.preventDefault();
    const typed = byId("search-field").value.trim();
    if (typed === "") return;
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const found = all("[data-searchable]").filter((element) => plain(element.textContent).includes(plain(typed)));
    byId("search-results").replaceChildren(...found.map((element) => {
      const link = document.createElement("a");
      link.href = `#${element.id}`;
      link.textContent = element.textContent;
      const line = document.createElement("li");
      line.append(link);
      return line;
    }));
    const count = byId("search-count");
    const { none, one, several } = count.dataset;
    const words = found.length === 0 ? none : found.length === 1 ? one : `${found.length}\u00a0${several}`;
    count.textContent = english() ? `${words} “${typed}”.` : `${words} «\u00a0${typed}\u00a0».`;
    openPanel(byId("search-panel"));
  });

  // Shortcuts: one key on the document, unless the event seems to come from a field of the page.
  const shortcuts = {
    "/": { fr: "recherche", en: "search", run: () => byId("search-field") && byId("search-field").focus() },
    "g a": { fr: "accueil", en: "home", run: goHome },
    "n": { fr: "actualités", en: "news", run: () => openPanel(byId("news-panel")) },
    "?": { fr: "raccourcis", en: "shortcuts", run: () => openPanel(byId("shortcuts-dialog")) },
  };
  let prefix = "";

  function goHome() {
    if (!document.body.classList.contains("home")) {
      location.assign("/index.html#accueil");
      return;
    }
    location.hash = "accueil";
    byId("accueil").focus();
  }

  function say(text) {
    byId("shortcut-note").textContent = text;
  }

  document.addEventListener("keydown", (event) => {
    const box = byId("shortcuts-enabled");
    if ((box && !box.checked) || document.querySelector("dialog[open]")) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Shift") return;
    if (event.target instanceof Element && event.target.matches("input, textarea, select, [contenteditable]")) return;
    const keys = prefix === "g" ? `g ${event.key}` : event.key;
    prefix = event.key === "g" ? "g" : "";
    const shortcut = shortcuts[keys];
    if (!shortcut) return;
    event.preventDefault();
    say(english() ? `Shortcut ${keys}: ${shortcut.en}` : `Raccourci ${keys}\u00a0: ${shortcut.fr}`);
    shortcut.run();
  });
})();
