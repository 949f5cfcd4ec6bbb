//! When each block starts and ends, and where an agenda and its slot disagree.

use super::{Block, Lead, Session};
use crate::calendar::DAY_MINUTES;

/// The times of an agenda. Every time is in minutes after midnight of the session's day; the next day starts at 1440.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// When each block starts and ends, in the order of the agenda.
    pub times: Vec<BlockTime>,
    /// What the blocks last together, without gaps.
    pub total_minutes: u32,
    /// What the gaps before locked blocks last together: minutes for which nothing is planned.
    pub empty_minutes: u32,
    /// When the last block ends; the start of an agenda without blocks.
    pub end: u32,
    /// What is left of the slot after the last block; 0 when nothing is.
    pub spare_minutes: u32,
    /// How far the agenda runs over its slot.
    pub overrun: Option<Overrun>,
}

/// When one block starts and ends, and how it meets the block before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockTime {
    /// When it starts.
    pub start: u32,
    /// When it ends.
    pub end: u32,
    /// How a locked start meets the end of the block before; `None` where they agree or nothing is locked.
    pub misfit: Option<Misfit>,
    /// Whether it ends after the slot.
    pub is_late: bool,
}

/// How a locked start and the end of the block before disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Nothing is planned for so many minutes before it.
    Gap(u32),
    /// The block before runs so many minutes into it.
    Overlap(u32),
}

/// How far an agenda runs over its slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overrun {
    /// By how many minutes.
    pub minutes: u32,
    /// The place of the first block that ends after the slot.
    pub from: usize,
}

/// The times of `blocks` from `start`, for a slot of `slot_minutes`.
///
/// A block starts when the one before ends. A locked block keeps its time: what stands before it then leaves a gap or
/// overlaps, which is told and moves nothing; what follows goes on from its end.
///
/// # Examples
/// ```
/// use binome_core::agenda::{Block, BlockKind, Misfit, timeline};
///
/// let mut blocks = vec![Block::new("a", BlockKind::Show, 20), Block::new("b", BlockKind::Try, 15)];
/// blocks[1].locked_start = Some(9 * 60 + 30);
/// let timeline = timeline(9 * 60, 60, &blocks);
/// assert_eq!(timeline.times[1].start, 9 * 60 + 30);
/// assert_eq!(timeline.times[1].misfit, Some(Misfit::Gap(10)));
/// assert_eq!((timeline.empty_minutes, timeline.spare_minutes), (10, 15));
/// ```
#[must_use]
pub fn timeline(start: u32, slot_minutes: u32, blocks: &[Block]) -> Timeline {
    let slot_end = start.saturating_add(slot_minutes);
    let (mut now, mut overrun) = (start, None);
    let mut times = Vec::with_capacity(blocks.len());
    let (mut total_minutes, mut empty_minutes) = (0_u32, 0_u32);
    for (place, block) in blocks.iter().enumerate() {
        let start = block.locked_start.unwrap_or(now);
        let end = start.saturating_add(block.minutes);
        let misfit = match (start.saturating_sub(now), now.saturating_sub(start)) {
            (0, 0) => None,
            (gap, 0) => Some(Misfit::Gap(gap)),
            (_, overlap) => Some(Misfit::Overlap(overlap)),
        };
        if let Some(Misfit::Gap(gap)) = misfit {
            empty_minutes = empty_minutes.saturating_add(gap);
        }
        times.push(BlockTime { start, end, misfit, is_late: end > slot_end });
        now = end;
        total_minutes = total_minutes.saturating_add(block.minutes);
        if end > slot_end {
            let from = overrun.map_or(place, |overrun: Overrun| overrun.from);
            let minutes = end.saturating_sub(slot_end).max(overrun.map_or(0, |overrun| overrun.minutes));
            overrun = Some(Overrun { minutes, from });
        }
    }
    Timeline { times, total_minutes, empty_minutes, end: now, spare_minutes: slot_end.saturating_sub(now), overrun }
}

impl Session {
    /// The times of its agenda.
    #[must_use]
    pub fn timeline(&self) -> Timeline {
        timeline(self.start_minute, self.slot_minutes, &self.blocks)
    }
}

/// How many minutes of an agenda each leads: the junior, the senior, both; without who leads nothing.
#[must_use]
pub fn led_minutes(blocks: &[Block]) -> Vec<(Lead, u32)> {
    let led = |lead: Lead| {
        let led = blocks.iter().filter(|block| block.lead == lead);
        (lead, led.fold(0_u32, |minutes, block| minutes.saturating_add(block.minutes)))
    };
    Lead::ALL.iter().copied().map(led).filter(|(_, minutes)| *minutes > 0).collect()
}

/// A time of day, as a clock shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime {
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
    /// How many days after the session's day.
    pub days_later: u32,
}

/// What a clock shows `minute` minutes after midnight of the session's day.
///
/// # Examples
/// ```
/// use binome_core::agenda::{ClockTime, clock_time};
///
/// assert_eq!(clock_time(24 * 60 + 15), ClockTime { hour: 0, minute: 15, days_later: 1 });
/// ```
#[must_use]
pub fn clock_time(minute: u32) -> ClockTime {
    let of_day = minute % DAY_MINUTES;
    ClockTime { hour: of_day / 60, minute: of_day % 60, days_later: minute / DAY_MINUTES }
}

/// The minute that a person means who types a time of day for something that is now at `present`: of that time on the
/// session's day and on the next, the nearer; of two as near, the earlier.
///
/// `time_of_day` is from 0 to 1439, more wraps round; the result is from 0 to 2879.
///
/// # Examples
/// ```
/// use binome_core::agenda::nearest_minute;
///
/// let midnight = 24 * 60;
/// assert_eq!(nearest_minute(15, midnight - 10), midnight + 15);
/// assert_eq!(nearest_minute(9 * 60, 9 * 60 + 20), 9 * 60);
/// ```
#[must_use]
pub fn nearest_minute(time_of_day: u32, present: u32) -> u32 {
    let today = time_of_day % DAY_MINUTES;
    let tomorrow = today + DAY_MINUTES;
    if tomorrow.abs_diff(present) < today.abs_diff(present) { tomorrow } else { today }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::BlockKind;

    fn blocks(minutes: &[u32]) -> Vec<Block> {
        let name = |place: usize| format!("b{place}");
        minutes.iter().enumerate().map(|(place, minutes)| Block::new(&name(place), BlockKind::Free, *minutes)).collect()
    }

    #[test]
    fn an_overlap_is_told_and_moves_nothing() {
        let mut blocks = blocks(&[30, 20, 5]);
        blocks[1].locked_start = Some(615);
        let timeline = timeline(600, 60, &blocks);
        assert_eq!(
            timeline.times[1],
            BlockTime { start: 615, end: 635, misfit: Some(Misfit::Overlap(15)), is_late: false }
        );
        assert_eq!(timeline.times[2].start, 635);
        assert_eq!((timeline.spare_minutes, timeline.overrun), (20, None));
    }

    #[test]
    fn an_overrun_names_its_minutes_and_the_first_block_that_is_late() {
        let timeline = timeline(23 * 60 + 30, 45, &blocks(&[20, 20, 20]));
        assert_eq!(timeline.overrun, Some(Overrun { minutes: 15, from: 2 }));
        assert_eq!(timeline.times.iter().map(|time| time.is_late).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(clock_time(timeline.end), ClockTime { hour: 0, minute: 30, days_later: 1 });
    }

    #[test]
    fn who_leads_is_told_in_minutes() {
        let mut blocks = blocks(&[20, 15, 5]);
        blocks[1].lead = Lead::Mentor;
        assert_eq!(led_minutes(&blocks), [(Lead::Mentor, 15), (Lead::Both, 25)]);
    }

    #[test]
    fn an_agenda_without_blocks_leaves_the_whole_slot() {
        let expected =
            Timeline { times: vec![], total_minutes: 0, empty_minutes: 0, end: 600, spare_minutes: 45, overrun: None };
        assert_eq!(timeline(600, 45, &[]), expected);
    }
}
