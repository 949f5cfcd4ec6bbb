//! Whether the rooms, whose styles are all in one stylesheet, stay out of each other's way.

use std::collections::{BTreeMap, BTreeSet};

use binome_tests::Outcome;
use binome_tests::sources::files;

/// Where the rooms are.
const ROOMS: &str = "widget/src/view/";
/// What every room may use.
const SHARED: &str = "parts";

/// The room that a file is in; none for what stands above the rooms.
fn room(path: &str) -> Option<&str> {
    path.strip_prefix(ROOMS)?.split_once('/').map(|(room, _)| room)
}

/// The classes that a stylesheet gives a look by themselves, wherever they are.
fn styled(sheet: &str) -> Vec<&str> {
    let is_of_a_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let selectors = sheet.split('}').filter_map(|rule| rule.rsplit('{').nth(1));
    let classes = selectors.flat_map(|selectors| selectors.split(',')).filter_map(|one| one.trim().strip_prefix('.'));
    classes.filter(|class| class.chars().all(is_of_a_name)).collect()
}

/// The classes that a view puts on what it draws, as far as they are written where it is drawn.
fn put_on(view: &str) -> Vec<&str> {
    let pieces: Vec<&str> = view.split('"').collect();
    let draws = |code: &str| ["element(", "text(", "column("].iter().any(|way| code.trim_end().ends_with(way));
    let mut classes = Vec::new();
    for (place, code) in pieces.iter().enumerate().step_by(2) {
        let written = if code.ends_with(".class(") {
            pieces.get(place + 1)
        } else if draws(code) && pieces.get(place + 2).is_some_and(|between| *between == ", ") {
            pieces.get(place + 3)
        } else {
            None
        };
        classes.extend(written.into_iter().flat_map(|written| written.split(' ')));
    }
    classes
}

/// The rooms that style a class by itself.
fn owners() -> Outcome<BTreeMap<String, BTreeSet<String>>> {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for sheet in files(ROOMS, ".css")? {
        for (class, room) in styled(&sheet.text).into_iter().zip(std::iter::repeat(room(&sheet.path))) {
            owners.entry(class.to_owned()).or_default().extend(room.map(str::to_owned));
        }
    }
    assert!(owners.len() > 50, "only {} classes were found", owners.len());
    Ok(owners)
}

#[test]
fn a_class_by_itself_is_styled_by_one_room_only() -> Outcome {
    let shared: Vec<_> = owners()?.into_iter().filter(|(_, rooms)| rooms.len() > 1).collect();
    assert!(shared.is_empty(), "these get in each other's way: {shared:#?}");
    Ok(())
}

#[test]
fn no_room_draws_with_a_class_of_another_room() -> Outcome {
    let (owners, mut strays, mut seen) = (owners()?, Vec::new(), 0);
    for view in files(ROOMS, ".rs")? {
        for class in put_on(&view.text) {
            seen += 1;
            let Some(rooms) = owners.get(class).filter(|rooms| !rooms.is_empty() && !rooms.contains(SHARED)) else {
                continue;
            };
            if room(&view.path).is_none_or(|room| !rooms.contains(room)) {
                strays.push(format!("{} uses {class} of {rooms:?}", view.path));
            }
        }
    }
    assert!(seen > 200, "only {seen} classes were found");
    assert!(strays.is_empty(), "{strays:#?}");
    Ok(())
}
