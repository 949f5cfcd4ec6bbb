//! The built product, served to one test, with a log of every request and of every complaint.

use std::sync::{Mutex, OnceLock};

use binome_www::serve::{Answer, Server, Settings};
use binome_www::{Progress, Workspace, build};

use crate::{Failure, Outcome, workspace};

static BUILDING: Mutex<()> = Mutex::new(());
static BUILT: OnceLock<build::Site> = OnceLock::new();

/// The product, built if something changed since the last time.
///
/// # Errors
/// It does not build; the reason is the builder's own.
pub fn built() -> Outcome<&'static build::Site> {
    let _guard = BUILDING.lock().map_err(|_| Failure::new("another test panicked while building"))?;
    if let Some(site) = BUILT.get() {
        return Ok(site);
    }
    let site = build::site(&Workspace::here(), &Progress::shown())?;
    Ok(BUILT.get_or_init(|| site))
}

/// Serves the built product to one test, on a port of its own.
///
/// # Errors
/// It does not build, or no port is free.
pub fn serve() -> Outcome<Server> {
    Ok(Server::start(Settings::new(&built()?.folder).report_violations())?)
}

/// Serves one page, given as HTML, under the strict policy; its scripts are files of the same name.
///
/// # Errors
/// No port is free.
pub fn serve_page(html: &str, script: &str) -> Outcome<Server> {
    let empty = workspace::target().join("empty");
    std::fs::create_dir_all(&empty)?;
    let server = Server::start(Settings::new(&empty).report_violations())?;
    server.answer("/page.html", Answer::page(html));
    server.answer("/page.js", Answer::new().status(200).header("content-type", "text/javascript").body(script));
    Ok(server)
}
