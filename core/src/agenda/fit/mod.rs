//! Making an agenda fit its slot: what to shorten, what to put off, and how to use time that is left.

mod apply;
mod keep;
mod segment;

use super::Block;
use keep::needed;
use segment::segments;

pub use apply::apply_repairs;

/// One change that makes an agenda fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// A block lasts another time, within its minimum and maximum.
    Resize {
        /// The block, by name.
        block: String,
        /// Its minutes now.
        from: u32,
        /// Its minutes then.
        to: u32,
    },
    /// An optional block goes to the backlog.
    Drop {
        /// The block, by name.
        block: String,
        /// Its minutes now.
        minutes: u32,
    },
}

/// Why an agenda cannot be made to fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{missing_minutes} minutes are missing, even with every part at its shortest and without the optional ones")]
pub struct CannotFit {
    /// How many minutes are missing: of the slot, or of the stretch that `locked_apart` is about.
    pub missing_minutes: u32,
    /// The slot is long enough, but this locked block, by name, starts too early for what stands before it or, being the
    /// last one locked, too late for what follows. `None` where the slot is too short whatever is locked.
    pub locked_apart: Option<String>,
}

/// What makes `blocks`, from `start`, end within a slot of `slot_minutes`; nothing when they do already.
///
/// First blocks are shortened, never under their minimum and protected ones never: by exactly the minutes that are too
/// many, and as few blocks as possible, those with most to give first, of equal ones the later. Only where that is not
/// enough, optional blocks go: those that lose the fewest minutes, of equal choices the fewest blocks, then the later ones;
/// the rest is shortened, or lengthened within its maximums where more went than had to, so that the slot is used
/// exactly. A locked block keeps its time and is never put off; what stands between two locked starts has the time
/// between them: the clock then shows no overlap, and gaps that were there stay.
///
/// A block whose minutes are under its minimum gives nothing.
///
/// # Errors
/// - What must stay takes longer at its shortest than the slot.
/// - What must stay takes longer at its shortest than the time before a locked start, or after the last one.
/// - A locked start before the agenda, before an earlier locked start, or after the slot.
///
/// # Examples
/// ```
/// use binome_core::agenda::{Block, BlockKind, Repair, repairs};
///
/// let mut blocks = vec![Block::new("show", BlockKind::Show, 30), Block::new("try", BlockKind::Try, 20)];
/// blocks[0].minimum = 15;
/// blocks[1].minimum = 15;
/// let expected = Repair::Resize { block: "show".into(), from: 30, to: 20 };
/// assert_eq!(repairs(9 * 60, 40, &blocks), Ok(vec![expected]));
/// ```
pub fn repairs(start: u32, slot_minutes: u32, blocks: &[Block]) -> Result<Vec<Repair>, CannotFit> {
    let mut repairs = Vec::new();
    for segment in segments(start, slot_minutes, blocks) {
        match segment.repairs() {
            Ok(found) => repairs.extend(found),
            Err(missing_minutes) => {
                let of_slot = needed(blocks).saturating_sub(slot_minutes);
                return Err(if of_slot > 0 {
                    CannotFit { missing_minutes: of_slot, locked_apart: None }
                } else {
                    CannotFit { missing_minutes, locked_apart: segment.lock().map(str::to_owned) }
                });
            }
        }
    }
    Ok(repairs)
}

/// What a longer slot does with the time that is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The blocks that get longer.
    pub repairs: Vec<Repair>,
    /// The minutes that no block can take.
    pub left_minutes: u32,
}

/// Gives the time that is left to the blocks, in proportion to their minutes and within their maximums; protected blocks
/// keep theirs. Between locked starts the time between them is used.
///
/// # Source
/// Largest remainder, as in [`apportion`](super::apportion), of equal ones the earlier block. A block whose share is more
/// than it can take gets its maximum, and the others share out the rest.
#[must_use]
pub fn spread(start: u32, slot_minutes: u32, blocks: &[Block]) -> Spread {
    let mut spread = Spread { repairs: Vec::new(), left_minutes: 0 };
    for segment in segments(start, slot_minutes, blocks) {
        let (repairs, left) = segment.spread();
        spread.repairs.extend(repairs);
        spread.left_minutes = spread.left_minutes.saturating_add(left);
    }
    spread
}
