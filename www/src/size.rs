//! What a first view weighs, against the budgets.
//!
//! A first view is a French page with one widget and an empty cache. Files are weighed as a well set up server sends
//! them: brotli at its best quality.
//!
//! # Units
//! Bytes; 1 KB is 1 024 bytes.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::build::Site;
use crate::files::{self, FileError};

const KB: usize = 1024;

/// The loader, fetched by every page that has a widget, seen or not.
const LOADER: [&str; 1] = ["binome.js"];

/// The program; its style is in it.
const PROGRAM: [&str; 2] = ["widget.js", "widget.wasm"];

/// The words of one language, French having the most.
const LANGUAGE: [&str; 2] = ["words.fr.json", "pack.fr.json"];

/// What one group of files may weigh.
struct Budget {
    title: &'static str,
    files: &'static [&'static str],
    aim_kb: usize,
    hard_kb: usize,
}

/// The files of a first view, in groups.
const GROUPS: [Budget; 3] = [
    Budget { title: "loader", files: &LOADER, aim_kb: 4, hard_kb: 4 },
    Budget { title: "program and style", files: &PROGRAM, aim_kb: 150, hard_kb: 170 },
    Budget { title: "one language", files: &LANGUAGE, aim_kb: 40, hard_kb: 40 },
];

/// The part of the program that comes after a first view: it reads, changes and saves the notebook and draws every screen
/// but the first ones. What a first view does not need weighs here instead.
const PART: [&str; 1] = ["later.wasm"];

/// The library of one language, which a screen asks for when it needs it: no part of a first view.
const LIBRARY: [&str; 1] = ["library.fr.json"];

/// What is no part of a first view.
const LATER: [Budget; 2] = [
    Budget { title: "program, later part", files: &PART, aim_kb: 360, hard_kb: 420 },
    Budget { title: "library, when asked for", files: &LIBRARY, aim_kb: 40, hard_kb: 60 },
];

const ALL_AIM_KB: usize = 150;

const ALL_HARD_KB: usize = 190;

/// One line of the table: a file, or a group of files with its budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The file's name, or the group's.
    pub name: String,
    /// Bytes as they lie on the disk.
    pub raw: usize,
    /// Bytes as they are sent.
    pub brotli: usize,
    /// The aim and the hard limit in bytes; files in a group have none of their own.
    pub budget: Option<(usize, usize)>,
}

impl Row {
    /// Whether the hard limit is kept.
    pub fn is_within_hard_budget(&self) -> bool {
        self.budget.is_none_or(|(_, hard)| self.brotli <= hard)
    }

    fn verdict(&self) -> &'static str {
        match self.budget {
            None => "",
            Some((_, hard)) if self.brotli > hard => "too heavy",
            Some((aim, _)) if self.brotli > aim => "over the aim",
            Some(_) => "ok",
        }
    }
}

/// The weights of a first view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sizes {
    rows: Vec<Row>,
}

impl Sizes {
    /// Every group followed by its files; the sum of a first view comes after its groups, then what comes later.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether every hard limit is kept.
    pub fn within_hard_budgets(&self) -> bool {
        self.rows.iter().all(Row::is_within_hard_budget)
    }

    /// The table that `binome size` prints.
    pub fn table(&self) -> String {
        let mut table = format!("{:<24}{:>10}{:>10}{:>8}{:>8}\n", "first view, in KB", "raw", "brotli", "aim", "hard");
        for row in &self.rows {
            let name = if row.budget.is_some() { row.name.clone() } else { format!("  {}", row.name) };
            let [aim, hard] = match row.budget {
                Some((aim, hard)) => [aim, hard].map(|bytes| (bytes / KB).to_string()),
                None => [String::new(), String::new()],
            };
            let line =
                format!("{name:<24}{:>10}{:>10}{aim:>8}{hard:>8}  {}", kb(row.raw), kb(row.brotli), row.verdict());
            // Writing into a text cannot fail.
            let _ = writeln!(table, "{}", line.trim_end());
        }
        table + "1 KB = 1024 bytes; brotli quality 11\n"
    }
}

/// Bytes as KB with one decimal, rounded up: a budget is never kept by rounding.
fn kb(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Weighs the first view of a built site.
///
/// # Errors
/// A file of the first view is missing.
pub fn measure(site: &Site) -> Result<Sizes, FileError> {
    let mut rows = Vec::new();
    let mut all = Row { name: "everything".to_owned(), raw: 0, brotli: 0, budget: budget(ALL_AIM_KB, ALL_HARD_KB) };
    for group in &GROUPS {
        let weighed = weigh(site, group)?;
        all.raw += weighed.first().map_or(0, |sum| sum.raw);
        all.brotli += weighed.first().map_or(0, |sum| sum.brotli);
        rows.extend(weighed);
    }
    rows.push(all);
    for group in &LATER {
        rows.extend(weigh(site, group)?);
    }
    Ok(Sizes { rows })
}

/// A group, then its files.
fn weigh(site: &Site, group: &Budget) -> Result<Vec<Row>, FileError> {
    let mut rows =
        vec![Row { name: group.title.to_owned(), raw: 0, brotli: 0, budget: budget(group.aim_kb, group.hard_kb) }];
    for name in group.files {
        let path = site.assets.join(name);
        let bytes = files::read(&path)?;
        let brotli = compressed(&bytes).map_err(FileError::system("compress", &path))?;
        rows.push(Row { name: (*name).to_owned(), raw: bytes.len(), brotli, budget: None });
    }
    let sum = |of: fn(&Row) -> usize| rows.iter().map(of).sum();
    let (raw, brotli) = (sum(|row| row.raw), sum(|row| row.brotli));
    if let Some(group) = rows.first_mut() {
        (group.raw, group.brotli) = (raw, brotli);
    }
    Ok(rows)
}

fn budget(aim_kb: usize, hard_kb: usize) -> Option<(usize, usize)> {
    Some((aim_kb * KB, hard_kb * KB))
}

/// How many bytes are left after brotli -q 11 with the window that browsers accept by default.
fn compressed(bytes: &[u8]) -> std::io::Result<usize> {
    const BUFFER: usize = 64 * KB;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site whose files are of these many incompressible bytes.
    fn site(sizes: [usize; 7]) -> (tempfile::TempDir, Site) {
        let folder = tempfile::tempdir().unwrap();
        let names = LOADER.iter().chain(&PROGRAM).chain(&LANGUAGE).chain(&PART).chain(&LIBRARY);
        for (name, size) in names.zip(sizes) {
            let mut noise = 1_u64;
            let next = |_| {
                noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                noise.to_be_bytes()[0]
            };
            files::write(&folder.path().join(name), (0..size).map(next).collect::<Vec<_>>()).unwrap();
        }
        let assets = folder.path().to_owned();
        (folder, Site { folder: assets.clone(), assets, version: "1".to_owned(), rebuilt: false })
    }

    #[test]
    fn a_light_site_keeps_every_budget() {
        let (_folder, site) = site([KB, KB, 100 * KB, KB, KB, KB, KB]);
        let sizes = measure(&site).unwrap();
        assert!(sizes.within_hard_budgets(), "{}", sizes.table());
        assert!(sizes.table().contains("everything"));
    }

    #[test]
    fn one_group_that_is_too_heavy_breaks_the_budgets() {
        let (_folder, site) = site([5 * KB, KB, KB, KB, KB, KB, 50 * KB]);
        let sizes = measure(&site).unwrap();
        assert!(!sizes.within_hard_budgets());
        let verdicts: Vec<_> = sizes.rows().iter().map(Row::verdict).collect();
        assert_eq!(verdicts, ["too heavy", "", "ok", "", "", "ok", "", "", "ok", "ok", "", "over the aim", ""]);
    }

    #[test]
    fn kilobytes_are_rounded_up() {
        assert_eq!([kb(0), kb(1), kb(KB), kb(KB + 1)], ["0.0", "0.1", "1.0", "1.1"]);
    }

    #[test]
    fn text_that_repeats_itself_is_sent_smaller() {
        assert!(compressed(&b"binome ".repeat(1000)).unwrap() < 100);
    }
}
