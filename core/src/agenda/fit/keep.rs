//! Which optional blocks stay when not all of them can: a knapsack over the minutes of the slot.

use crate::agenda::Block;

/// What is worth keeping: minutes first, then blocks.
type Worth = (u64, u32);

/// Whether each block stays, so that the shortest lengths of those that do fit into `available`; the fewest minutes are
/// lost, then the fewest blocks, then the later ones.
///
/// # Errors
/// The minutes that are missing for what must stay.
pub(super) fn kept(blocks: &[Block], available: u32, shortest: impl Fn(&Block) -> u32) -> Result<Vec<bool>, u32> {
    let may_go = |block: &Block| block.optional && !block.protected && block.locked_start.is_none();
    let needed = blocks.iter().filter(|block| !may_go(block));
    let needed = needed.fold(0_u32, |needed, block| needed.saturating_add(shortest(block)));
    let room = available.checked_sub(needed).ok_or_else(|| needed.saturating_sub(available))?;
    let optional: Vec<&Block> = blocks.iter().filter(|block| may_go(block)).collect();
    let mut stays = packed(&optional, room, &shortest).into_iter();
    Ok(blocks.iter().map(|block| !may_go(block) || stays.next().unwrap_or_default()).collect())
}

/// The optional blocks that stay in `room`.
///
/// For each block, from the last to the first, and each room: whether keeping it is at least as good as putting it off,
/// given the best of the later ones. Read from the first on, an earlier block stays rather than a later one.
fn packed(blocks: &[&Block], room: u32, shortest: &impl Fn(&Block) -> u32) -> Vec<bool> {
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
