//! A template of the programme made into the blocks of a session, whatever time there is.

use super::Block;
use crate::pack::library::{LENGTHS, Template, TemplateBlock};

/// The shortest and the longest session that a template is made into, in minutes.
pub const TEMPLATE_MINUTES: std::ops::RangeInclusive<u32> = 20..=120;

/// Why a template gives no agenda of a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// The session is outside [`TEMPLATE_MINUTES`].
    #[error("{minutes} minutes is no length for a template; it takes from 20 to 120")]
    Length {
        /// The length asked for.
        minutes: u32,
    },
    /// What may not be left out takes longer, even at its shortest.
    #[error("{missing} min too short, even with every part at its shortest")]
    TooShort {
        /// How many minutes it is short of.
        missing: u32,
    },
    /// The parts end earlier, even at their longest.
    #[error("{missing} min too long, even with every part at its longest")]
    TooLong {
        /// How many minutes would stay empty.
        missing: u32,
    },
}

/// The blocks of a session of `minutes`, from a template, in one language of the pack; each has the name of its part.
///
/// At each of [`LENGTHS`] the parts last what the template says. At another length those of the nearest one are
/// stretched or shortened alike, as far as their minimums and maximums allow; a protected part is never shortened.
/// Where even the minimums are too long, optional parts are left out, the last first.
///
/// # Errors
/// - `minutes` outside [`TEMPLATE_MINUTES`];
/// - the parts that must stay are longer than `minutes` at their shortest;
/// - the parts are shorter than `minutes` at their longest.
///
/// # Examples
/// ```no_run
/// use binome_core::agenda::blocks_from;
/// # fn of(template: &binome_core::pack::library::Template) -> Result<(), binome_core::agenda::TemplateError> {
/// let blocks = blocks_from(template, 50, "fr")?;
/// assert_eq!(blocks.iter().map(|block| block.minutes).sum::<u32>(), 50);
/// # Ok(())
/// # }
/// ```
///
/// # Source
/// Largest remainder, within bounds: each minute goes where most is missing of the part's share.
pub fn blocks_from(template: &Template, minutes: u32, language: &str) -> Result<Vec<Block>, TemplateError> {
    if !TEMPLATE_MINUTES.contains(&minutes) {
        return Err(TemplateError::Length { minutes });
    }
    let mut places = places(template, nearest(minutes));
    while let Some(missing) = sum(&places, |place| place.least).checked_sub(minutes).filter(|missing| *missing > 0) {
        let Some(last) = places.iter().rposition(|place| place.part.optional) else {
            return Err(TemplateError::TooShort { missing });
        };
        places.remove(last);
    }
    if let Some(missing) = minutes.checked_sub(sum(&places, |place| place.most)).filter(|missing| *missing > 0) {
        return Err(TemplateError::TooLong { missing });
    }
    share(&mut places, minutes);
    Ok(places.iter().map(|place| block(place.part, place.minutes, language)).collect())
}

/// One part of the template in the session, with what it may last.
struct Place<'a> {
    part: &'a TemplateBlock,
    /// What the template gives it.
    given: u32,
    least: u32,
    most: u32,
    /// What it lasts.
    minutes: u32,
}

fn places(template: &Template, length: u32) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    for part in &template.blocks {
        if let Some(given) = part.minutes_at(length) {
            let least = if part.protected { given } else { part.minimum };
            places.push(Place { part, given, least, most: part.maximum.max(least), minutes: given });
        }
    }
    places
}

fn nearest(minutes: u32) -> u32 {
    LENGTHS.into_iter().min_by_key(|length| length.abs_diff(minutes)).unwrap_or(minutes)
}

fn sum(places: &[Place<'_>], of: fn(&Place<'_>) -> u32) -> u32 {
    places.iter().map(of).fold(0, u32::saturating_add)
}

/// Shares `minutes` out as the template's own are, each within its bounds, which must allow it.
fn share(places: &mut [Place<'_>], minutes: u32) {
    let whole = i64::from(sum(places, |place| place.given)).max(1);
    let minutes = i64::from(minutes);
    for place in places.iter_mut() {
        let part = u32::try_from(i64::from(place.given) * minutes / whole).unwrap_or(place.most);
        place.minutes = part.clamp(place.least, place.most);
    }
    // How much of its share a part lacks, in minutes times `whole`.
    let lack = |place: &Place<'_>| i64::from(place.given) * minutes - i64::from(place.minutes) * whole;
    loop {
        let now = i64::from(sum(places, |place| place.minutes));
        if now < minutes {
            // Backwards, so that of equals the first gets it.
            let open = places.iter_mut().rev().filter(|place| place.minutes < place.most);
            let Some(place) = open.max_by_key(|place| lack(place)) else { return };
            place.minutes += 1;
        } else if now > minutes {
            let open = places.iter_mut().filter(|place| place.minutes > place.least);
            let Some(place) = open.min_by_key(|place| lack(place)) else { return };
            place.minutes -= 1;
        } else {
            return;
        }
    }
}

fn block(part: &TemplateBlock, minutes: u32, language: &str) -> Block {
    let words = |text: &crate::text::Text| text.get(language).unwrap_or_default().to_owned();
    let mut block = Block::new(&part.id, part.kind, minutes);
    block.title = words(&part.title);
    block.notes = words(&part.instructions);
    block.minimum = part.minimum;
    block.maximum = part.maximum;
    block.protected = part.protected;
    block.optional = part.optional;
    block.lead = part.lead;
    block
}
