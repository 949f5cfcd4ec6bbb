//! Which optional blocks stay when not all of them can: a knapsack over the minutes of the slot.

use crate::agenda::Block;

/// What is worth keeping: minutes first, then blocks.
type Worth = (u64, u32);

/// How many minutes a block can give.
pub(super) fn slack(block: &Block) -> u32 {
    if block.protected { 0 } else { block.minutes.saturating_sub(block.minimum.max(1)) }
}

/// The shortest that a block can be made.
pub(super) fn shortest(block: &Block) -> u32 {
    block.minutes.saturating_sub(slack(block))
}

/// The minutes that blocks need at their shortest, without those that may go.
pub(super) fn needed(blocks: &[Block]) -> u32 {
    let stay = blocks.iter().filter(|block| !may_go(block));
    stay.fold(0, |needed, block| needed.saturating_add(shortest(block)))
}

fn may_go(block: &Block) -> bool {
    block.optional && !block.protected && block.locked_start.is_none()
}

/// Whether each block stays, so that the shortest lengths of those that do fit into `available`; the fewest minutes are
/// lost, then the fewest blocks, then the later ones. What must stay does, even where it does not fit.
pub(super) fn kept(blocks: &[Block], available: u32) -> Vec<bool> {
    let optional: Vec<&Block> = blocks.iter().filter(|block| may_go(block)).collect();
    let mut stays = packed(&optional, available.saturating_sub(needed(blocks))).into_iter();
    blocks.iter().map(|block| !may_go(block) || stays.next().unwrap_or_default()).collect()
}

/// The optional blocks that stay in `room`.
///
/// For each block, from the last to the first, and each room: whether keeping it is at least as good as putting it off,
/// given the best of the later ones. Read from the first on, an earlier block stays rather than a later one.
fn packed(blocks: &[&Block], room: u32) -> Vec<bool> {
    let rooms = usize::try_from(room).unwrap_or(usize::MAX).saturating_add(1);
    let mut best: Vec<Worth> = vec![(0, 0); rooms];
    let mut keeps: Vec<Vec<bool>> = Vec::with_capacity(blocks.len());
    let size = |block: &Block| usize::try_from(shortest(block)).unwrap_or(usize::MAX);
    for block in blocks.iter().rev() {
        let (size, minutes) = (size(block), u64::from(block.minutes));
        let with = |room: usize| {
            let (total, count) = *best.get(room.checked_sub(size)?)?;
            Some((total + minutes, count + 1))
        };
        let next: Vec<(Worth, bool)> = best
            .iter()
            .enumerate()
            .map(|(room, without)| match with(room) {
                Some(with) if with >= *without => (with, true),
                _ => (*without, false),
            })
            .collect();
        best = next.iter().map(|(worth, _)| *worth).collect();
        keeps.push(next.into_iter().map(|(_, keep)| keep).collect());
    }
    let mut room = rooms - 1;
    let stay = blocks.iter().zip(keeps.iter().rev()).map(|(block, keeps)| {
        let stays = keeps.get(room).copied().unwrap_or_default();
        if stays {
            room = room.saturating_sub(size(block));
        }
        stays
    });
    stay.collect()
}
