//! Sessions for a calendar. It shows when they are; titles, places and agendas only where the person says so, as a
//! calendar is often open to others.

use binome_core::agenda::Session;
use binome_core::export::{ICS_FILE_NAME, IcsChoice, IcsWords, ics};
use leptos::prelude::*;

use crate::boundary::clock;
use crate::text::SessionAfterWord as After;
use crate::view::document::Table;
use crate::view::parts::button::button;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{changing, element, text};
use crate::view::sessions::after::followed;
use crate::visit::Visit;

/// One session, once it has a date: the button, and what the calendar will show.
pub(super) fn one(visit: &Visit, id: &str) -> (AnyView, AnyView) {
    let session = followed(visit, id);
    let is_dated = Memo::new(move |_| session.with(|session| session.as_ref().is_some_and(|one| one.date.is_some())));
    let choice = RwSignal::new(IcsChoice::default());
    let ([button, shows], id) = (std::array::from_fn(|_| visit.clone()), id.to_owned());
    let button = move || {
        let id = id.clone();
        let chosen = move |session: &Session| session.id == id;
        is_dated.get().then(|| offer(&button, "session-calendar", After::CalendarOne, choice, chosen))
    };
    let shows = move || is_dated.get().then(|| what_it_shows(&shows, "one", choice));
    (changing(button), changing(shows))
}

/// The calendar file of all sessions that have a date; nothing when none has.
pub(crate) fn cycle_buttons(visit: &Visit) -> Vec<AnyView> {
    let notebook = visit.session().notebook();
    let is_dated = Memo::new(move |_| {
        notebook.with(|notebook| notebook.content().sessions.iter().any(|session| session.date.is_some()))
    });
    let visit = visit.clone();
    let drawn = move || {
        is_dated.get().then(|| {
            let choice = RwSignal::new(IcsChoice::default());
            let offer = offer(&visit, "cycle-calendar", After::CalendarAll, choice, |_| true);
            vec![offer, what_it_shows(&visit, "all", choice)]
        })
    };
    vec![changing(drawn)]
}

fn offer(
    visit: &Visit,
    id: &'static str,
    word: After,
    choice: RwSignal<IcsChoice>,
    chosen: impl Fn(&Session) -> bool + Send + Sync + 'static,
) -> AnyView {
    let act = visit.clone();
    button(id, "quiet", visit.say(word), move || {
        let file = act.session().notebook().with_untracked(|notebook| {
            let sessions: Vec<_> = notebook.content().sessions.iter().filter(|session| chosen(session)).collect();
            written(&act, &sessions, choice.get_untracked())
        });
        if let Some(file) = file {
            act.host().offer(&file, ICS_FILE_NAME, "text/calendar");
        }
    })
}

fn written(visit: &Visit, sessions: &[&Session], choice: IcsChoice) -> Option<String> {
    let (table, summary) = (Table::now(visit), visit.say_now(After::CalendarSummary));
    let version = env!("CARGO_PKG_VERSION");
    let product = format!("-//Binome//Binome {version}//{}", table.language().to_uppercase());
    let words = IcsWords { product: &product, summary: &summary, labels: &table };
    ics(sessions, choice, &words, &clock::minutes_ahead_of_utc, clock::now())
}

/// What the calendar may show besides the time, to tick.
fn what_it_shows(visit: &Visit, name: &str, choice: RwSignal<IcsChoice>) -> AnyView {
    let tick = |part: &str, word: After, get: fn(&IcsChoice) -> bool, set: fn(&mut IcsChoice, bool)| {
        let id = format!("calendar-{name}-{part}");
        tick_box(&id, visit.say(word), move || get(&choice.get()), move |ticked| choice.update(|it| set(it, ticked)))
    };
    let ticks = vec![
        text("summary", "", visit.say(After::CalendarShows)),
        text("p", "hint", visit.say(After::CalendarHint)),
        tick("title", After::CalendarTitle, |it| it.title, |it, ticked| it.title = ticked),
        tick("place", After::CalendarPlace, |it| it.place, |it, ticked| it.place = ticked),
        tick("agenda", After::CalendarAgenda, |it| it.agenda, |it, ticked| it.agenda = ticked),
    ];
    element("details", "calendar", ticks)
}
