//! What screens look up by name: a questionnaire, an assessment, both of them together.

use binome_core::notebook::Assessment;
use binome_core::pack::Questionnaire;
use leptos::prelude::*;

use crate::visit::Visit;

impl Visit {
    pub(crate) fn questionnaire(&self, id: &str) -> Option<Questionnaire> {
        self.pack().questionnaires.iter().find(|questionnaire| questionnaire.id == id).cloned()
    }

    /// The assessment `id` as it is now, without following its changes.
    pub(crate) fn assessment(&self, id: &str) -> Option<Assessment> {
        self.session().notebook().with_untracked(|notebook| notebook.assessment(id).cloned())
    }

    /// The assessment and the questionnaire that it fills; `None` when the pack no longer has it.
    pub(crate) fn filled(&self, id: &str) -> Option<(Assessment, Questionnaire)> {
        let assessment = self.assessment(id)?;
        let questionnaire = self.questionnaire(&assessment.questionnaire)?;
        Some((assessment, questionnaire))
    }
}
