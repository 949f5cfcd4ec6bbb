//! What sessions and blocks are called, and when they are.

use binome_core::agenda::{Block, BlockKind, Lead, ReasonCode, Session, SessionKind, duration_text};
use binome_core::calendar::Date;
use binome_core::export::Label;
use binome_core::objective::Owner;
use binome_core::pairing::Part;
use leptos::prelude::*;

use crate::boundary::clock;
use crate::boundary::intl::DayStyle;
use crate::text::{SessionWord as Say, sentence_case};
use crate::view::parts::icon;
use crate::view::who::Who;
use crate::visit::Visit;

/// What a session is called: its title, or what it is in the cycle.
pub(super) fn session_name(visit: &Visit, session: &Session) -> String {
    if session.title.trim().is_empty() { visit.say(session_kind(session.kind)) } else { session.title.clone() }
}

pub(super) fn session_kind(kind: SessionKind) -> Say {
    match kind {
        SessionKind::Topic => Say::KindTopic,
        SessionKind::MidReview => Say::KindMidReview,
        SessionKind::FinalReview => Say::KindFinalReview,
        SessionKind::Pulse => Say::KindPulse,
    }
}

/// "Mardi 1er décembre", with the year where it is not this one.
pub(super) fn day(visit: &Visit, date: Date) -> String {
    let style = if date.year() == clock::today().year() { DayStyle::Weekday } else { DayStyle::Full };
    sentence_case(&visit.words().day(date, style))
}

/// "9 h 30 · 45 min".
pub(super) fn hours(visit: &Visit, session: &Session) -> String {
    let time = visit.words().minute(session.start_minute);
    visit.fill(Say::Hours, &[("time", &time), ("minutes", &duration_text(session.slot_minutes))])
}

/// The day of a session, or that it is not settled.
pub(super) fn session_day(visit: &Visit, session: &Session) -> String {
    session.date.map_or_else(|| visit.say(Say::NoDate), |date| day(visit, date))
}

/// What a block is called: its title, or why it was proposed, or what it is for.
pub(super) fn block_name(visit: &Visit, block: &Block) -> String {
    if !block.title.trim().is_empty() {
        return block.title.clone();
    }
    let reason = block.reason.as_ref().filter(|_| block.kind == BlockKind::Free);
    let named = reason.and_then(|reason| match reason.code {
        ReasonCode::Arc if block.objectives.is_empty() => Some(visit.say(Say::ArcFrame)),
        ReasonCode::Arc => Some(visit.say(Say::ArcHarvest)),
        ReasonCode::WeakestDimension => dimension_name(visit, &reason.about),
        _ => None,
    });
    named.unwrap_or_else(|| visit.say(kind_word(block.kind)))
}

/// What a dimension of any questionnaire is called.
pub(super) fn dimension_name(visit: &Visit, id: &str) -> Option<String> {
    let pack = visit.pack_now();
    let dimensions = pack.questionnaires.iter().flat_map(|questionnaire| &questionnaire.dimensions);
    let found = dimensions.into_iter().find(|dimension| dimension.id == id);
    found.map(|dimension| visit.read(&dimension.title))
}

/// What a block is for, in words.
pub(super) fn kind_word(kind: BlockKind) -> Say {
    match kind {
        BlockKind::Reconnect => Say::BlockReconnect,
        BlockKind::Focus => Say::BlockFocus,
        BlockKind::ReviewOfActions => Say::BlockActions,
        BlockKind::Show => Say::BlockShow,
        BlockKind::Try => Say::BlockTry,
        BlockKind::Apply => Say::BlockApply,
        BlockKind::QuestionBack => Say::BlockQuestionBack,
        BlockKind::Feedback => Say::BlockFeedback,
        BlockKind::WrapUp => Say::BlockWrapUp,
        BlockKind::Break => Say::BlockBreak,
        BlockKind::Free => Say::BlockFree,
    }
}

/// What a block is for, as an icon.
pub(super) fn kind_icon(kind: BlockKind) -> AnyView {
    match kind {
        BlockKind::Reconnect => icon::meet(),
        BlockKind::Focus => icon::target(),
        BlockKind::ReviewOfActions => icon::checklist(),
        BlockKind::Show => icon::eye(),
        BlockKind::Try => icon::hand(),
        BlockKind::Apply => icon::case(),
        BlockKind::QuestionBack => icon::turn_back(),
        BlockKind::Feedback => icon::exchange(),
        BlockKind::WrapUp => icon::flag(),
        BlockKind::Break => icon::cup(),
        BlockKind::Free => icon::speech(),
    }
}

/// Who leads a block of a session with this pairing, in words.
pub(super) fn lead_name(visit: &Visit, pairing: &str, lead: Lead) -> String {
    match Who::leads(visit, pairing, lead) {
        Who::Writer => visit.say(Say::LeadWriter),
        Who::Partner(alias) => alias,
        Who::Part(Part::Mentor) => visit.say(Say::LeadMentor),
        Who::Part(Part::Mentee) => visit.say(Say::LeadMentee),
        Who::Both => visit.say(Say::LeadBoth),
    }
}

/// Who sees to something agreed in this pairing, in words.
pub(super) fn owner_name(visit: &Visit, pairing: &str, owner: Owner) -> String {
    match Who::owns(visit, pairing, owner) {
        Who::Writer => visit.say(Say::LeadWriter),
        Who::Partner(alias) => alias,
        Who::Part(Part::Mentor) => visit.say(Say::LeadMentor),
        Who::Part(Part::Mentee) => visit.say(Say::LeadMentee),
        Who::Both => visit.say(Label::Both),
    }
}

/// The language in which the programme's words are written into the notebook.
pub(super) fn pack_language(visit: &Visit) -> String {
    let (words, pack) = (visit.words_now(), visit.pack_now());
    let spoken = pack.languages.iter().find(|language| *language == words.language());
    spoken.or(pack.languages.first()).cloned().unwrap_or_default()
}
