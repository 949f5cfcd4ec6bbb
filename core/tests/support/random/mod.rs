//! Any command and any record, made of a seed: names from a small set, so that commands meet one another.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests fail loudly; each uses a part of this"
)]

mod agenda;
mod command;
mod objective;
mod pairing;
mod reflection;

use binome_core::calendar::Date;
use binome_core::notebook::Timestamp;
use binome_core::record::{ListChange, Record};

/// Draws from a seed: SplitMix64.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `below` − 1.
    pub(crate) fn below(&mut self, below: u32) -> u32 {
        u32::try_from(self.next() % u64::from(below)).unwrap()
    }

    pub(crate) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most - least + 1)
    }

    pub(crate) fn chance(&mut self) -> bool {
        self.below(2) == 0
    }

    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance().then(|| make(self))
    }

    pub(crate) fn list<T>(&mut self, most: u32, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    /// Records of different names.
    pub(crate) fn records<T: Record>(&mut self, most: u32, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut records: Vec<T> = Vec::new();
        for record in self.list(most, &mut make) {
            if records.iter().all(|other| other.id() != record.id()) {
                records.push(record);
            }
        }
        records
    }

    pub(crate) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(u32::try_from(all.len()).unwrap()) as usize]
    }

    pub(crate) fn name(&mut self) -> String {
        self.one_of(&["a", "b", "c", "d"]).to_owned()
    }

    pub(crate) fn text(&mut self) -> String {
        let texts = ["", "une idée", "\"quoted\" \\ back", "ligne\nligne", "}{][,:", "🙂 œuvre", "  ", "\u{0}\u{1f}"];
        self.one_of(&texts).to_owned()
    }

    pub(crate) fn instant(&mut self) -> Timestamp {
        Timestamp::from_milliseconds(i64::from(self.below(2_000_000_000)) * 1_000).unwrap()
    }

    pub(crate) fn date(&mut self) -> Date {
        let month = i8::try_from(self.between(1, 12)).unwrap();
        Date::new(2_027, month, i8::try_from(self.between(1, 28)).unwrap()).unwrap()
    }

    pub(crate) fn change<T: Record>(
        &mut self,
        make: impl FnOnce(&mut Self) -> T,
        edit: impl FnOnce(&mut Self) -> T::Edit,
    ) -> ListChange<T> {
        let index = self.below(4) as usize;
        match self.below(6) {
            0 | 1 => ListChange::Insert { index, record: Box::new(make(self)) },
            2 => ListChange::Remove { id: self.name() },
            3 => ListChange::Move { id: self.name(), index },
            _ => ListChange::Edit { id: self.name(), edit: edit(self) },
        }
    }
}
