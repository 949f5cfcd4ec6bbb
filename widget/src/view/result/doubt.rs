//! A gentle, private note when the answers deserve a second look. It blocks nothing, and only the person decides.

use binome_core::assessment::{Flag, quality};
use binome_core::notebook::Command;
use leptos::prelude::*;

use super::{Shown, look_again};
use crate::text::Word;
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, paragraph};

pub(super) fn doubt(shown: &Shown) -> Option<AnyView> {
    if shown.assessment.doubted {
        return Some(agreed(shown));
    }
    let (times, declined) = {
        let sitting = shown.visit.sitting();
        (sitting.page_times(&shown.assessment.id), sitting.has_declined(&shown.assessment.id))
    };
    let quality = quality(&shown.questionnaire, &shown.sheet, &times);
    if declined || !quality.is_low_confidence() {
        return None;
    }
    let fast = quality.flags.iter().any(|flag| matches!(flag, Flag::Speed(_)));
    Some(question(shown, if fast { Word::DoubtFast } else { Word::DoubtBothWays }))
}

fn note(words: String, actions: Vec<AnyView>) -> AnyView {
    element("div", "note screen-only", vec![paragraph(words), element("div", "actions", actions)])
}

fn agreed(shown: &Shown) -> AnyView {
    let (visit, id) = (&shown.visit, &shown.assessment.id);
    let (again, again_id, withdraw, withdraw_id) = (visit.clone(), id.clone(), visit.clone(), id.clone());
    let look = button("doubt-look", "button", visit.say(Word::DoubtLook), move || look_again(&again, &again_id));
    let withdraw = button("doubt-withdraw", "quiet", visit.say(Word::DoubtWithdraw), move || {
        withdraw.apply(Command::Doubt { assessment: withdraw_id.clone(), doubted: false });
        withdraw.host().focus_soon("heading");
    });
    note(visit.say(Word::DoubtAgreed), vec![look, withdraw])
}

fn question(shown: &Shown, word: Word) -> AnyView {
    let open = ArcRwSignal::new(true);
    let (visit, id) = (shown.visit.clone(), shown.assessment.id.clone());
    let drawn = move || {
        let (agree, decline, close) = (visit.clone(), visit.clone(), open.clone());
        let (id, declined) = (id.clone(), id.clone());
        let yes = button("doubt-yes", "quiet", visit.say(Word::DoubtYes), move || {
            agree.apply(Command::Doubt { assessment: id.clone(), doubted: true });
            agree.host().focus_soon("heading");
        });
        let no = button("doubt-no", "quiet", visit.say(Word::DoubtNo), move || {
            decline.sitting().decline(&declined);
            close.set(false);
            decline.host().focus_soon("heading");
        });
        open.get().then(|| note(visit.say(word), vec![yes, no]))
    };
    changing(drawn)
}
