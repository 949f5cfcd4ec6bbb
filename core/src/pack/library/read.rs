//! Reads the library out of its JSON, and hands each part to the rules of its own.

use serde_json::Value;

use super::super::assembly::LIBRARY;
use super::super::compile::Findings;
use super::super::files::{Files, MANIFEST, misfits, refused, shape};
use super::super::model::Pack;
use super::super::problem::Problem;
use super::super::read::{Problems, only_advice};
use super::checker::Checker;
use super::review::{self, ReviewSource};
use super::{CharterClause, Library, ObjectiveExample, Prompt, Risk, Sheet, Structure, Template, Theme};
use super::{charter, example, reflection, risk, sheet, template, theme};
use crate::untrusted::{self, Fields, Misfits};

impl Library {
    /// Reads the field `library` of a JSON text: a pack of one file, or a file that holds nothing else. Without the
    /// field the library is empty.
    ///
    /// # Errors
    /// Every problem that makes the library unusable, each with its path: a text over the limits of [`untrusted`], a
    /// name that leads nowhere, a text too long for its place, minutes that do not add up, …
    /// Advice does not refuse a library; [`read`](super::super::read()) shows it.
    ///
    /// # Examples
    /// ```
    /// use binome_core::pack::{Pack, default_parts, library::Library};
    ///
    /// let pack = Pack::from_parts(&default_parts())?;
    /// assert_eq!(Library::from_json("{}", &pack)?, Library::default());
    /// let problems = Library::from_json(r#"{"library": {"themes": [{}]}}"#, &pack).unwrap_err();
    /// assert_eq!(problems.0[0].to_string(), "library.themes[0]: missing field `id`");
    /// # Ok::<(), binome_core::pack::Problems>(())
    /// ```
    pub fn from_json(text: &str, pack: &Pack) -> Result<Self, Problems> {
        let mut whole: Value = untrusted::read(text).map_err(|refusal| Problems(vec![refused("", refusal)]))?;
        let Some(fields) = whole.as_object_mut() else {
            return Err(Problems(vec![shape(MANIFEST, "expected an object")]));
        };
        let (library, mut problems) = read(fields.remove(LIBRARY), Some(pack));
        Files::default().name(&mut problems);
        library.ok_or(Problems(problems))
    }
}

/// The library in the field of that name, `None` when a problem makes it unusable; without a pack, its shape alone.
pub(in super::super) fn read(source: Option<Value>, pack: Option<&Pack>) -> (Option<Library>, Vec<Problem>) {
    let mut found = Misfits::default();
    let source = source.map(|source| Source::read(source, &mut found)).unwrap_or_default();
    let Some(pack) = pack.filter(|_| found.found.is_empty()) else { return (None, misfits(found)) };
    let (library, problems) = source.check(pack);
    (Some(library).filter(|_| only_advice(&problems)), problems)
}

/// A library whose shape is right: its parts before they are checked, reviews before they are compiled.
#[derive(Default)]
struct Source {
    themes: Vec<Theme>,
    templates: Vec<Template>,
    sheets: Vec<Sheet>,
    objectives: Vec<ObjectiveExample>,
    reflection: (Vec<Structure>, Vec<Prompt>),
    reviews: Vec<ReviewSource>,
    charter: Vec<CharterClause>,
    risks: Vec<Risk>,
}

impl Source {
    fn read(value: Value, found: &mut Misfits) -> Self {
        Fields::of(value, LIBRARY, found, |fields| Self {
            themes: fields.optional_list("themes", theme::read),
            templates: fields.optional_list("templates", template::read),
            sheets: fields.optional_list("sheets", sheet::read),
            objectives: fields.optional_list("objectives", example::read),
            reflection: fields.optional_object("reflection", reflection::read).unwrap_or_default(),
            reviews: fields.optional_list("reviews", review::read),
            charter: fields.optional_object("charter", charter::read).unwrap_or_default(),
            risks: fields.optional_list("risks", risk::read),
        })
    }

    fn check(self, pack: &Pack) -> (Library, Vec<Problem>) {
        let mut checker = Checker(Findings::new(pack.languages.clone()));
        theme::check(&self.themes, &mut checker);
        template::check(&self.templates, &self.sheets, &mut checker);
        sheet::check(&self.sheets, &pack.languages, &mut checker);
        example::check(&self.objectives, &self.themes, &mut checker);
        let (structures, prompts) = self.reflection;
        reflection::check(&structures, &prompts, &mut checker);
        let reviews = review::compile(self.reviews, pack, &mut checker);
        charter::check(&self.charter, &mut checker);
        risk::check(&self.risks, pack, &reviews, &mut checker);
        let library = Library {
            themes: self.themes,
            templates: self.templates,
            sheets: self.sheets,
            objectives: self.objectives,
            structures,
            prompts,
            reviews,
            charter: self.charter,
            risks: self.risks,
        };
        (library, checker.0.into_problems())
    }
}

/// Lets the readers of the parts say what they look for.
#[cfg(feature = "schema")]
pub(in super::super) fn seek(misfits: &mut Misfits) {
    Source::read(Value::Null, misfits);
}
