// Reads every calendar of a folder with ical.js and compares it with its JSON twin, field by field.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [parser, folder] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(parser));

const MINUTE = 60_000;

// A text as a calendar can hold it.
const plain = (text) =>
  text.replace(/\r\n|\r|\u2028|\u2029/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");

const seconds = (milliseconds) => Math.floor(milliseconds / 1000) * 1000;

// What clocks of a zone show at an instant, as if it were UTC.
function shown(instant, zone) {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" })
    .formatToParts(instant);
  const part = (type) => Number(parts.find((found) => found.type === type).value);
  return Date.UTC(2000 + part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
}

function start(event, zone) {
  const local = Date.parse(`${event.date}T00:00:00Z`) + event.start_minute * MINUTE;
  const moment = local - event.offset * MINUTE;
  if (zone) assert.equal(shown(moment, zone), local, `${event.id}: the test's own offset is wrong`);
  return moment;
}

function agenda(event) {
  let minute = event.start_minute;
  return event.blocks.map(([minutes, lockedStart, title, kind]) => {
    const starts = lockedStart ?? minute;
    minute = starts + minutes;
    const time = `${Math.floor(starts / 60) % 24}:${String(starts % 60).padStart(2, "0")}`;
    return `${time} ${title.trim() ? title : kind}`;
  });
}

// The properties that an event must have, and no others.
function expected(event, twin) {
  const begins = start(event, twin.zone);
  const fields = {
    uid: `${plain(event.id)}@binome`,
    dtstamp: seconds(twin.now),
    "last-modified": seconds(event.changed),
    sequence: event.sequence,
    dtstart: begins,
    dtend: begins + event.slot_minutes * MINUTE,
    summary: plain(twin.title && event.title.trim() ? event.title : twin.summary),
    status: event.state === "cancelled" ? "CANCELLED" : "CONFIRMED",
    class: "PRIVATE",
  };
  if (twin.place && event.place.trim()) fields.location = plain(event.place);
  if (twin.agenda && event.blocks.length > 0) fields.description = plain(agenda(event).join("\n"));
  return fields;
}

// The properties of a component by name; each stands there once, a moment in UTC as milliseconds.
function found(component) {
  const properties = component.getAllProperties().map((property) => {
    assert.equal(property.getValues().length, 1, property.name);
    const value = property.getFirstValue();
    if (!(value instanceof ICAL.Time)) return [property.name, value];
    assert.equal(value.zone, ICAL.Timezone.utcTimezone, property.name);
    return [property.name, value.toUnixTime() * 1000];
  });
  assert.equal(new Set(properties.map(([name]) => name)).size, properties.length);
  return Object.fromEntries(properties);
}

let events = 0;
const names = readdirSync(folder).filter((name) => name.endsWith(".ics"));
for (const name of names) {
  const twin = JSON.parse(readFileSync(join(folder, name.replace(/ics$/, "json")), "utf8"));
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), "utf8")));
  assert.equal(calendar.name, "vcalendar");
  assert.deepEqual(found(calendar), {
    version: "2.0", prodid: twin.product, calscale: "GREGORIAN", method: "PUBLISH",
  });
  const components = calendar.getAllSubcomponents();
  assert.deepEqual(components.map((component) => component.name), twin.events.map(() => "vevent"), name);
  components.forEach((component, place) => {
    assert.deepEqual(found(component), expected(twin.events[place], twin), name);
  });
  events += components.length;
}
console.log(`${names.length} calendars, ${events} events`);
