//! Files of every schema that was ever written are read, and say the same.
//!
//! A fixture is never changed: whoever changes what is written adds a schema, and a fixture of it.

use binome_core::notebook::file;
use binome_core::pairing::Extract;

use super::commands::lengths;

#[test]
fn a_notebook_of_schema_1() {
    let text = include_str!("../fixtures/notebook-schema-1.json");
    let notebook = file::read(text).unwrap();
    let filled = lengths(notebook.content());
    assert!(filled.iter().all(|length| *length > 0), "{filled:?}");
    assert_eq!(file::write(&notebook), text);
}

#[test]
fn a_shared_file_of_schema_1() {
    let text = include_str!("../fixtures/shared-schema-1.json");
    let extract = Extract::read(text).unwrap();
    let content = &extract.content;
    assert!(!content.objectives.is_empty() && !content.sessions.is_empty() && !content.actions.is_empty());
    assert_eq!(extract.text(), text);
}
