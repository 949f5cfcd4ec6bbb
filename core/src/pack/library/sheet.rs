//! A page to read or print.

use serde_json::Value;

use super::super::compile::Names;
use super::checker::Checker;
use crate::pairing::Part;
use crate::record::words;
use crate::text::Text;
use crate::untrusted::{Fields, Misfits, text};

words! {
    /// What a sheet is for.
    pub enum SheetKind {
        /// One printed page.
        Sheet = "sheet",
        /// The introduction to the programme and to a role.
        Briefing = "briefing",
    }
}

words! {
    /// Who a sheet is for.
    pub enum Audience {
        /// The junior colleague.
        Mentor = "mentor",
        /// The senior colleague.
        Mentee = "mentee",
        /// Both of them.
        Both = "both",
        /// Whoever stands behind the programme.
        Sponsor = "sponsor",
        /// Whoever runs the programme.
        Coordinator = "coordinator",
    }
}

words! {
    /// How the entries of a section are set.
    pub enum SectionStyle {
        /// As paragraphs.
        Text = "text",
        /// As a list.
        Points = "points",
        /// As a numbered list.
        Steps = "steps",
        /// As sentences that one can say aloud.
        Phrases = "phrases",
    }
}

impl Audience {
    /// Whether it is among what somebody who takes `part` reads before a session; anybody's where the part is not known.
    #[must_use]
    pub fn is_for(self, part: Option<Part>) -> bool {
        match (self, part) {
            (Self::Mentor, Some(part)) => part == Part::Mentor,
            (Self::Mentee, Some(part)) => part == Part::Mentee,
            _ => true,
        }
    }
}

/// A page to read or print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Unique among the library's sheets.
    pub id: String,
    /// What it is for.
    pub kind: SheetKind,
    /// Who it is for.
    pub audience: Audience,
    /// How long it takes to read, 1 to 30 minutes.
    pub minutes: u32,
    /// Its name, at most 70 characters.
    pub title: Text,
    /// What it helps with, at most 260 characters.
    pub lead: Text,
    /// What it says, part by part.
    pub sections: Vec<Section>,
}

/// One part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name, at most 60 characters.
    pub title: Text,
    /// How its entries are set.
    pub style: SectionStyle,
    /// Its entries, two to seven of at most 260 characters.
    pub items: Vec<Text>,
}

impl Sheet {
    /// How many characters it has in a language, titles included.
    fn characters(&self, language: &str) -> usize {
        let of = |text: &Text| text.get(language).map_or(0, |words| words.chars().count());
        let section = |section: &Section| of(&section.title) + section.items.iter().map(of).sum::<usize>();
        of(&self.title) + of(&self.lead) + self.sections.iter().map(section).sum::<usize>()
    }
}

pub(super) fn read(value: Value, path: &str, misfits: &mut Misfits) -> Sheet {
    Fields::of(value, path, misfits, |fields| Sheet {
        id: fields.string("id"),
        kind: fields.kept("kind"),
        audience: fields.kept("for"),
        minutes: fields.whole("minutes"),
        title: fields.text("title"),
        lead: fields.text("lead"),
        sections: fields.list("sections", section),
    })
}

fn section(value: Value, path: &str, misfits: &mut Misfits) -> Section {
    Fields::of(value, path, misfits, |fields| Section {
        title: fields.text("title"),
        style: fields.kept("style"),
        items: fields.list("items", text),
    })
}

pub(super) fn check(sheets: &[Sheet], languages: &[String], checker: &mut Checker) {
    let mut names = Names::default();
    for (index, sheet) in sheets.iter().enumerate() {
        let path = format!("library.sheets[{index}]");
        let (sections, characters) = match sheet.kind {
            SheetKind::Sheet => (3..=5, 1_300..=2_600),
            SheetKind::Briefing => (4..=7, 3_000..=5_500),
        };
        checker.name(&path, &sheet.id, &mut names);
        checker.number(&format!("{path}.minutes"), sheet.minutes, 1..=30, "from 1 to 30 minutes");
        checker.short(&format!("{path}.title"), &sheet.title, 70);
        checker.short(&format!("{path}.lead"), &sheet.lead, 260);
        checker.count(&format!("{path}.sections"), sheet.sections.len(), sections);
        for (index, section) in sheet.sections.iter().enumerate() {
            let path = format!("{path}.sections[{index}]");
            checker.short(&format!("{path}.title"), &section.title, 60);
            checker.all_short(&format!("{path}.items"), &section.items, 2..=7, 260);
        }
        for language in languages {
            checker.length(&format!("{path}.{language}"), sheet.characters(language), characters.clone());
        }
    }
}
