//! The pair: who, which themes, the charter, and what is shared.

use leptos::prelude::*;

use super::parts::heading::title;
use crate::place::PairingPlace;
use crate::text::PairingWord;
use crate::visit::Visit;

pub(super) fn pairing(visit: &Visit, _place: &PairingPlace) -> Option<AnyView> {
    Some(title(visit, "", visit.say(PairingWord::Title)))
}
