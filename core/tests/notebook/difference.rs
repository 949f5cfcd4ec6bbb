//! Whether what an import would change is told rightly: nothing left out, nothing counted twice.

use binome_core::notebook::{Notebook, PartDifference, difference};
use proptest::prelude::*;

use super::commands::notebook;

fn total(differences: &[PartDifference], count: impl Fn(&PartDifference) -> usize) -> usize {
    differences.iter().map(count).sum()
}

proptest! {
    #[test]
    fn a_notebook_does_not_differ_from_itself(seed in any::<u64>(), commands in 0_u32..60) {
        let notebook = notebook(seed, commands);
        prop_assert!(difference(&notebook, &notebook).iter().all(PartDifference::is_none));
    }

    #[test]
    fn everything_is_added_to_an_empty_notebook_and_removed_from_it(seed in any::<u64>(), commands in 0_u32..60) {
        let notebook = notebook(seed, commands);
        let gained = difference(&Notebook::default(), &notebook);
        let lost = difference(&notebook, &Notebook::default());
        prop_assert_eq!(gained.is_empty(), notebook.is_empty());
        prop_assert_eq!(total(&gained, |part| part.added), total(&lost, |part| part.removed));
        prop_assert_eq!(total(&gained, |part| part.changed + part.removed + part.same), 0);
    }

    #[test]
    fn the_way_back_is_the_mirror(seed in any::<u64>(), commands in 0_u32..60, more in 0_u32..20) {
        let (before, after) = (notebook(seed, commands), notebook(seed, commands + more));
        let (there, back) = (difference(&before, &after), difference(&after, &before));
        let mirrored = there.iter().map(|part| PartDifference { added: part.removed, removed: part.added, ..*part });
        prop_assert_eq!(mirrored.collect::<Vec<_>>(), back);
        prop_assert_eq!(there.iter().all(PartDifference::is_none), same_sets(&before, &after));
    }
}

/// Whether both hold the same records, in whatever order.
fn same_sets(one: &Notebook, other: &Notebook) -> bool {
    let lists = |notebook: &Notebook| {
        let file: serde_json::Value = serde_json::from_str(&binome_core::notebook::file::write(notebook)).unwrap();
        let lists = file["notebook"].as_object().cloned().unwrap();
        lists
            .into_iter()
            .map(|(name, list)| {
                let mut records: Vec<String> = list.as_array().unwrap().iter().map(ToString::to_string).collect();
                records.sort();
                (name, records)
            })
            .collect::<Vec<_>>()
    };
    lists(one) == lists(other)
}
