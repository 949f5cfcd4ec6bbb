//! What the partner gets: chosen piece by piece, shown to the letter, then handed over as a file.

use std::sync::Arc;

use binome_core::notebook::{Command, Content, Notebook};
use binome_core::pairing::{Extract, Pairing, Selection, Shared};
use binome_core::record::ListChange;
use binome_core::reflection::BacklogPointEdit;
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, shared_words};
use crate::boundary::clock;
use crate::text::PairingWord;
use crate::view::objectives;
use crate::view::parts::button::button;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{changing, element, list, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::icon;
use crate::view::sessions::actions::sentence;
use crate::visit::Visit;

/// A plain name: a file name tells nothing about the person.
const FILE_NAME: &str = "binome-shared.json";
const KIND: &str = "application/json";

/// One thing that may be shared.
struct Offer {
    id: String,
    name: String,
    choose: Choose,
    is_chosen: Arc<dyn Fn(&Selection) -> bool + Send + Sync>,
}

type Choose = Arc<dyn Fn(&mut Selection, bool) + Send + Sync>;

pub(super) fn share(visit: &Visit, pairing: &Pairing) -> AnyView {
    let selection = RwSignal::new(Selection::default());
    let (reading, about) = (visit.session().notebook(), pairing.id.clone());
    let extract_now = move |notebook: &Notebook| {
        let pairing = notebook.content().pairings.iter().find(|pairing| pairing.id == about)?;
        Some(selection.with(|selection| Extract::of(notebook.content(), pairing, selection, clock::now())))
    };
    // The file is made anew when what is in it changes, and not while it is looked at: what is seen is what is handed
    // over.
    let (followed, extract_of) = (visit.session().notebook(), extract_now.clone());
    let inside = Memo::new(move |_| followed.with(&extract_of).map(|extract| extract.content));
    let extract = Memo::new(move |_| inside.with(|_| reading.with_untracked(&extract_now)));
    let shown = move || extract.with(|extract| extract.as_ref().map(Extract::text)).unwrap_or_default();
    let preview = custom("pre")
        .class("preview")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visit.say(PairingWord::PreviewTitle))
        .child(shown)
        .into_any();
    let is_empty =
        Memo::new(move |_| inside.with(|inside| inside.as_ref().is_none_or(|inside| *inside == Shared::default())));
    let giving = visit.clone();
    let give = move || (!is_empty.get()).then(|| element("div", "actions", vec![give(&giving, extract)]));
    let offers = visit.session().notebook().with_untracked(|notebook| offers(visit, notebook.content(), pairing));
    let mut content = vec![bar(visit, Vec::new()), title(visit, "", visit.say(PairingWord::ShareTitle))];
    if offers.iter().all(|(_, offers)| offers.is_empty()) {
        content.push(paragraph(visit.say(PairingWord::ShareNothing)));
        return content.into_any();
    }
    let exact = vec![
        text("summary", "", visit.say(PairingWord::PreviewTitle)),
        paragraph(visit.say(PairingWord::PreviewText)),
        preview,
    ];
    content.extend([
        paragraph(visit.say(PairingWord::ShareText)),
        groups(visit, selection, offers),
        element("div", "in-and-out", vec![summary(visit, inside), never(visit)]),
        changing(give),
        element("details", "", exact),
    ]);
    content.into_any()
}

/// Hands over the file that is shown, and notes that it was given.
fn give(visit: &Visit, extract: Memo<Option<Extract>>) -> AnyView {
    let (giving, said, given) = (visit.clone(), visit.clone(), RwSignal::new(false));
    let give = button("share-give", "button", visit.say(PairingWord::ShareGive), move || {
        let Some(extract) = extract.get_untracked() else { return };
        giving.host().offer(&extract.text(), FILE_NAME, KIND);
        let command = giving.session().notebook().with_untracked(|notebook| extract.given(notebook.content()));
        giving.apply(command);
        giving.announce(giving.say_now(PairingWord::ShareGiven));
        given.set(true);
    });
    let said = move || {
        given.get().then(|| element("p", "agreed", vec![icon::tick(), said.say(PairingWord::ShareGiven).into_any()]))
    };
    element("div", "stack", vec![give, changing(said)])
}

/// What is in the file, in words.
fn summary(visit: &Visit, inside: Memo<Option<Shared>>) -> AnyView {
    let drawn = visit.clone();
    let names = move || {
        let shared = inside.get().unwrap_or_default();
        let mut names = shared_words::names(&drawn, &shared);
        if !shared.themes.is_empty() {
            names.push(drawn.say(PairingWord::ThemesTitle));
        }
        if names.is_empty() {
            return paragraph(drawn.say(PairingWord::InsideNothing));
        }
        list("plain", names.into_iter().map(|name| text("li", "", name)).collect())
    };
    let head = heading(visit, 1, "", visit.say(PairingWord::InsideTitle));
    element("div", "inside", vec![head, element("div", "", vec![changing(names)])])
}

/// What cannot be in it, whatever is chosen.
fn never(visit: &Visit) -> AnyView {
    let head = heading(visit, 1, "", visit.say(PairingWord::NeverTitle));
    element("div", "never", vec![head, paragraph(visit.say(PairingWord::NeverText))])
}

fn groups(visit: &Visit, selection: RwSignal<Selection>, groups: Vec<(PairingWord, Vec<Offer>)>) -> AnyView {
    let drawn = groups.into_iter().filter(|(_, offers)| !offers.is_empty()).map(|(word, offers)| {
        let boxes = offers.into_iter().map(|offer| {
            let Offer { id, name, choose, is_chosen } = offer;
            let ticked = move || selection.with(|selection| is_chosen(selection));
            let tick = tick_box(&id, name, ticked, move |on| selection.update(|selection| choose(selection, on)));
            element("li", "", vec![tick])
        });
        let legend = text("legend", "", visit.say(word));
        custom("fieldset").class("group few").child(vec![legend, list("choices", boxes.collect())]).into_any()
    });
    element("div", "offers", drawn.collect())
}

fn offers(visit: &Visit, content: &Content, pairing: &Pairing) -> Vec<(PairingWord, Vec<Offer>)> {
    let possible = Selection::possible(content, pairing);
    let mut common = Vec::new();
    if possible.charter {
        common.push(Offer {
            id: "share-charter".to_owned(),
            name: visit.say(PairingWord::Charter),
            choose: Arc::new(|selection, on| selection.charter = on),
            is_chosen: Arc::new(|selection| selection.charter),
        });
    }
    if possible.themes {
        common.push(Offer {
            id: "share-themes".to_owned(),
            name: visit.say(PairingWord::ThemesTitle),
            choose: Arc::new(|selection, on| selection.themes = on),
            is_chosen: Arc::new(|selection| selection.themes),
        });
    }
    // What has no name yet goes by its kind.
    let name = |name: &str, kind: PairingWord| if name.is_empty() { visit.say(kind) } else { name.to_owned() };
    let objectives = content.objectives.iter().filter(|one| possible.objectives.contains(&one.id));
    let objectives = objectives.map(|one| {
        offer(&one.id, objectives::name(visit, one), |chosen| &mut chosen.objectives, |chosen| &chosen.objectives)
    });
    let sessions = content.sessions.iter().filter(|one| possible.sessions.contains(&one.id));
    let sessions = sessions.map(|one| {
        offer(
            &one.id,
            name(&shared_words::session_name(visit, one), PairingWord::KindSession),
            |chosen| &mut chosen.sessions,
            |chosen| &chosen.sessions,
        )
    });
    let actions = content.actions.iter().filter(|one| possible.actions.contains(&one.id));
    let actions = actions.map(|one| {
        offer(
            &one.id,
            name(&sentence(visit, one), PairingWord::KindAction),
            |chosen| &mut chosen.actions,
            |chosen| &chosen.actions,
        )
    });
    let points = content.backlog.iter().filter(|one| possible.backlog.contains(&one.id));
    let points = points.map(|point| {
        let sharing = visit.clone();
        let id = point.id.clone();
        let plain = offer(&point.id, point.text.clone(), |chosen| &mut chosen.backlog, |chosen| &chosen.backlog);
        let select = plain.choose.clone();
        let choose: Choose = Arc::new(move |selection, on| {
            // A question is private until its writer says otherwise: this is where they do.
            sharing.apply(Command::backlog(ListChange::edit(&id, BacklogPointEdit::Shared(on))));
            select(selection, on);
        });
        Offer { choose, ..plain }
    });
    vec![
        (PairingWord::GroupCommon, common),
        (PairingWord::GroupObjectives, objectives.collect()),
        (PairingWord::GroupSessions, sessions.collect()),
        (PairingWord::GroupActions, actions.collect()),
        (PairingWord::GroupPoints, points.collect()),
    ]
}

type Names = std::collections::BTreeSet<String>;

fn offer(id: &str, name: String, change: fn(&mut Selection) -> &mut Names, read: fn(&Selection) -> &Names) -> Offer {
    let (chosen, asked) = (id.to_owned(), id.to_owned());
    Offer {
        id: format!("share-{id}"),
        name,
        choose: Arc::new(move |selection, on| {
            if on {
                change(selection).insert(chosen.clone());
            } else {
                change(selection).remove(&chosen);
            }
        }),
        is_chosen: Arc::new(move |selection| read(selection).contains(&asked)),
    }
}
