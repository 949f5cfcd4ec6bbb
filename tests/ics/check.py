"""Reads every calendar of a folder with icalendar and compares it with its JSON twin, field by field."""

import json
import re
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
# RFC 5545, 3.3.11; parsers are more lenient.
TEXT_LINE = re.compile(r"(UID|SUMMARY|LOCATION|DESCRIPTION|PRODID):")
TEXT = re.compile(r"([^\\;,]|\\[\\;,n])*")


def plain(text):
    """A text as a calendar can hold it."""
    text = re.sub("\r\n|\r|\u2028|\u2029", "\n", text)
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)


def instant(milliseconds):
    return EPOCH + timedelta(seconds=milliseconds // 1000)


def start(event, zone):
    local = datetime.fromisoformat(event["date"]) + timedelta(minutes=event["start_minute"])
    moment = (local - timedelta(minutes=event["offset"])).replace(tzinfo=timezone.utc)
    if zone:
        in_zone = local.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)
        assert moment == in_zone, f"{event['id']}: the test's own offset is wrong"
    return moment


def agenda(event):
    minute = event["start_minute"]
    for minutes, locked_start, title, kind in event["blocks"]:
        minute = minute if locked_start is None else locked_start
        yield f"{minute // 60 % 24}:{minute % 60:02} {title if title.strip() else kind}"
        minute += minutes


def expected(event, twin):
    """The properties that an event must have, and no others."""
    begins = start(event, twin["zone"])
    own_title = twin["title"] and event["title"].strip()
    fields = {
        "UID": plain(event["id"]) + "@binome",
        "DTSTAMP": instant(twin["now"]),
        "LAST-MODIFIED": instant(event["changed"]),
        "SEQUENCE": event["sequence"],
        "DTSTART": begins,
        "DTEND": begins + timedelta(minutes=event["slot_minutes"]),
        "SUMMARY": plain(event["title"] if own_title else twin["summary"]),
        "STATUS": "CANCELLED" if event["state"] == "cancelled" else "CONFIRMED",
        "CLASS": "PRIVATE",
    }
    if twin["place"] and event["place"].strip():
        fields["LOCATION"] = plain(event["place"])
    if twin["agenda"] and event["blocks"]:
        fields["DESCRIPTION"] = plain("\n".join(agenda(event)))
    return fields


def found(event):
    return {name: getattr(event[name], "dt", event[name]) for name in event}


def check_bytes(path):
    """Every line ends in CRLF, has at most 75 bytes and whole characters, and texts are escaped."""
    data = path.read_bytes()
    assert data.endswith(b"\r\n"), f"{path.name} does not end in CRLF"
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75, f"{path.name}: {len(line)} bytes: {line}"
        assert not set(line) & set(range(32)) - {9} and 127 not in line, f"{path.name}: control character: {line}"
        line.decode("utf-8")
    for line in data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n"):
        if name := TEXT_LINE.match(line):
            assert TEXT.fullmatch(line[name.end():]), f"{path.name}: not escaped: {line}"
    return data


def check(path):
    """Compares one calendar with its twin; gives back which one it updates, and what its events show."""
    twin = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    calendar = Calendar.from_ical(check_bytes(path))
    head = {name: str(calendar[name]) for name in calendar}
    assert head == {
        "VERSION": "2.0",
        "PRODID": twin["product"],
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
    }, f"{path.name}: {head}"
    events = calendar.subcomponents
    assert len(events) == len(twin["events"]), f"{path.name}: {len(events)} events"
    for event, source in zip(events, twin["events"]):
        assert event.name == "VEVENT" and not event.errors, f"{path.name}: {event.errors}"
        assert found(event) == expected(source, twin), f"{path.name}:\n{found(event)}\n{expected(source, twin)}"
    shown = {str(event["UID"]): (event["SEQUENCE"], event["DTSTART"].dt, str(event["STATUS"])) for event in events}
    return twin["updates"], shown


def check_update(before, after):
    """What changed keeps its UID and has a higher SEQUENCE; what did not keeps both."""
    assert before.keys() == after.keys()
    for uid, (sequence, *shown) in after.items():
        old_sequence, *old_shown = before[uid]
        assert sequence > old_sequence if shown != old_shown else sequence == old_sequence, uid
    assert before != after


def main(folder):
    calendars = {path.stem: check(path) for path in sorted(Path(folder).glob("*.ics"))}
    for updates, events in calendars.values():
        if updates:
            check_update(calendars[updates][1], events)
    assert any(updates for updates, _ in calendars.values()), "no calendar updates another"
    print(f"{len(calendars)} calendars, {sum(len(events) for _, events in calendars.values())} events")


main(sys.argv[1])
