//! Who takes a part, as the person would say it: themselves, their partner by alias, or what the part is.

use binome_core::agenda::Lead;
use binome_core::objective::Owner;
use binome_core::pairing::Part;
use leptos::prelude::*;

use crate::visit::Visit;

/// Who it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// The person who writes.
    Writer,
    /// The partner, by alias.
    Partner(String),
    /// Somebody who takes this part, where it is not known who that is.
    Part(Part),
    /// Both.
    Both,
}

impl Who {
    /// Who leads, in a pairing.
    pub(crate) fn leads(visit: &Visit, pairing: &str, lead: Lead) -> Self {
        match lead {
            Lead::Mentor => Self::takes(visit, pairing, Part::Mentor),
            Lead::Mentee => Self::takes(visit, pairing, Part::Mentee),
            Lead::Both => Self::Both,
        }
    }

    /// Who does or wants it, in a pairing.
    pub(crate) fn owns(visit: &Visit, pairing: &str, owner: Owner) -> Self {
        match owner {
            Owner::Mentor => Self::takes(visit, pairing, Part::Mentor),
            Owner::Mentee => Self::takes(visit, pairing, Part::Mentee),
            Owner::Both => Self::Both,
        }
    }

    /// Choices in the order in which a person looks for them: themselves first.
    pub(crate) fn writer_first<Choice: Copy>(choices: &[Choice], who: impl Fn(Choice) -> Self) -> Vec<Choice> {
        let mut choices = choices.to_vec();
        choices.sort_by_key(|choice| who(*choice) != Self::Writer);
        choices
    }

    fn takes(visit: &Visit, pairing: &str, part: Part) -> Self {
        let known = visit.session().notebook().with_untracked(|notebook| {
            let pairing = notebook.content().pairings.iter().find(|one| one.id == pairing);
            pairing.map(|pairing| (pairing.part, pairing.alias.trim().to_owned()))
        });
        match known {
            Some((own, _)) if own == part => Self::Writer,
            Some((_, alias)) if !alias.is_empty() => Self::Partner(alias),
            _ => Self::Part(part),
        }
    }
}
