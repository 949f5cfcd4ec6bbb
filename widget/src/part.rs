//! The parts of the notebook that an instance may show, in which colours, and whether what they need is here.

use std::sync::Arc;

use binome_core::pack::library::Library;

use crate::place::{ObjectivesPlace, PairingPlace, Place, ReflectionPlace, SessionsPlace};

/// Which part of the notebook an instance shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// Everything that exists, with a home.
    #[default]
    All,
    /// The self-assessment alone.
    Assessment,
    /// The objectives alone.
    Objectives,
    /// Sessions and agendas alone.
    Sessions,
    /// Reflections and reviews alone.
    Reflection,
    /// The pair alone.
    Pairing,
    /// What is kept, alone.
    Data,
}

impl View {
    /// The parts of the notebook, in the order in which a person meets them.
    pub(crate) const PARTS: [Self; 7] =
        [Self::All, Self::Assessment, Self::Objectives, Self::Sessions, Self::Reflection, Self::Pairing, Self::Data];

    /// As in the attribute.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Assessment => "assessment",
            Self::Objectives => "objectives",
            Self::Sessions => "sessions",
            Self::Reflection => "reflection",
            Self::Pairing => "pairing",
            Self::Data => "data",
        }
    }

    /// The screen that it begins with.
    pub(crate) fn start(self) -> Place {
        match self {
            Self::All => Place::Home,
            Self::Assessment => Place::Assessments,
            Self::Objectives => Place::Objectives(ObjectivesPlace::List),
            Self::Sessions => Place::Sessions(SessionsPlace::Cycle),
            Self::Reflection => Place::Reflection(ReflectionPlace::List),
            Self::Pairing => Place::Pairing(PairingPlace::Overview),
            Self::Data => Place::Data,
        }
    }

    /// The part that a screen belongs to.
    pub(crate) fn of(place: &Place) -> Self {
        match place {
            Place::Home => Self::All,
            Place::Objectives(_) => Self::Objectives,
            Place::Sessions(_) => Self::Sessions,
            Place::Reflection(_) => Self::Reflection,
            Place::Pairing(_) => Self::Pairing,
            Place::Data => Self::Data,
            _ => Self::Assessment,
        }
    }
}

/// The colours of an instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the page around it.
    #[default]
    Auto,
    Light,
    Dark,
    /// More contrast, light or dark as the page around it.
    Contrast,
}

impl Theme {
    /// All of them, the page's own first.
    pub(crate) const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// As in the attribute.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The one of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// What the later rooms need beside the program: their words, and the programme's library.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Furniture {
    /// It was not asked for yet.
    #[default]
    Absent,
    /// It is on its way.
    Asked,
    /// It could not be fetched.
    Failed,
    /// It is here.
    Here(Arc<Library>),
}
