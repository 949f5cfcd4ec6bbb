//! The places of the pair.

use binome_core::notebook::Notebook;

/// A screen of the pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PairingPlace {
    /// Who works with whom.
    Overview,
    /// Beginning one more pair.
    Begin,
    /// Where one stands on each theme.
    Themes,
    /// What the pair agrees on.
    Charter,
    /// What the partner gets, exactly.
    Share,
    /// What the partner gave.
    Receive,
}

impl PairingPlace {
    /// The screen's name, as events tell it.
    pub(crate) fn screen(&self) -> &'static str {
        match self {
            Self::Overview => "pairing",
            Self::Begin => "new-pairing",
            Self::Themes => "themes",
            Self::Charter => "charter",
            Self::Share => "share",
            Self::Receive => "receive",
        }
    }

    /// Whether what the screen shows is in the notebook.
    pub(super) fn fits(&self, _notebook: &Notebook) -> bool {
        true
    }

    /// What the screen is about, by name.
    pub(super) fn subject(&self) -> String {
        String::new()
    }

    /// The place of that screen about that subject.
    pub(super) fn read(screen: &str, _subject: &str) -> Option<Self> {
        Some(match screen {
            "pairing" => Self::Overview,
            "new-pairing" => Self::Begin,
            "themes" => Self::Themes,
            "charter" => Self::Charter,
            "share" => Self::Share,
            "receive" => Self::Receive,
            _ => return None,
        })
    }
}
