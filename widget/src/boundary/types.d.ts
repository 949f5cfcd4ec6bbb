/** The public contract of `<binome-widget>`. */

export type BinomeView = "all" | "assessment" | "objectives" | "sessions" | "reflection" | "pairing" | "data";
export type BinomeTheme = "auto" | "light" | "dark" | "contrast";
export type BinomeScreen =
  | "home"
  | "assessments"
  | "roles"
  | "introduction"
  | "question"
  | "check"
  | "result"
  | "comparison"
  | "objectives"
  | "objective-examples"
  | "objective-form"
  | "objective"
  | "sessions"
  | "cadence"
  | "agenda"
  | "templates"
  | "proposal"
  | "live"
  | "outcome"
  | "sheets"
  | "sheet"
  | "reflections"
  | "reflection"
  | "review"
  | "review-outcome"
  | "pairing"
  | "new-pairing"
  | "themes"
  | "charter"
  | "share"
  | "receive"
  | "data";
export type BinomeFaultCode = "wasm-refused" | "network" | "pack-origin" | "pack" | "start";

/** No detail carries an answer, a score, a name or free text. */
export interface BinomeEventMap {
  "binome-ready": CustomEvent<null>;
  "binome-error": CustomEvent<{ code: BinomeFaultCode }>;
  "binome-saved": CustomEvent<null>;
  "binome-view-change": CustomEvent<{ screen: BinomeScreen }>;
  /** Cancelable: a listener that calls `preventDefault()` keeps the copy from being made. */
  "binome-before-export": CustomEvent<null>;
}

export interface BinomeWidget extends HTMLElement {
  /** A pack as an object; takes the place of the `pack` attribute. */
  pack: object | null;
  /** Settles when the widget can be used, or could not start. */
  readonly ready: Promise<void>;
  /** The notebook as a JSON file; `null` when a `binome-before-export` listener refused. */
  exportNotebook(): Promise<Blob | null>;
  /** Replaces the notebook; rejects, and changes nothing, when the file cannot be read. */
  importNotebook(file: Blob): Promise<void>;
  /** Resolves when everything is saved; rejects when the browser refused. */
  flush(): Promise<void>;
  /** Erases the notebook here and where it is kept. */
  reset(): Promise<void>;
  addEventListener<K extends keyof BinomeEventMap>(
    type: K,
    listener: (this: BinomeWidget, event: BinomeEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "binome-widget": BinomeWidget;
  }
}
