//! What was typed after `binome`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
binome: the demo intranet and the tool of those who adapt it

cargo run                          serve the demo intranet (same as `serve`)
cargo run -- serve [--port N]      build what changed and serve on 127.0.0.1:8080, or the next free port
cargo run -- build                 write the site into dist/
cargo run -- check PACK...         tell every problem of a pack (a folder or a JSON file), and how it reads
cargo run -- agenda PACK TEMPLATE MINUTES [--language fr|en]
                                   print a template of a pack as an agenda from 9:00, for 20 to 120 minutes
cargo run -- score PACK ANSWERS    print the result of a file of answers as JSON
cargo run -- size                  weigh a first view against the budgets
cargo run -- --help                this text

Exit code: 0 well; 1 a problem, told on standard error; 2 a command that does not exist.
BINOME_WASM_TOOLCHAIN=installed|rustup|debian allows one way to a WebAssembly compiler only.
";

const DEFAULT_PORT: u16 = 8080;

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Serve { port: u16 },
    Build,
    Check { packs: Vec<PathBuf> },
    Agenda { pack: PathBuf, template: String, minutes: u32, language: Option<String> },
    Score { pack: PathBuf, answers: PathBuf },
    Size,
}

/// Reads the arguments after the program's name.
///
/// # Errors
/// The words for the person who typed: an unknown command or option, a missing or needless argument, a bad port.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let (mut words, mut port, mut language) = (Vec::new(), None, None);
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Long("port") | Arg::Short('p') => {
                let value = parser.value().map_err(|error| error.to_string())?;
                port = Some(value.parse::<u16>().map_err(|error| format!("--port: {error}"))?);
            }
            Arg::Long("language") | Arg::Short('l') => {
                let value = parser.value().map_err(|error| error.to_string())?;
                language = Some(value.to_string_lossy().into_owned());
            }
            Arg::Value(word) => words.push(word),
            other => return Err(other.unexpected().to_string()),
        }
    }
    let mut words = words.into_iter();
    let name = words.next().map_or_else(|| "serve".to_owned(), |word| word.to_string_lossy().into_owned());
    let paths: Vec<PathBuf> = words.map(PathBuf::from).collect();
    if port.is_some() && name != "serve" {
        return Err(format!("`{name}` takes no --port"));
    }
    if language.is_some() && name != "agenda" {
        return Err(format!("`{name}` takes no --language"));
    }
    match (name.as_str(), paths.as_slice()) {
        ("serve", []) => Ok(Command::Serve { port: port.unwrap_or(DEFAULT_PORT) }),
        ("build", []) => Ok(Command::Build),
        ("size", []) => Ok(Command::Size),
        ("help", []) => Ok(Command::Help),
        ("check", [_, ..]) => Ok(Command::Check { packs: paths }),
        ("score", [pack, answers]) => Ok(Command::Score { pack: pack.clone(), answers: answers.clone() }),
        ("agenda", [pack, template, minutes]) => Ok(Command::Agenda {
            pack: pack.clone(),
            template: template.display().to_string(),
            minutes: minutes_of(&minutes.display().to_string())?,
            language,
        }),
        ("agenda", _) => Err("`agenda` needs a pack, the name of a template and a number of minutes".to_owned()),
        ("check", []) => Err("`check` needs at least one pack: a folder or a JSON file".to_owned()),
        ("score", _) => Err("`score` needs a pack and a file of answers".to_owned()),
        ("serve" | "build" | "size" | "help", [extra, ..]) => {
            Err(format!("`{name}` takes no argument `{}`", extra.display()))
        }
        _ => Err(format!("there is no command `{name}`")),
    }
}

fn minutes_of(word: &str) -> Result<u32, String> {
    word.parse().map_err(|_| format!("`{word}` is not a whole number of minutes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command, String> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn nothing_typed_is_serve() {
        assert_eq!(typed(""), Ok(Command::Serve { port: 8080 }));
        assert_eq!(typed("serve --port 9000"), Ok(Command::Serve { port: 9000 }));
        assert_eq!(typed("--port=9000"), Ok(Command::Serve { port: 9000 }));
    }

    #[test]
    fn packs_and_answers_are_paths() {
        let packs = vec![PathBuf::from("a"), PathBuf::from("b.json")];
        assert_eq!(typed("check a b.json"), Ok(Command::Check { packs }));
        assert_eq!(typed("score a b.json"), Ok(Command::Score { pack: "a".into(), answers: "b.json".into() }));
    }

    #[test]
    fn an_agenda_has_a_pack_a_template_a_length_and_maybe_a_language() {
        let agenda = |language: Option<&str>| Command::Agenda {
            pack: "a".into(),
            template: "first_meeting".to_owned(),
            minutes: 45,
            language: language.map(str::to_owned),
        };
        assert_eq!(typed("agenda a first_meeting 45"), Ok(agenda(None)));
        assert_eq!(typed("agenda a --language en first_meeting 45"), Ok(agenda(Some("en"))));
    }

    #[test]
    fn help_is_given_wherever_it_is_asked() {
        for line in ["--help", "-h", "help", "build --help"] {
            assert_eq!(typed(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn every_mistake_is_told() {
        for (line, words) in [
            ("dance", "there is no command `dance`"),
            ("check", "`check` needs at least one pack"),
            ("score a", "`score` needs a pack and a file of answers"),
            ("agenda a", "`agenda` needs a pack, the name of a template"),
            ("agenda a b soon", "`soon` is not a whole number of minutes"),
            ("check a --language fr", "`check` takes no --language"),
            ("build now", "`build` takes no argument `now`"),
            ("build --port 1", "`build` takes no --port"),
            ("--port many", "--port: "),
            ("--port", "missing argument"),
            ("--colour", "invalid option '--colour'"),
        ] {
            let error = typed(line).unwrap_err();
            assert!(error.contains(words), "{line}: {error}");
        }
    }
}
