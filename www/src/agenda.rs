//! A template of a pack as the agenda that a pair would see, for those who write templates.

use std::fmt::Write as _;
use std::path::Path;

use binome_core::agenda::{Block, TemplateError, blocks_from};
use binome_core::pack::Problems;

use crate::files::FileError;
use crate::packs::PackFiles;

/// When the printed session starts, in minutes after midnight.
const START: u32 = 9 * 60;

/// Why there is no agenda.
#[derive(Debug, thiserror::Error)]
pub enum AgendaError {
    /// The pack is missing or unreadable.
    #[error(transparent)]
    File(#[from] FileError),
    /// The pack or its library has problems.
    #[error("the pack has problems:\n{0}")]
    Pack(Problems),
    /// The pack has no template of that name.
    #[error("there is no template called `{name}`; there are: {}", .known.join(", "))]
    Template {
        /// The name that was asked for.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// The pack is not in that language.
    #[error("the pack is not in `{asked}`; it is in: {}", .known.join(", "))]
    Language {
        /// The language that was asked for.
        asked: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// The template gives no agenda of that length.
    #[error(transparent)]
    Length(#[from] TemplateError),
}

/// The agenda that a template gives for so many minutes, from nine o'clock: a line a block with its time, its minutes,
/// who leads it and its title; in the pack's first language where none is asked for.
///
/// # Errors
/// - the pack cannot be read, or it or its library has problems;
/// - the pack has no such template or is not in that language;
/// - the minutes are outside 20 to 120, or more or less than the template can fill.
pub fn print(pack: &Path, template: &str, minutes: u32, language: Option<&str>) -> Result<String, AgendaError> {
    let reading = PackFiles::open(pack)?.check();
    let (Some(pack), Some(library)) = (reading.pack, reading.library) else {
        return Err(AgendaError::Pack(Problems(reading.problems)));
    };
    let language = match language {
        Some(asked) if !pack.languages.iter().any(|known| known == asked) => {
            return Err(AgendaError::Language { asked: asked.to_owned(), known: pack.languages });
        }
        Some(asked) => asked,
        None => pack.languages.first().map(String::as_str).unwrap_or_default(),
    };
    let template = library.template(template).ok_or_else(|| AgendaError::Template {
        name: template.to_owned(),
        known: library.templates.iter().map(|template| template.id.clone()).collect(),
    })?;
    let title = template.title.get(language).unwrap_or_default();
    Ok(table(title, &blocks_from(template, minutes, language)?))
}

fn table(title: &str, blocks: &[Block]) -> String {
    let mut out = format!("{title}\n");
    let mut start = START;
    for block in blocks {
        let lead = block.lead.word();
        // Writing into a String does not fail.
        let _ =
            writeln!(out, "{:02}:{:02} {:>3} min  {lead:<6}  {}", start / 60, start % 60, block.minutes, block.title);
        start += block.minutes;
    }
    let _ = writeln!(out, "{:02}:{:02}", start / 60, start % 60);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Workspace;

    fn printed(template: &str, minutes: u32, language: Option<&str>) -> Result<String, AgendaError> {
        print(&Workspace::here().root().join("core/tests/packs/second"), template, minutes, language)
    }

    #[test]
    fn an_agenda_is_a_line_a_block_with_its_time() {
        assert_eq!(
            printed("map_morning", 60, Some("de")).unwrap(),
            "\
Ein Morgen mit der Karte
09:00   5 min  both    Ein Kaffee
09:05  15 min  mentor  Die Karte lesen
09:20  18 min  mentee  Jetzt Sie
09:38   9 min  mentee  Eine Frage zur Saison
09:47   5 min  both    Draußen
09:52   4 min  both    Rückblick
09:56   4 min  both    Wie es weitergeht
10:00
"
        );
    }

    #[test]
    fn without_a_language_it_is_the_first_one_of_the_pack() {
        assert!(printed("map_morning", 60, None).unwrap().starts_with("Une matinée avec la carte\n"));
    }

    #[test]
    fn every_mistake_is_told_with_what_there_is() {
        for (template, minutes, language, words) in [
            ("picnic", 60, None, "no template called `picnic`; there are: map_morning"),
            ("map_morning", 60, Some("en"), "not in `en`; it is in: fr, de"),
            ("map_morning", 10, None, "from 20 to 120"),
        ] {
            let error = printed(template, minutes, language).unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
    }
}
