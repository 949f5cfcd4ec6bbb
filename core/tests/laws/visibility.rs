//! Laws of what is shown: the reference agrees, the order of answering does not matter, what is hidden never scores.

use binome_core::assessment::{AnswerSheet, Response, assess, explain, quality, required_missing, visible};
use proptest::prelude::*;

use super::generate::{ANY, taking};
use super::reference;

proptest! {
    #[test]
    fn the_reference_shows_and_requires_the_same_items(taking in taking(ANY)) {
        let shown = visible(taking.form(), &taking.sheet());
        let responses = &taking.responses;
        for (place, shown) in shown.iter().enumerate() {
            prop_assert_eq!(*shown, reference::visible(&taking, responses, place), "item {}", place);
        }
        let unanswered = |place: &usize| matches!(responses[*place], None | Some(Response::Skipped));
        let required = |place: &usize| {
            let require = &taking.items()[*place].require;
            !require.is_null() && reference::holds(&taking, responses, require)
        };
        let expected: Vec<_> =
            (0..responses.len()).filter(|place| shown[*place]).filter(unanswered).filter(required).collect();
        prop_assert_eq!(required_missing(taking.form(), &taking.sheet()), expected);
    }

    #[test]
    fn the_order_of_answering_does_not_matter(taking in taking(ANY), keys in prop::collection::vec(any::<u32>(), 24)) {
        let mut order: Vec<_> = (0..taking.responses.len()).collect();
        order.sort_by_key(|place| keys[place % keys.len()]);
        let mut sheet = AnswerSheet::empty(taking.form());
        for place in order {
            sheet.set_response(taking.form(), place, taking.responses[place]).unwrap();
        }
        for (gate, answer) in taking.gates.iter().enumerate() {
            sheet.set_gate(gate, *answer).unwrap();
        }
        prop_assert_eq!(visible(taking.form(), &sheet), visible(taking.form(), &taking.sheet()));
    }

    #[test]
    fn what_is_hidden_never_counts(taking in taking(ANY)) {
        let sheet = taking.sheet();
        let shown = visible(taking.form(), &sheet);
        let mut emptied = sheet.clone();
        for place in (0..shown.len()).filter(|place| !shown[*place]) {
            emptied.set_response(taking.form(), place, None).unwrap();
        }
        let scoring = &taking.pack.scoring;
        prop_assert_eq!(visible(taking.form(), &emptied), shown);
        prop_assert_eq!(assess(scoring, taking.form(), &emptied), assess(scoring, taking.form(), &sheet));
        prop_assert_eq!(quality(taking.form(), &emptied, &[]), quality(taking.form(), &sheet, &[]));
        let contributions = |sheet: &AnswerSheet| explain(scoring, taking.form(), sheet).contributions;
        prop_assert_eq!(contributions(&emptied), contributions(&sheet));
    }
}
