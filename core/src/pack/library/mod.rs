//! What a programme offers beside its questionnaires: themes, agendas, sheets, examples, prompts, reviews, a charter,
//! signs to watch.
//!
//! Each part is one file here: what it is, how it is read, and the rules that it keeps. A library belongs to a
//! [`Pack`](super::Pack), whose languages and scales it uses. It is read apart, so that a program that only asks
//! questionnaires carries none of this.

mod charter;
mod checker;
mod example;
mod read;
mod reflection;
mod review;
mod risk;
mod sheet;
mod template;
mod theme;

pub use charter::CharterClause;
pub use example::ObjectiveExample;
pub use reflection::{Prompt, Structure, StructureStep};
pub use review::{OpenQuestion, ReviewForm};
pub use risk::{Fact, Risk, RiskLabel, Sign};
pub use sheet::{Audience, Section, SectionStyle, Sheet, SheetKind};
pub use template::{Guidance, LENGTHS, Template, TemplateBlock};
pub use theme::Theme;

pub(super) use read::read;
#[cfg(feature = "schema")]
pub(super) use read::seek;

use crate::reflection::Phase;

/// The library of a pack, checked: every name in it leads somewhere. Every list may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// What a pair may work on.
    pub themes: Vec<Theme>,
    /// Agendas to start from.
    pub templates: Vec<Template>,
    /// Pages to read or print.
    pub sheets: Vec<Sheet>,
    /// Objectives as they may be written.
    pub objectives: Vec<ObjectiveExample>,
    /// Ways to look back step by step.
    pub structures: Vec<Structure>,
    /// Questions for looking back.
    pub prompts: Vec<Prompt>,
    /// Forms of reviews, pulses and the sponsor's look at their own part.
    pub reviews: Vec<ReviewForm>,
    /// What a pair may agree on, clause by clause.
    pub charter: Vec<CharterClause>,
    /// What may go wrong, how it shows and what to do.
    pub risks: Vec<Risk>,
}

impl Library {
    /// The theme called `id`.
    #[must_use]
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The template called `id`.
    #[must_use]
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// The templates for a session of a phase, of a pair or a group, and the others; each in the library's order.
    #[must_use]
    pub fn templates_for(&self, phase: Phase, group: bool) -> (Vec<&Template>, Vec<&Template>) {
        self.templates.iter().partition(|template| template.phase == phase && template.group == group)
    }

    /// The sheet called `id`.
    #[must_use]
    pub fn sheet(&self, id: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == id)
    }

    /// The review form called `id`.
    #[must_use]
    pub fn review(&self, id: &str) -> Option<&ReviewForm> {
        self.reviews.iter().find(|review| review.form.id == id)
    }

    /// The structure called `id`.
    #[must_use]
    pub fn structure(&self, id: &str) -> Option<&Structure> {
        self.structures.iter().find(|structure| structure.id == id)
    }

    /// The templates that have a place in the default arc of sessions, in that order.
    #[must_use]
    pub fn arc(&self) -> Vec<&Template> {
        let mut arc: Vec<_> = self.templates.iter().filter(|template| template.session.is_some()).collect();
        arc.sort_by_key(|template| template.session);
        arc
    }
}
