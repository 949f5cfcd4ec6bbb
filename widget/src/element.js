// The custom element: declares <binome-widget>, fetches the rest when it nears the viewport, and says so when it cannot.
// The only hand-written JavaScript. It keeps no state but the handle; every rule and every word is elsewhere.

const VERSION = "0.1.0";
const TAG = "binome-widget";
const FAULT_WORDS = /*FAULT_WORDS*/ {};
const FIRST_LANGUAGE = "fr";
const BASE = new URL("./", import.meta.url);
const NEAR = "600px";
const FURNITURE = "binome-furniture";
const LANGUAGE_CHOSEN = "binome-language";
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

class Fault extends Error {
  constructor(code, detail) {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
  }
}

const download = async (url) => {
  let response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Fault("network", `${url} ${error.message}`);
  }
  if (!response.ok) throw new Fault("network", `${url} ${response.status}`);
  return response;
};

const texts = new Map();
const text = (url) => {
  const key = String(url);
  if (!texts.has(key)) {
    const reading = download(url).then((response) => response.text());
    reading.catch(() => texts.delete(key));
    texts.set(key, reading);
  }
  return texts.get(key);
};

const compile = async (name) => {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw new Fault("wasm-refused", error.message);
  }
  const response = await download(new URL(name, BASE));
  const typed = response.headers.get("content-type")?.startsWith("application/wasm");
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
};

let engine;
const load = () => {
  engine ??= Promise.all([import(new URL("widget.js", BASE)), compile("widget.wasm")])
    .then(async ([glue, module]) => {
      await glue.default({ module_or_path: module });
      glue.binomeLater(() => compile("later.wasm"));
      return glue;
    })
    .catch((error) => {
      engine = undefined;
      throw error;
    });
  return engine;
};

const whenIdle = (act) => (window.requestIdleCallback ?? setTimeout)(act);

const reserve = new CSSStyleSheet();
reserve.replaceSync(
  ":host{display:block;min-block-size:540px}:host([hidden]){display:none}" +
    "[role=alert]{text-transform:none;letter-spacing:normal}",
);

const nearestLanguage = (element) => {
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
    if (node.lang) return node.lang;
  }
  return "";
};

const warned = new Set();
const knownLanguage = (element, chosen) => {
  if (Object.hasOwn(FAULT_WORDS, chosen)) return chosen;
  const wanted = nearestLanguage(element).toLowerCase().split("-")[0];
  if (Object.hasOwn(FAULT_WORDS, wanted)) return wanted;
  if (element.lang && !warned.has(element.lang)) {
    warned.add(element.lang);
    console.warn(`${TAG}: there is no language "${element.lang}"; "${FIRST_LANGUAGE}" is used`);
  }
  return FIRST_LANGUAGE;
};

class BinomeWidget extends HTMLElement {
  static version = VERSION;
  static observedAttributes = ["lang", "view", "pack", "storage-key", "theme", "heading-level", "no-persist"];

  #root = this.attachShadow({ mode: "open" });
  #stage = document.createElement("div");
  #handle;
  #starting;
  #watcher;
  #languages;
  #given;
  #furnished = false;
  #failed = false;
  #mountedBefore = false;
  #settle;
  #ready;

  constructor() {
    super();
    this.#renewReady();
    this.#root.adoptedStyleSheets = [reserve];
    for (const name of ["header", "fallback", "", "footer"]) {
      const child = name ? document.createElement("slot") : this.#stage;
      if (name) child.name = name;
      this.#root.append(child);
    }
  }

  connectedCallback() {
    if (Object.hasOwn(this, "pack")) {
      const early = this.pack;
      delete this.pack;
      this.pack = early;
    }
    if (this.#handle || this.#starting) return;
    this.#unwatch();
    if (this.hasAttribute("eager")) return this.#start();
    this.#watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: NEAR },
    );
    this.#watcher.observe(this);
    this.addEventListener("focusin", this.#start, { once: true });
  }

  connectedMoveCallback() {}

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (!this.#handle) (this.#starting || this.#failed) && this.#start();
    else if (name === "lang") this.#changeLanguage();
    else if (name === "view") this.#handle.binomeSetView(after);
    else if (name === "theme") this.#handle.binomeSetTheme(after);
    else if (name === "heading-level") this.#handle.binomeSetHeadingLevel(after);
    else this.#restart();
  }

  get pack() {
    return this.#given ?? null;
  }

  set pack(pack) {
    this.#given = pack ?? undefined;
    if (this.#handle) this.#restart();
    else if (this.#starting || this.#failed) this.#start();
  }

  get ready() {
    return this.#ready;
  }

  async exportNotebook() {
    return (await this.#wake()).binomeExport();
  }

  async importNotebook(blob) {
    return (await this.#wake()).binomeImport(blob);
  }

  async flush() {
    // What has not been started has nothing to save.
    if (this.#handle || this.#starting) return (await this.#wake()).binomeFlush();
  }

  async reset() {
    return (await this.#wake()).binomeReset();
  }

  #start = () => {
    this.#unwatch();
    if (this.#handle) return;
    if (this.#failed) this.#renewReady();
    this.#failed = false;
    const attempt = (this.#starting = {});
    const current = () => this.#starting === attempt && this.isConnected;
    this.#mount(current)
      .catch((error) => current() && this.#fail(error))
      .finally(() => this.#starting === attempt && (this.#starting = undefined));
  };

  async #mount(current) {
    const [glue, config] = await Promise.all([load(), this.#config()]);
    if (!current()) return;
    this.#stage.replaceChildren();
    const handle = await glue.binomeMount(this, this.#root, this.#stage, config);
    if (!current()) {
      handle.binomeUnmount();
      return handle.free();
    }
    this.#handle = handle;
    this.#mountedBefore = true;
    this.#root.querySelector("slot[name=fallback]").hidden = true;
    this.#languages = new MutationObserver(() => this.#changeLanguage());
    this.#languages.observe(document.documentElement, { attributeFilter: ["lang"], subtree: true });
    this.#changeLanguage();
    this.#stage.addEventListener(LANGUAGE_CHOSEN, this.#followLanguage);
    this.#stage.addEventListener(FURNITURE, this.#furnish);
    whenIdle(this.#furnish);
    this.#settle.resolve();
    this.dispatchEvent(new CustomEvent("binome-ready", { bubbles: true, composed: true }));
  }

  async #config() {
    const lang = this.#language();
    const words = text(new URL(`words.${lang}.json`, BASE));
    const url = this.getAttribute("pack");
    let pack = this.#given;
    if (pack === undefined && url) {
      const address = new URL(url, document.baseURI);
      if (address.origin !== location.origin) throw new Fault("pack-origin", address.href);
      pack = text(address);
    }
    const [heard, content] = await Promise.all([words, pack ?? text(new URL(`pack.${lang}.json`, BASE))]);
    return {
      lang,
      languages: Object.keys(FAULT_WORDS),
      words: heard,
      pack: content,
      builtInPack: pack === undefined,
      view: this.getAttribute("view"),
      storageKey: this.getAttribute("storage-key"),
      theme: this.getAttribute("theme"),
      headingLevel: this.getAttribute("heading-level"),
      noPersist: this.hasAttribute("no-persist") || !!this.closest("[contenteditable]:not([contenteditable=false])"),
      returning: this.#isReturning(),
    };
  }

  // What the person chose in this browser comes before what the page says.
  #language() {
    return knownLanguage(this, this.#handle?.binomeChosenLanguage());
  }

  #followLanguage = () => this.#changeLanguage();

  async #changeLanguage() {
    const lang = this.#language();
    if (lang === this.#handle?.binomeLanguage()) return;
    try {
      const { words, pack, builtInPack } = await this.#config();
      const rooms = this.#furnished && (await this.#furniture());
      if (this.#handle && lang === this.#language()) {
        this.#handle.binomeSetLanguage(lang, words, builtInPack ? pack : undefined);
        if (rooms) await this.#handle.binomeFurnish(...rooms);
      }
    } catch (error) {
      console.warn(TAG, error);
    }
  }

  // What the later rooms need: their words and the programme's library. Fetched once the first view has been drawn,
  // whatever the person does: no request tells which room they opened.
  #furniture() {
    const lang = this.#language();
    const pack = this.#given ?? (this.getAttribute("pack") && text(new URL(this.getAttribute("pack"), document.baseURI)));
    return Promise.all([text(new URL(`rooms.${lang}.json`, BASE)), pack || text(new URL(`library.${lang}.json`, BASE))]);
  }

  #furnish = async () => {
    const handle = this.#handle;
    if (!handle || this.#furnished) return;
    this.#furnished = true;
    try {
      const furniture = await this.#furniture();
      if (this.#handle === handle) await handle.binomeFurnish(...furniture);
    } catch (error) {
      console.warn(TAG, error);
      if (this.#handle !== handle) return;
      this.#furnished = false;
      handle.binomeUnfurnished();
    }
  };

  // Focus comes back after a reload, not to an element that is put in later or once the person has done something.
  #isReturning() {
    const navigation = performance.getEntriesByType("navigation")[0]?.type;
    const untouched = !this.#mountedBefore && !navigator.userActivation?.hasBeenActive;
    return untouched && (navigation === "reload" || navigation === "back_forward");
  }

  #renewReady() {
    this.#ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#ready.catch(() => {});
  }

  // A method of the page starts the widget even where nobody has come near it.
  async #wake() {
    if (this.isConnected && !this.#starting) this.#start();
    await this.#ready;
    return this.#handle;
  }

  #restart() {
    this.#stop();
    if (this.isConnected) this.#start();
  }

  #unwatch() {
    this.#watcher?.disconnect();
    this.#watcher = undefined;
    this.removeEventListener("focusin", this.#start);
  }

  #stop() {
    this.#unwatch();
    this.#starting = undefined;
    this.#languages?.disconnect();
    this.#languages = undefined;
    const handle = this.#handle;
    if (!handle) return;
    this.#handle = undefined;
    this.#furnished = false;
    this.#stage.removeEventListener(LANGUAGE_CHOSEN, this.#followLanguage);
    this.#stage.removeEventListener(FURNITURE, this.#furnish);
    this.#renewReady();
    handle.binomeUnmount();
    handle.free();
  }

  #fail(error) {
    const code = FAULT_WORDS[knownLanguage(this)]?.[error.code] ? error.code : "start";
    console.warn(TAG, error);
    const words = FAULT_WORDS[knownLanguage(this)] ?? {};
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = words[code] ?? words.start ?? code;
    this.#stage.replaceChildren(message);
    this.#root.querySelector("slot[name=fallback]").hidden = false;
    this.#failed = true;
    this.#settle.reject(error);
    this.dispatchEvent(new CustomEvent("binome-error", { bubbles: true, composed: true, detail: { code } }));
  }
}

const present = customElements.get(TAG);
if (!present) customElements.define(TAG, BinomeWidget);
else if (present.version !== VERSION) {
  console.warn(`${TAG} ${present.version ?? "of unknown version"} is already defined; ${VERSION} is not used`);
}
