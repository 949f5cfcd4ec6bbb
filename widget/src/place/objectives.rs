//! The places of the objectives.

use binome_core::notebook::Notebook;

/// A screen of the objectives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ObjectivesPlace {
    /// All of them.
    List,
    /// Examples of the programme to start from.
    Examples,
    /// What one says, part by part.
    Write { objective: String },
    /// How far one is.
    One { objective: String },
}

impl ObjectivesPlace {
    /// The screen's name, as events tell it.
    pub(crate) fn screen(&self) -> &'static str {
        match self {
            Self::List => "objectives",
            Self::Examples => "objective-examples",
            Self::Write { .. } => "objective-form",
            Self::One { .. } => "objective",
        }
    }

    /// Whether what the screen shows is in the notebook.
    pub(super) fn fits(&self, notebook: &Notebook) -> bool {
        match self {
            Self::List => true,
            Self::Examples => true,
            Self::Write { objective } => notebook.content().objectives.iter().any(|one| one.id == *objective),
            Self::One { objective } => notebook.content().objectives.iter().any(|one| one.id == *objective),
        }
    }

    /// What the screen is about, by name.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::Write { objective } => objective.clone(),
            Self::One { objective } => objective.clone(),
            _ => String::new(),
        }
    }

    /// The place of that screen about that subject.
    pub(super) fn read(screen: &str, subject: &str) -> Option<Self> {
        Some(match screen {
            "objectives" => Self::List,
            "objective-examples" => Self::Examples,
            "objective-form" => Self::Write { objective: subject.to_owned() },
            "objective" => Self::One { objective: subject.to_owned() },
            _ => return None,
        })
    }
}
