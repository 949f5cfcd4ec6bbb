// The gallery: every part of the notebook, empty and filled with an invented notebook, in the look that is chosen.

const PARTS = [
  ["all", "Tout le carnet"],
  ["assessment", "Auto-positionnement"],
  ["objectives", "Objectifs"],
  ["sessions", "Séances"],
  ["reflection", "Retours et bilans"],
  ["pairing", "Binôme"],
  ["data", "Mes données"],
];
// The day on which the invented notebook was written; its dates are moved to today.
const WRITTEN = Date.UTC(2026, 10, 27);
const DAY = 86_400_000;
const EARLIEST_INSTANT = 1_000_000_000_000;

const days = Math.floor((Date.now() - WRITTEN) / DAY);
const moved = (_, value) => {
  if (typeof value === "number" && value > EARLIEST_INSTANT) return value + days * DAY;
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return new Date(Date.parse(value) + days * DAY).toISOString().slice(0, 10);
};

const notebook = (async () => {
  const text = await (await fetch("/assets/gallery/notebook.json")).text();
  return new Blob([JSON.stringify(JSON.parse(text, moved))], { type: "application/json" });
})();

const states = document.querySelector("#states");
const widgets = [];

const show = (view, title, filled) => {
  const heading = document.createElement("h2");
  heading.textContent = title;
  const widget = document.createElement("binome-widget");
  for (const [name, value] of [["view", view], ["no-persist", ""], ["heading-level", "3"], ["theme", "light"]]) {
    widget.setAttribute(name, value);
  }
  states.append(heading, widget);
  widgets.push(widget);
  if (filled) widget.addEventListener("binome-ready", async () => widget.importNotebook(await notebook), { once: true });
};

for (const [view, title] of PARTS) {
  show(view, `${title} : vide`, false);
  show(view, `${title} : rempli`, true);
}

document.querySelector(".settings").addEventListener("change", ({ target }) => {
  if (target.name === "width") states.dataset.width = target.value;
  else for (const widget of widgets) widget.setAttribute(target.name, target.value);
});
