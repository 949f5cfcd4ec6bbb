//! The places of looking back.

use binome_core::notebook::Notebook;

/// A screen of looking back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ReflectionPlace {
    /// What was written, and what to look back on.
    List,
    /// One reflection.
    Write { reflection: String },
    /// One review, to fill in.
    Review { review: String },
    /// What one review tells.
    Outcome { review: String },
}

impl ReflectionPlace {
    /// The screen's name, as events tell it.
    pub(crate) fn screen(&self) -> &'static str {
        match self {
            Self::List => "reflections",
            Self::Write { .. } => "reflection",
            Self::Review { .. } => "review",
            Self::Outcome { .. } => "review-outcome",
        }
    }

    /// Whether what the screen shows is in the notebook.
    pub(super) fn fits(&self, notebook: &Notebook) -> bool {
        match self {
            Self::List => true,
            Self::Write { reflection } => notebook.content().reflections.iter().any(|one| one.id == *reflection),
            Self::Review { review } => notebook.content().reviews.iter().any(|one| one.id == *review),
            Self::Outcome { review } => notebook.content().reviews.iter().any(|one| one.id == *review),
        }
    }

    /// What the screen is about, by name.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::Write { reflection } => reflection.clone(),
            Self::Review { review } => review.clone(),
            Self::Outcome { review } => review.clone(),
            _ => String::new(),
        }
    }

    /// The place of that screen about that subject.
    pub(super) fn read(screen: &str, subject: &str) -> Option<Self> {
        Some(match screen {
            "reflections" => Self::List,
            "reflection" => Self::Write { reflection: subject.to_owned() },
            "review" => Self::Review { review: subject.to_owned() },
            "review-outcome" => Self::Outcome { review: subject.to_owned() },
            _ => return None,
        })
    }
}
