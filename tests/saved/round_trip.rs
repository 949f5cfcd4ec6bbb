//! Whether any notebook that is taken out, erased and brought back is the same, byte for byte; and every frozen one.

use binome_core::notebook::{Notebook, file};
use binome_tests::pages::Portal;
use binome_tests::pages::portal::HOME;
use binome_tests::{Outcome, workspace};

use super::random::Random;

fn notebook(seed: u64, commands: u32) -> Notebook {
    let mut random = Random::new(seed);
    let mut notebook = Notebook::default();
    for _ in 0..commands {
        let (command, now) = (random.command(), random.instant());
        let _refused = notebook.apply(command, now);
    }
    notebook
}

#[test]
fn a_notebook_that_is_taken_out_erased_and_brought_back_is_the_same() -> Outcome {
    let seed = super::seed("round trip");
    let portal = Portal::open(HOME)?;
    let element = portal.element();
    for round in 0..12 {
        let text = file::write(&notebook(seed.wrapping_add(round), 40 + 20 * u32::try_from(round).unwrap_or(0)));
        element.import_text(&text)?;
        let taken = element.export_text()?;
        assert_eq!(taken, text, "BINOME_SEED={seed}, round {round}");
        element.evaluate("await widget.reset()")?;
        assert_eq!(element.databases()?, Vec::<String>::new());
        element.import_text(&taken)?;
        element.flush()?;
        portal.browser.reload()?;
        assert_eq!(element.export_text()?, text, "BINOME_SEED={seed}, round {round}");
    }
    Ok(())
}

#[test]
fn every_frozen_notebook_opens_in_the_browser() -> Outcome {
    let portal = Portal::open(HOME)?;
    let mut seen = 0;
    for entry in std::fs::read_dir(workspace::root().join("core/tests/fixtures"))?.flatten() {
        if !entry.file_name().to_string_lossy().starts_with("notebook-schema-") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path())?;
        portal.element().import_text(&text)?;
        let read = file::read(&text).map_err(|error| binome_tests::Failure::new(error.to_string()))?;
        portal.browser.reload()?;
        assert_eq!(portal.element().export_text()?, file::write(&read));
        seen += 1;
    }
    assert!(seen > 0, "there are no frozen notebooks");
    Ok(())
}
