//! Whether answers stay in the browser: nothing is asked of the network once the widget is there.

use binome_tests::pages::Portal;
use binome_tests::pages::portal::{ASSESSMENT, HOME};
use binome_tests::programme::Role;
use binome_tests::{Outcome, network};

#[test]
fn the_whole_journey_asks_nothing_of_the_network_after_the_load() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    // The second widget of the page starts once it is near the window.
    portal.start_all()?;
    network::see_last(&portal.browser)?;
    let asked = network::asked(&portal.browser)?;
    assert!(asked.iter().any(|address| address.ends_with("widget.wasm")), "{asked:?}");
    portal.server.clear_requests();
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.fill(&questionnaire, &questionnaire.best_sheet(), None)?;
    notebook.see_result()?;
    notebook.check_result(&questionnaire, &questionnaire.best_sheet())?;
    notebook.press("print")?;
    notebook.press("reopen")?;
    notebook.see_screen("check_title")?;
    portal.element().export()?;
    portal.element().flush()?;
    assert_eq!(network::asked(&portal.browser)?, Vec::<String>::new());
    assert_eq!(portal.server.requests(), []);
    Ok(())
}

#[test]
fn the_widget_loads_only_its_own_files_of_one_language_and_each_once() -> Outcome {
    let portal = Portal::open(ASSESSMENT)?;
    portal.assessment()?.see_screen("role_title")?;
    network::see_last(&portal.browser)?;
    let folder = format!("/assets/binome/{}/", env!("CARGO_PKG_VERSION"));
    let mut files: Vec<String> = network::asked(&portal.browser)?
        .into_iter()
        .filter_map(|address| Some(address.split_once(&folder)?.1.to_owned()))
        .collect();
    files.sort();
    let first = ["binome.js", "pack.en.json", "widget.js", "widget.wasm", "words.en.json"];
    let after = ["later.wasm", "library.en.json", "rooms.en.json"];
    let mut expected: Vec<&str> = first.into_iter().chain(after).collect();
    expected.sort_unstable();
    assert_eq!(files, expected);
    Ok(())
}
