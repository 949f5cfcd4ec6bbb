//! What to look back on now, the reviews, what was written before, own prompts, and the signs of a risk.

use binome_core::agenda::Session;
use binome_core::notebook::Content;
use binome_core::pack::Role;
use binome_core::pack::library::ReviewForm;
use binome_core::reflection::{Moment, Reflection, Review, review_due, session_to_look_back_on};
use leptos::prelude::*;

use super::begin::{begin_review, begin_to_write};
use super::{own_prompts, role, signals};
use crate::boundary::clock;
use crate::place::{Place, ReflectionPlace};
use crate::text::{ReflectionWord, Word};
use crate::view::parts::button::{button, row};
use crate::view::parts::choice::one_of_few;
use crate::view::parts::element::{changing, element, list as items, text};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::portion::Portion;
use crate::view::welcome::card;
use crate::visit::Visit;

/// How many of what was written are shown at once.
const AT_ONCE: usize = 20;

pub(super) fn list(visit: &Visit) -> AnyView {
    let (notebook, drawn, portion) = (visit.session().notebook(), visit.clone(), Portion::of(AT_ONCE));
    let content = move || {
        notebook.with(|notebook| {
            let content = notebook.content();
            let parts = [Some(next(&drawn, content)), written(&drawn, content, portion), reviews(&drawn, content)];
            parts.into_iter().flatten().collect::<Vec<_>>()
        })
    };
    vec![
        title(visit, "", visit.say(ReflectionWord::Title)),
        element("div", "stack", vec![changing(content)]),
        element("div", "stack", vec![to_begin(visit).into_any()]),
        own_prompts::own_prompts(visit),
        signals::signals(visit),
    ]
    .into_any()
}

/// One thing to do now.
fn next(visit: &Visit, content: &Content) -> AnyView {
    let due = review_due(content, &visit.pairing_id(), clock::today());
    let form = due.and_then(|moment| forms(visit, role(visit)?).into_iter().find(|form| form.moment == moment));
    if let Some(session) = session_to_look_back_on(content) {
        let (writing, id) = (visit.clone(), session.id.clone());
        let write =
            button("reflect", "button", visit.say(ReflectionWord::Write), move || begin_to_write(&writing, &id));
        return card(
            visit,
            visit.fill(ReflectionWord::NextReflection, &[("session", &name(visit, session))]),
            visit.say(ReflectionWord::NextReflectionText),
            vec![write],
        );
    }
    let writing = visit.clone();
    let free =
        |class| button("reflect", class, visit.say(ReflectionWord::WriteFreely), move || begin_to_write(&writing, ""));
    match form {
        Some(form) => {
            let (beginning, due) = (visit.clone(), form.clone());
            let open = content.reviews.iter().find(|review| review.form == form.form.id && review.finished.is_none());
            let open = open.map(|review| review.id.clone());
            let start = button("review", "button", visit.say(ReflectionWord::ReviewStart), move || match &open {
                Some(id) => beginning.go(Place::Reflection(ReflectionPlace::Review { review: id.clone() })),
                None => begin_review(&beginning, &due),
            });
            card(visit, visit.read(&form.form.title), visit.read(&form.form.purpose), vec![start, free("quiet")])
        }
        None => card(
            visit,
            visit.say(ReflectionWord::NextNothing),
            visit.say(ReflectionWord::NextNothingText),
            vec![free("button")],
        ),
    }
}

/// The forms for a role, in the order of their moments.
fn forms(visit: &Visit, role: Role) -> Vec<ReviewForm> {
    let mut forms: Vec<ReviewForm> =
        visit.library().reviews.iter().filter(|form| form.form.role == role).cloned().collect();
    forms.sort_by_key(|form| Moment::ALL.iter().position(|moment| *moment == form.moment));
    forms
}

fn reviews(visit: &Visit, content: &Content) -> Option<AnyView> {
    let rows: Vec<AnyView> = content.reviews.iter().rev().filter_map(|review| review_row(visit, review)).collect();
    (!rows.is_empty())
        .then(|| vec![heading(visit, 1, "rule", visit.say(ReflectionWord::Reviews)), items("takings", rows)].into_any())
}

/// The reviews that can be begun, for the role that the notebook tells or that is asked for.
fn to_begin(visit: &Visit) -> Option<AnyView> {
    let library = visit.library();
    if library.reviews.is_empty() {
        return None;
    }
    let chosen = RwSignal::new(role(visit));
    let ask = visit.pairing_now().is_none().then(|| {
        let choices = ROLES.map(|(name, _, word)| (name.to_owned(), visit.say(word)));
        let name_of = |role: Role| ROLES.into_iter().find(|(_, one, _)| *one == role).map(|(name, ..)| name);
        let value = move || chosen.get().and_then(name_of).unwrap_or_default().to_owned();
        let choose =
            move |word: String| chosen.set(ROLES.into_iter().find(|(name, ..)| *name == word).map(|(_, role, _)| role));
        one_of_few("review-role", visit.say(ReflectionWord::RoleAsk), choices.into(), value, choose)
    });
    let (notebook, drawn) = (visit.session().notebook(), visit.clone());
    let rows = move || {
        let forms = forms(&drawn, chosen.get()?);
        let begun = |form: &ReviewForm| {
            let is_draft = |review: &Review| review.form == form.form.id && review.finished.is_none();
            notebook.with(|notebook| notebook.content().reviews.iter().any(is_draft))
        };
        Some(items("takings", forms.iter().filter(|form| !begun(form)).map(|form| form_row(&drawn, form)).collect()))
    };
    let head = heading(visit, 1, "rule", visit.say(ReflectionWord::ToBegin));
    Some(vec![head, ask.into_any(), changing(rows)].into_any())
}

/// The roles that a person may take, with their words.
const ROLES: [(&str, Role, ReflectionWord); 3] = [
    ("mentee", Role::Mentee, ReflectionWord::RoleMentee),
    ("mentor", Role::Mentor, ReflectionWord::RoleMentor),
    ("sponsor", Role::Sponsor, ReflectionWord::RoleSponsor),
];

fn review_row(visit: &Visit, review: &Review) -> Option<AnyView> {
    let library = visit.library();
    let form = library.review(&review.form)?;
    let id = review.id.clone();
    let (state, place) = match review.finished {
        Some(_) => (visit.say(ReflectionWord::ReviewDone), ReflectionPlace::Outcome { review: id }),
        None => (visit.say(Word::Draft), ReflectionPlace::Review { review: id }),
    };
    let date = visit.words().date(review.finished.unwrap_or(review.started));
    let go = visit.clone();
    let what = element("span", "what", vec![visit.read(&form.form.title).into_any(), text("span", "meta", date)]);
    let open = row(vec![what, text("span", "state", state)], move || go.go(Place::Reflection(place.clone())));
    Some(element("li", "", vec![open]))
}

fn form_row(visit: &Visit, form: &ReviewForm) -> AnyView {
    let (beginning, begun) = (visit.clone(), form.clone());
    let minutes = form.form.minutes.to_string();
    let long = visit.fill(ReflectionWord::ReviewLength, &[("minutes", &minutes)]);
    let what = element("span", "what", vec![visit.read(&form.form.title).into_any(), text("span", "meta", long)]);
    let open = row(vec![what], move || begin_review(&beginning, &begun));
    element("li", "", vec![open])
}

/// What was written, the latest first.
fn written(visit: &Visit, content: &Content, portion: Portion) -> Option<AnyView> {
    let latest = content.reflections.iter().rev().take(portion.shown());
    let rows: Vec<AnyView> = latest.map(|one| reflection_row(visit, content, one)).collect();
    let more = portion.more(visit, "more-written".to_owned(), Word::ShowMore, content.reflections.len());
    let head = heading(visit, 1, "rule", visit.say(ReflectionWord::Written));
    (!rows.is_empty()).then(|| vec![head, items("takings", rows), more.into_any()].into_any())
}

fn reflection_row(visit: &Visit, content: &Content, reflection: &Reflection) -> AnyView {
    let about = about(visit, content, reflection);
    let place = Place::Reflection(ReflectionPlace::Write { reflection: reflection.id.clone() });
    let go = visit.clone();
    let date = visit.words().date(reflection.at);
    let what = element("span", "what", vec![about.into_any(), text("span", "meta", date)]);
    element("li", "", vec![row(vec![what], move || go.go(place.clone()))])
}

/// What a reflection is about: its session, or nothing in particular.
pub(super) fn about(visit: &Visit, content: &Content, reflection: &Reflection) -> String {
    let session = content.sessions.iter().find(|session| session.id == reflection.session);
    session.map_or_else(|| visit.say(ReflectionWord::Free), |session| name(visit, session))
}

fn name(visit: &Visit, session: &Session) -> String {
    if session.title.is_empty() { visit.say(ReflectionWord::LastSession) } else { session.title.clone() }
}
