//! What an instance reads: the words of the interface, the texts of the pack, assessments and what they fill.

use std::sync::Arc;

use binome_core::notebook::{Assessment, Content};
use binome_core::pack::{Pack, Questionnaire};
use binome_core::pairing::Pairing;
use binome_core::record::Record;
use binome_core::text::Text;
use leptos::prelude::*;

use super::Visit;
use crate::text::Key;

impl Visit {
    /// A word of the interface.
    pub(crate) fn say(&self, word: impl Key) -> String {
        self.words().get(word)
    }

    /// A word of the interface as it is now, for what happens once.
    pub(crate) fn say_now(&self, word: impl Key) -> String {
        self.words_now().get(word)
    }

    /// A word of the interface with its `{names}` filled in.
    pub(crate) fn fill(&self, word: impl Key, values: &[(&str, &str)]) -> String {
        self.words().fill(word, values)
    }

    /// The form of words for this many: one, many or other.
    pub(crate) fn count(&self, forms: [impl Key; 3], count: usize) -> String {
        self.words().count(forms, count)
    }

    /// The pack as it is now, without following its change.
    pub(crate) fn pack_now(&self) -> Arc<Pack> {
        self.0.pack.get_untracked()
    }

    /// A text of the pack in the person's language, or in the first language that the pack has.
    pub(crate) fn read(&self, text: &Text) -> String {
        let words = self.words();
        let pack = self.pack();
        let first = || pack.languages.first().and_then(|language| text.get(language));
        text.get(words.language()).or_else(first).unwrap_or_default().to_owned()
    }

    pub(crate) fn questionnaire(&self, id: &str) -> Option<Questionnaire> {
        self.pack().questionnaires.iter().find(|questionnaire| questionnaire.id == id).cloned()
    }

    /// The assessment `id` as it is now, without following its changes.
    pub(crate) fn assessment(&self, id: &str) -> Option<Assessment> {
        self.session().notebook().with_untracked(|notebook| notebook.assessment(id).cloned())
    }

    /// What `read` finds in the record called `id`, followed; nothing once it is gone.
    pub(crate) fn follow<R: Record + 'static, T: 'static>(
        &self,
        list: fn(&Content) -> &[R],
        id: &str,
        read: impl Fn(&R) -> T + Send + Sync + 'static,
    ) -> impl Fn() -> Option<T> + Send + Sync + Clone + 'static {
        let (notebook, id, read) = (self.session().notebook(), id.to_owned(), Arc::new(read));
        move || {
            notebook.with(|notebook| list(notebook.content()).iter().find(|one| one.id() == id).map(|one| read(one)))
        }
    }

    /// The pairing at hand, as it is now.
    pub(crate) fn pairing_now(&self) -> Option<Pairing> {
        self.session().notebook().with_untracked(|notebook| notebook.content().current_pairing().cloned())
    }

    /// The name of the pairing at hand; empty where there is none.
    pub(crate) fn pairing_id(&self) -> String {
        self.pairing_now().map(|pairing| pairing.id).unwrap_or_default()
    }

    /// The assessment and the questionnaire that it fills; `None` when the pack no longer has it.
    pub(crate) fn filled(&self, id: &str) -> Option<(Assessment, Questionnaire)> {
        let assessment = self.assessment(id)?;
        let questionnaire = self.questionnaire(&assessment.questionnaire)?;
        Some((assessment, questionnaire))
    }
}
