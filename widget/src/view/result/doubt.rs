//! A gentle, private note when the answers deserve a second look. It blocks nothing, and only the person decides.

use binome_core::assessment::{Flag, quality};
use binome_core::notebook::Command;
use leptos::prelude::*;

use super::{Shown, look_again};
use crate::text::Word;

pub(super) fn doubt(shown: &Shown) -> Option<AnyView> {
    let visit = shown.visit.clone();
    if shown.assessment.doubted {
        let id = shown.assessment.id.clone();
        let (again, withdraw, doubted) = (visit.clone(), visit.clone(), id.clone());
        return Some(
            view! {
                <div class="note screen-only">
                    <p>{visit.say(Word::DoubtAgreed)}</p>
                    <p class="actions">
                        <button type="button" class="button" on:click=move |_| look_again(&again, &id)>
                            {visit.say(Word::DoubtLook)}
                        </button>
                        <button type="button" class="quiet" on:click=move |_| {
                            withdraw.apply(Command::Doubt { assessment: doubted.clone(), doubted: false });
                            withdraw.host().focus_soon("heading");
                        }>{visit.say(Word::DoubtWithdraw)}</button>
                    </p>
                </div>
            }
            .into_any(),
        );
    }
    let times = visit.page_times(&shown.assessment.id);
    let quality = quality(&shown.questionnaire, &shown.sheet, &times);
    if !quality.is_low_confidence() {
        return None;
    }
    let fast = quality.flags.iter().any(|flag| matches!(flag, Flag::Speed(_)));
    let text = if fast { Word::DoubtFast } else { Word::DoubtBothWays };
    let open = RwSignal::new(true);
    let (agree, id) = (visit.clone(), shown.assessment.id.clone());
    let note = move || {
        let (agree, id, keep) = (agree.clone(), id.clone(), agree.clone());
        open.get().then(|| {
            view! {
                <div class="note screen-only">
                    <p>{agree.say(text)}</p>
                    <p class="actions">
                        <button type="button" class="quiet" on:click=move |_| {
                            agree.apply(Command::Doubt { assessment: id.clone(), doubted: true });
                            agree.host().focus_soon("heading");
                        }>{keep.say(Word::DoubtYes)}</button>
                        <button type="button" class="quiet" on:click=move |_| {
                            open.set(false);
                            keep.host().focus_soon("heading");
                        }>{keep.say(Word::DoubtNo)}</button>
                    </p>
                </div>
            }
        })
    };
    Some(note.into_any())
}
