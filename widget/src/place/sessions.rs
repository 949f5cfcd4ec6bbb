//! The places of the sessions.

use binome_core::notebook::Notebook;

/// A screen of the sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SessionsPlace {
    /// The cycle as a line of dates.
    Cycle,
    /// Making a cycle from a start and a rhythm.
    Cadence,
    /// The agenda of one session.
    Agenda { session: String },
    /// Templates for the agenda of one session.
    Templates { session: String },
    /// An agenda proposed for one session.
    Proposal { session: String },
    /// One session while it runs.
    Live { session: String },
    /// What one session decided.
    Outcome { session: String },
    /// Pages to read or print.
    Sheets,
    /// One page to read or print; it belongs to the programme, not to the notebook.
    Sheet { sheet: String },
}

impl SessionsPlace {
    /// The screen's name, as events tell it.
    pub(crate) fn screen(&self) -> &'static str {
        match self {
            Self::Cycle => "sessions",
            Self::Cadence => "cadence",
            Self::Agenda { .. } => "agenda",
            Self::Templates { .. } => "templates",
            Self::Proposal { .. } => "proposal",
            Self::Live { .. } => "live",
            Self::Outcome { .. } => "outcome",
            Self::Sheets => "sheets",
            Self::Sheet { .. } => "sheet",
        }
    }

    /// Whether what the screen shows is in the notebook.
    pub(super) fn fits(&self, notebook: &Notebook) -> bool {
        match self {
            Self::Cycle => true,
            Self::Cadence => true,
            Self::Agenda { session } => notebook.content().sessions.iter().any(|one| one.id == *session),
            Self::Templates { session } => notebook.content().sessions.iter().any(|one| one.id == *session),
            Self::Proposal { session } => notebook.content().sessions.iter().any(|one| one.id == *session),
            Self::Live { session } => notebook.content().sessions.iter().any(|one| one.id == *session),
            Self::Outcome { session } => notebook.content().sessions.iter().any(|one| one.id == *session),
            Self::Sheets => true,
            Self::Sheet { sheet } => !sheet.is_empty(),
        }
    }

    /// What the screen is about, by name.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::Agenda { session } => session.clone(),
            Self::Templates { session } => session.clone(),
            Self::Proposal { session } => session.clone(),
            Self::Live { session } => session.clone(),
            Self::Outcome { session } => session.clone(),
            Self::Sheet { sheet } => sheet.clone(),
            _ => String::new(),
        }
    }

    /// The place of that screen about that subject.
    pub(super) fn read(screen: &str, subject: &str) -> Option<Self> {
        Some(match screen {
            "sessions" => Self::Cycle,
            "cadence" => Self::Cadence,
            "agenda" => Self::Agenda { session: subject.to_owned() },
            "templates" => Self::Templates { session: subject.to_owned() },
            "proposal" => Self::Proposal { session: subject.to_owned() },
            "live" => Self::Live { session: subject.to_owned() },
            "outcome" => Self::Outcome { session: subject.to_owned() },
            "sheets" => Self::Sheets,
            "sheet" => Self::Sheet { sheet: subject.to_owned() },
            _ => return None,
        })
    }
}
