//! Every screen of every room, empty and filled, one after another, for whoever looks at all of them.

use serde_json::json;

use super::{Notebook, Portal};
use crate::what::{BUTTON, DISCLOSURE, HEADING};
use crate::{Failure, Outcome, sample};

/// How a screen is reached once the notebook is open on it.
enum Then {
    /// It is there.
    Nothing,
    /// The button or the opener of these words, or whose name has them in it, is clicked.
    Click(&'static str),
    /// The opener of more text whose name has these words is clicked.
    Open(&'static str),
}

use Then::{Click, Nothing, Open};

/// A screen: its name, as the bookmark tells it, what it is about, a word of its own or words written in the sample that
/// its title is made of, and what is done there.
type Shown = (&'static str, &'static str, &'static str, &'static str, Then);

/// The screens of the invented notebook.
const FILLED: [Shown; 30] = [
    ("home", "home", "", "home_title_next", Nothing),
    ("objectives", "objectives", "", "objectives.title", Nothing),
    ("objective-examples", "objective-examples", "", "objectives.examples_title", Nothing),
    ("objective", "objective", "visio", "=Animer une visio", Nothing),
    ("objective-check-in", "objective", "visio", "=Animer une visio", Click("objectives.check_in")),
    ("objective-revise", "objective", "visio", "=Animer une visio", Open("objectives.revise")),
    ("objective-settings", "objective", "board", "=Présenter une idée au comité", Open("objectives.settings")),
    ("objective-form", "objective-form", "visio", "objectives.ask_activity", Nothing),
    ("sessions", "sessions", "", "sessions.title", Nothing),
    ("cadence", "cadence", "", "sessions.plan_cycle", Nothing),
    ("agenda", "agenda", "s3", "=Lire une conversation", Nothing),
    ("agenda-block", "agenda", "s3", "=Lire une conversation", Click("=à voix haute")),
    ("templates", "templates", "s3", "sessions.templates_title", Nothing),
    ("proposal", "proposal", "s3", "sessions.proposal_title", Nothing),
    ("live-ready", "live", "s3", "=Lire une conversation", Nothing),
    ("live", "live", "s3", "=Lire une conversation", Click("session_after.start")),
    ("home-running", "home", "", "home_running", Nothing),
    ("outcome", "outcome", "s2", "session_after.outcome_title", Nothing),
    ("sheets", "sheets", "", "session_after.sheets_title", Nothing),
    ("sheet", "sheet", "ask_without_fear", "", Nothing),
    ("reflections", "reflections", "", "reflection.title", Nothing),
    ("reflection", "reflection", "r1", "=Faire connaissance", Nothing),
    ("review", "review", "mid", "", Nothing),
    ("review-outcome", "review-outcome", "pulse3", "", Nothing),
    ("pairing", "pairing", "", "=Camille", Nothing),
    ("themes", "themes", "", "pairing.themes_title", Nothing),
    ("charter", "charter", "", "pairing.charter_title", Nothing),
    ("share", "share", "", "pairing.share_title", Nothing),
    ("receive", "receive", "", "pairing.receive_title", Nothing),
    ("data", "data", "", "data.title", Nothing),
];

/// The invented notebook before its first session, while one of both has not agreed to the charter.
const BEGUN: [Shown; 2] = [
    ("home-agree", "home", "", "home_agree", Nothing),
    ("charter-waits", "charter", "", "pairing.charter_title", Nothing),
];

/// The rooms of an empty notebook.
const EMPTY: [Shown; 5] = [
    ("objectives-empty", "objectives", "", "objectives.first_title", Nothing),
    ("sessions-empty", "sessions", "", "sessions.empty_title", Nothing),
    ("reflections-empty", "reflections", "", "reflection.next_nothing", Nothing),
    ("pairing-empty", "pairing", "", "pairing.begin_title", Nothing),
    ("data-empty", "data", "", "data.title", Nothing),
];

/// Shows every screen of every room, giving each a name: first of an empty notebook, then of the invented
/// one, as it is and as it was at its beginning.
///
/// # Errors
/// A screen does not come, or `look` fails on one.
pub fn every_screen(portal: &Portal, notebook: &Notebook, mut look: impl FnMut(&str) -> Outcome) -> Outcome {
    notebook.see_screen("home_title")?;
    portal.element().import(&json!({"format": "binome-notebook", "schema": 1, "notebook": {}}))?;
    for shown in &EMPTY {
        show(portal, notebook, shown)?;
        look(shown.0)?;
    }
    for (file, screens) in [(sample::notebook()?, &FILLED[..]), (sample::begun()?, &BEGUN[..])] {
        portal.element().import(&file)?;
        for shown in screens {
            show(portal, notebook, shown)?;
            look(shown.0)?;
        }
    }
    Ok(())
}

fn show(portal: &Portal, notebook: &Notebook, (name, screen, subject, title, then): &Shown) -> Outcome {
    let words = |key: &str| match key.strip_prefix('=') {
        Some(written) => Ok(written.to_owned()),
        None => notebook.locale.start(key),
    };
    portal.open_screen(screen, subject)?;
    let seen = match *title {
        "" => notebook.screen.see(&HEADING),
        key => notebook.screen.see(&HEADING.named(&words(key)?).or_longer()),
    };
    seen.map_err(|reason| reason.while_doing(name))?;
    match then {
        Nothing => Ok(()),
        Click(key) => notebook.screen.click(&BUTTON.named(&words(key)?).or_longer()),
        Open(key) => notebook.screen.click(&DISCLOSURE.named(&words(key)?).or_longer()),
    }
    .map_err(|reason: Failure| reason.while_doing(name))
}
