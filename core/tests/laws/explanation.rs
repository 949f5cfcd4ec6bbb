//! Laws of the explanation: contributions add up, and the best change is the best there is.

use binome_core::assessment::{Response, assess, explain};
use proptest::prelude::*;

use super::generate::{ANY, PLAIN, Taking, taking};
use super::reference;

const TOLERANCE: f64 = 1e-9;

/// The item, its best point and the gain of every single change, by scoring again with the reference.
fn all_changes(taking: &Taking) -> Vec<(usize, i32, f64)> {
    let score = |responses: &[Option<Response>]| {
        reference::composite(taking, &reference::dimensions(taking, responses)).map(|(score, _)| score)
    };
    let Some(before) = score(&taking.responses) else { return Vec::new() };
    let mut changes = Vec::new();
    for (place, item) in taking.items().into_iter().enumerate() {
        let best = if item.reverse { item.min } else { item.max };
        let answered = matches!(taking.responses[place], Some(Response::Point(_)));
        if answered && reference::visible(taking, &taking.responses, place) {
            let mut responses = taking.responses.clone();
            responses[place] = Some(Response::Point(best));
            changes.extend(score(&responses).map(|after| (place, best, after - before)));
        }
    }
    changes
}

proptest! {
    #[test]
    fn contributions_sum_to_the_composite(taking in taking(ANY)) {
        let sheet = taking.sheet();
        let readiness = assess(&taking.pack.scoring, taking.form(), &sheet);
        let explanation = explain(&taking.pack.scoring, taking.form(), &sheet);
        let sum: f64 = explanation.contributions.iter().map(|contribution| contribution.points).sum();
        prop_assert!((sum - readiness.composite.map_or(0.0, |composite| composite.score)).abs() < TOLERANCE);
        let scored = readiness.dimensions.iter().filter(|dimension| dimension.scored.is_some());
        prop_assert_eq!(explanation.contributions.len(), scored.map(|dimension| dimension.answered).sum::<usize>());
        for contribution in &explanation.contributions {
            prop_assert!(taking.form().dimensions[contribution.dimension].items.contains(&contribution.item));
            prop_assert!(contribution.points >= 0.0);
        }
    }

    #[test]
    fn the_best_change_is_the_one_found_by_trying_all(taking in taking(ANY)) {
        let changes = all_changes(&taking);
        let most = changes.iter().map(|(_, _, gain)| *gain).fold(0.0, f64::max);
        match explain(&taking.pack.scoring, taking.form(), &taking.sheet()).best_change {
            None => prop_assert!(most <= TOLERANCE, "{most}"),
            Some(best) => {
                prop_assert!((best.gain - most).abs() <= TOLERANCE, "{best:?} {most}");
                let (first, to, _) = changes.iter().find(|(_, _, gain)| *gain > most - 1e-7).unwrap();
                prop_assert_eq!((best.item, best.to), (*first, *to));
                prop_assert_eq!(taking.responses[best.item], Some(Response::Point(best.from)));
            }
        }
    }

    #[test]
    fn there_is_no_best_change_when_every_answer_is_at_its_best(taking in taking(PLAIN)) {
        let best = |item: &&super::support::ItemSpec| Some(Response::Point(if item.reverse { item.min } else { item.max }));
        let responses: Vec<_> = taking.items().iter().map(best).collect();
        let explanation = explain(&taking.pack.scoring, taking.form(), &taking.sheet_of(&responses));
        prop_assert_eq!(explanation.best_change, None);
    }
}
