//! The blocks between two locked starts, and the time that they have.

use super::Repair;
use super::keep::{kept, needed, shortest, slack};
use crate::agenda::Block;
use crate::agenda::apportion::by_largest_remainder;

/// A run of blocks that share a stretch of time.
pub(super) struct Segment<'a> {
    begin: u32,
    /// When it must be over; before `begin` where locked starts are out of order.
    end: u32,
    blocks: &'a [Block],
    /// The locked block that ends it; of the last stretch the one that begins it.
    lock: Option<&'a Block>,
}

/// The stretches of an agenda: each begins with the agenda or with a locked block, and has the time until the next locked
/// start or the end of the slot.
pub(super) fn segments(start: u32, slot_minutes: u32, blocks: &[Block]) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let (mut rest, mut begin, mut lock) = (blocks, start, None);
    loop {
        // The first block of a later stretch is the locked one that begins it.
        let mut later = rest.iter().enumerate().skip(usize::from(lock.is_some()));
        let next = later.find_map(|(place, block)| Some((place, block, block.locked_start?)));
        let Some((place, block, end)) = next else {
            segments.push(Segment { begin, end: start.saturating_add(slot_minutes), blocks: rest, lock });
            return segments;
        };
        let (blocks, after) = rest.split_at_checked(place).unwrap_or((rest, &[]));
        lock = Some(block);
        segments.push(Segment { begin, end, blocks, lock });
        (rest, begin) = (after, end);
    }
}

impl Segment<'_> {
    /// The locked block that limits it, by name.
    pub(super) fn lock(&self) -> Option<&str> {
        self.lock.map(|block| block.id.as_str())
    }

    fn available(&self) -> u32 {
        self.end.saturating_sub(self.begin)
    }

    /// By how many minutes it is late when its blocks take `minutes`.
    fn late(&self, minutes: u32) -> u32 {
        self.begin.saturating_add(minutes).saturating_sub(self.end)
    }

    fn total(&self) -> u32 {
        self.blocks.iter().fold(0, |total, block| total.saturating_add(block.minutes))
    }

    /// What makes it fit, or how many minutes are missing.
    pub(super) fn repairs(&self) -> Result<Vec<Repair>, u32> {
        if self.late(self.total()) == 0 {
            return Ok(Vec::new());
        }
        let missing = self.late(needed(self.blocks));
        if missing > 0 {
            return Err(missing);
        }
        let least = self.blocks.iter().fold(0_u32, |least, block| least.saturating_add(shortest(block)));
        let stays =
            if self.late(least) == 0 { vec![true; self.blocks.len()] } else { kept(self.blocks, self.available()) };
        let mut minutes: Vec<u32> = self.blocks.iter().map(|block| block.minutes).collect();
        let staying: Vec<usize> = (0..minutes.len()).filter(|place| stays.get(*place) == Some(&true)).collect();
        let total = staying.iter().fold(0_u32, |total, place| total.saturating_add(at(&minutes, *place)));
        match total.checked_sub(self.available()) {
            Some(excess) => self.shorten(&staying, excess, &mut minutes),
            None => drop(self.lengthen(&staying, self.available().saturating_sub(total), &mut minutes)),
        }
        Ok(self.told(&stays, &minutes))
    }

    /// The blocks that get longer, and the minutes that are left.
    pub(super) fn spread(&self) -> (Vec<Repair>, u32) {
        let mut minutes: Vec<u32> = self.blocks.iter().map(|block| block.minutes).collect();
        let all: Vec<usize> = (0..minutes.len()).collect();
        let left = self.lengthen(&all, self.available().saturating_sub(self.total()), &mut minutes);
        (self.told(&vec![true; minutes.len()], &minutes), left)
    }

    /// Takes `excess` minutes, from as few blocks as possible: most to give first, then the later.
    fn shorten(&self, staying: &[usize], mut excess: u32, minutes: &mut [u32]) {
        let slack_at = |place: usize| self.blocks.get(place).map_or(0, slack);
        let mut order = staying.to_vec();
        order.sort_by_key(|place| std::cmp::Reverse((slack_at(*place), *place)));
        for place in order {
            let cut = slack_at(place).min(excess);
            excess -= cut;
            if let Some(minutes) = minutes.get_mut(place) {
                *minutes -= cut;
            }
        }
    }

    /// Shares out `spare` minutes in proportion, within the maximums; gives back what is left.
    fn lengthen(&self, staying: &[usize], mut spare: u32, minutes: &mut [u32]) -> u32 {
        // A block that cannot take its share takes what it can, which leaves more for the others: until all can.
        loop {
            let open = staying.iter().filter_map(|place| {
                let block = self.blocks.get(*place)?;
                (!block.protected && at(minutes, *place) < block.maximum).then_some((*place, block.minutes.max(1)))
            });
            let shares = by_largest_remainder(spare, &open.collect::<Vec<_>>());
            let room = |place: usize| self.blocks.get(place).map_or(0, |block| block.maximum - at(minutes, place));
            let full = shares.iter().map(|(place, share)| (*place, *share, room(*place)));
            let full = full.filter(|(_, share, room)| share > room).map(|(place, _, room)| (place, room));
            let full: Vec<(usize, u32)> = full.collect();
            let settled = full.is_empty();
            for (place, share) in if settled { shares } else { full } {
                spare -= share;
                if let Some(minutes) = minutes.get_mut(place) {
                    *minutes += share;
                }
            }
            if settled {
                return spare;
            }
        }
    }

    fn told(&self, stays: &[bool], minutes: &[u32]) -> Vec<Repair> {
        let planned = self.blocks.iter().zip(stays.iter().zip(minutes));
        let told = planned.filter_map(|(block, (stays, minutes))| match (stays, block.minutes) {
            (false, minutes) => Some(Repair::Drop { block: block.id.clone(), minutes }),
            (true, from) if from != *minutes => Some(Repair::Resize { block: block.id.clone(), from, to: *minutes }),
            (true, _) => None,
        });
        told.collect()
    }
}

fn at(minutes: &[u32], place: usize) -> u32 {
    minutes.get(place).copied().unwrap_or_default()
}
