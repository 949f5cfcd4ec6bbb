//! How a test names a thing on the screen: what it is, and what it is called.

use std::fmt;

use crate::tree::{Node, plain};

/// A role and a name to look for.
#[derive(Clone, Debug)]
pub struct What {
    roles: &'static [&'static str],
    name: Name,
}

#[derive(Clone, Debug)]
enum Name {
    Any,
    Exactly(String),
    Containing(String),
}

impl What {
    /// Anything with one of these roles, whatever its name.
    pub const fn any(roles: &'static [&'static str]) -> Self {
        Self { roles, name: Name::Any }
    }

    /// Only what is called exactly so; spaces count as one plain space each.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self { name: Name::Exactly(plain(name)), ..self }
    }

    /// Also what has more words around the given ones.
    #[must_use]
    pub fn or_longer(self) -> Self {
        let name = match self.name {
            Name::Exactly(name) => Name::Containing(name),
            other => other,
        };
        Self { name, ..self }
    }

    /// Whether `node` is such a thing.
    pub fn fits(&self, node: &Node) -> bool {
        self.roles.contains(&node.role.as_str())
            && match &self.name {
                Name::Any => true,
                Name::Exactly(name) => node.name == *name,
                Name::Containing(part) => node.name.contains(part),
            }
    }
}

impl fmt::Display for What {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let role = self.roles.join(" or ");
        match &self.name {
            Name::Any => write!(formatter, "a {role}"),
            Name::Exactly(name) => write!(formatter, "the {role} «{name}»"),
            Name::Containing(part) => write!(formatter, "the {role} with «{part}» in its name"),
        }
    }
}

/// Any button.
pub const BUTTON: What = What::any(&["button"]);
/// Any checkbox.
pub const CHECKBOX: What = What::any(&["checkbox"]);
/// Any opener of more text (`summary`).
pub const DISCLOSURE: What = What::any(&["DisclosureTriangle", "button"]);
/// Any `fieldset` or other group of controls.
pub const GROUP: What = What::any(&["group", "radiogroup"]);
/// Any heading.
pub const HEADING: What = What::any(&["heading"]);
/// Any link.
pub const LINK: What = What::any(&["link"]);
/// Any radio button.
pub const RADIO: What = What::any(&["radio"]);
/// Any labelled region.
pub const REGION: What = What::any(&["region"]);
/// Any table of data.
pub const TABLE: What = What::any(&["table"]);
/// Any piece of plain text.
pub const TEXT: What = What::any(&["StaticText"]);
/// Any field to type into.
pub const TEXT_FIELD: What = What::any(&["textbox", "searchbox"]);

/// The button of this name.
pub fn button(name: &str) -> What {
    BUTTON.named(name)
}

/// The checkbox of this name.
pub fn checkbox(name: &str) -> What {
    CHECKBOX.named(name)
}

/// The opener of more text with this name.
pub fn disclosure(name: &str) -> What {
    DISCLOSURE.named(name)
}

/// The group of controls with this legend.
pub fn group(name: &str) -> What {
    GROUP.named(name)
}

/// The heading with these words.
pub fn heading(name: &str) -> What {
    HEADING.named(name)
}

/// The link with these words.
pub fn link(name: &str) -> What {
    LINK.named(name)
}

/// The radio button of this name.
pub fn radio(name: &str) -> What {
    RADIO.named(name)
}

/// The region of this name.
pub fn region(name: &str) -> What {
    REGION.named(name)
}

/// A piece of text that has these words in it.
pub fn text(words: &str) -> What {
    TEXT.named(words).or_longer()
}

/// The field to type into with this label.
pub fn text_field(label: &str) -> What {
    TEXT_FIELD.named(label)
}
