//! The `binome` program: what each command does, and the exit code it leaves.

mod arguments;

use std::error::Error;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use arguments::Command;
use binome_www::packs::{self, PackFiles};
use binome_www::serve::{Port, Server, Settings};
use binome_www::{Progress, Workspace, agenda, build, size, summary};

/// A problem was found and told.
const PROBLEM: u8 = 1;

/// What was typed is not a command.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match arguments::read(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(words) => {
            eprintln!("{words}\n\n{}", arguments::HELP);
            return ExitCode::from(USAGE);
        }
    };
    match run(command) {
        Ok(code) => code,
        // Whoever read the output has read enough (`binome score … | head`).
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(PROBLEM)
        }
    }
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn run(command: Command) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout();
    match command {
        Command::Help => write!(out, "{}", arguments::HELP)?,
        Command::Serve { port } => serve(port)?,
        Command::Build => writeln!(out, "{}", built()?.folder.display())?,
        Command::Check { packs } => return check(&packs),
        Command::Agenda { pack, template, minutes, language } => {
            write!(out, "{}", agenda::print(&pack, &template, minutes, language.as_deref())?)?;
        }
        Command::Score { pack, answers } => writeln!(out, "{}", packs::score(&pack, &answers)?)?,
        Command::Size => {
            let sizes = size::measure(&built()?)?;
            write!(out, "{}", sizes.table())?;
            if !sizes.within_hard_budgets() {
                return Ok(ExitCode::from(PROBLEM));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn built() -> Result<build::Site, build::BuildError> {
    build::site(&Workspace::here(), &Progress::shown())
}

/// Tells every problem of every pack, advice included; only advice leaves a pack usable.
fn check(paths: &[PathBuf]) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout();
    let mut all_usable = true;
    for path in paths {
        let reading = match PackFiles::open(path) {
            Ok(files) => files.check(),
            Err(error) => {
                eprintln!("error: {error}");
                all_usable = false;
                continue;
            }
        };
        for problem in &reading.problems {
            writeln!(out, "{problem}{}", if problem.reason.is_advice() { " (advice)" } else { "" })?;
        }
        let usable = reading.library.is_some();
        let verdict = match (reading.problems.len(), usable, reading.pack.is_some()) {
            (0, _, _) => "no problem".to_owned(),
            (count, true, _) => format!("{count} to look at; it can be used"),
            (count, false, true) => format!("{count} to look at; it can be used without its library only"),
            (count, false, false) => format!("{count} to look at; it cannot be used"),
        };
        eprint!("{}", summary::of(&reading.words));
        eprintln!("{}: {verdict}", path.display());
        all_usable &= usable;
    }
    Ok(if all_usable { ExitCode::SUCCESS } else { ExitCode::from(PROBLEM) })
}

fn serve(port: u16) -> Result<(), Box<dyn Error>> {
    let site = built()?;
    let settings = Settings::new(site.folder).port(Port::FirstFreeFrom(port)).working_copy();
    let server = Server::start(settings)?;
    if server.port() != port {
        eprintln!("Port {port} is taken.");
    }
    writeln!(io::stdout(), "Binôme's demo intranet: {}   (Ctrl+C stops it)", server.url("/"))?;
    server.wait();
    Ok(())
}
