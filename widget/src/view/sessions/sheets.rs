//! The pages of the programme to read or print, by who they are for.

use binome_core::pack::library::{Audience, Section, SectionStyle, Sheet, SheetKind};
use leptos::html::custom;
use leptos::prelude::*;

use crate::place::{Place, SessionsPlace};
use crate::text::{SessionAfterWord as After, Word};
use crate::view::parts::bar::back_bar;
use crate::view::parts::button::{button, row};
use crate::view::parts::element::{element, list, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::visit::Visit;

/// All of them.
pub(super) fn sheets(visit: &Visit) -> AnyView {
    let library = visit.library();
    let groups = Audience::ALL.iter().filter_map(|audience| group(visit, &library.sheets, *audience)).collect();
    let content = vec![
        back_bar(visit, Place::Sessions(SessionsPlace::Cycle), Vec::new()),
        title(visit, "", visit.say(After::SheetsTitle)),
        paragraph(visit.say(After::SheetsText)),
        element("div", "stack", groups),
    ];
    content.into_any()
}

/// Those for one audience, the introduction first.
fn group(visit: &Visit, sheets: &[Sheet], audience: Audience) -> Option<AnyView> {
    let of_kind = |kind: SheetKind| sheets.iter().filter(move |sheet| sheet.audience == audience && sheet.kind == kind);
    let rows: Vec<_> =
        of_kind(SheetKind::Briefing).chain(of_kind(SheetKind::Sheet)).map(|sheet| opener(visit, sheet)).collect();
    let head = heading(visit, 1, "rule", visit.say(audience_word(audience)));
    (!rows.is_empty()).then(|| vec![head, list("takings", rows)].into_any())
}

fn opener(visit: &Visit, sheet: &Sheet) -> AnyView {
    let (open, place) = (visit.clone(), Place::Sessions(SessionsPlace::Sheet { sheet: sheet.id.clone() }));
    let what = vec![visit.read(&sheet.title).into_any(), text("span", "meta", reading_time(visit, sheet))];
    let open = row(vec![element("span", "what", what)], move || open.go(place.clone()));
    element("li", "", vec![open])
}

fn reading_time(visit: &Visit, sheet: &Sheet) -> String {
    let minutes = usize::try_from(sheet.minutes).unwrap_or_default();
    let time = visit.count([After::ReadOne, After::ReadMany, After::ReadOther], minutes);
    match sheet.kind {
        SheetKind::Briefing => visit.fill(After::BriefingTime, &[("time", &time)]),
        SheetKind::Sheet => time,
    }
}

fn audience_word(audience: Audience) -> After {
    match audience {
        Audience::Mentor => After::ForMentor,
        Audience::Mentee => After::ForMentee,
        Audience::Both => After::ForBoth,
        Audience::Sponsor => After::ForSponsor,
        Audience::Coordinator => After::ForCoordinator,
    }
}

/// One of them.
pub(super) fn sheet(visit: &Visit, id: &str) -> Option<AnyView> {
    let library = visit.library();
    let sheet = library.sheet(id)?;
    let printed = visit.clone();
    let print = button("print", "quiet small", visit.say(Word::Print), move || printed.host().print("sheet"));
    let about = format!("{} \u{b7} {}", visit.say(audience_word(sheet.audience)), reading_time(visit, sheet));
    let head = [
        text("p", "kicker", about),
        title(visit, "", visit.read(&sheet.title)),
        text("p", "lead", visit.read(&sheet.lead)),
    ];
    let sections = sheet.sections.iter().map(|one| section(visit, one));
    let page = custom("article").id("sheet").class("leaf").child(head.into_iter().chain(sections).collect::<Vec<_>>());
    Some(vec![back_bar(visit, Place::Sessions(SessionsPlace::Sheets), vec![print]), page.into_any()].into_any())
}

fn section(visit: &Visit, section: &Section) -> AnyView {
    let items = section.items.iter().map(|item| visit.read(item));
    let as_points = |tag, class| element(tag, class, items.clone().map(|item| text("li", "", item)).collect());
    let content = match section.style {
        SectionStyle::Text => element("div", "prose", items.map(paragraph).collect()),
        SectionStyle::Points => as_points("ul", "plain"),
        SectionStyle::Steps => as_points("ol", "numbered"),
        SectionStyle::Phrases => as_points("ul", "phrases"),
    };
    element("section", "", vec![heading(visit, 1, "", visit.read(&section.title)), content])
}
