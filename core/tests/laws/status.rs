//! Laws of the status: gates and labels decide it, and nothing better makes it worse.

use std::cmp::Ordering;

use binome_core::assessment::{AnswerSheet, GateAnswer, Label, NextStep, Response, Status, assess, pair_status};
use binome_core::pack::Questionnaire;
use proptest::prelude::*;

use super::generate::{ANY, PLAIN, taking};
use super::support::{DimensionSpec, form, pack};

const GATES: [GateAnswer; 3] = [GateAnswer::Fail, GateAnswer::Unknown, GateAnswer::Pass];
const LABELS: [Option<Label>; 4] = [None, Some(Label::Attention), Some(Label::Unclear), Some(Label::Ready)];

/// A sheet on which every dimension gets the label wanted.
fn sheet_with(form: &Questionnaire, gates: &[GateAnswer], labels: &[Option<Label>]) -> AnswerSheet {
    let mut sheet = AnswerSheet::empty(form);
    for (gate, answer) in gates.iter().enumerate() {
        sheet.set_gate(gate, *answer).unwrap();
    }
    for (dimension, label) in form.dimensions.iter().zip(labels) {
        let response = match label {
            None => Response::Skipped,
            Some(Label::Attention) => Response::Point(1),
            Some(Label::Unclear) => Response::Point(3),
            Some(Label::Ready) => Response::Point(5),
        };
        dimension.items.clone().for_each(|item| sheet.set_response(form, item, Some(response)).unwrap());
    }
    sheet
}

/// The five lines of the model, read aloud.
fn expected(gates: &[GateAnswer], core: &[Option<Label>]) -> Status {
    if gates.contains(&GateAnswer::Fail) {
        Status::Blocked
    } else if gates.contains(&GateAnswer::Unknown) || core.contains(&None) {
        Status::Incomplete
    } else if core.contains(&Some(Label::Attention)) {
        Status::Prepare
    } else if core.contains(&Some(Label::Unclear)) {
        Status::ReadyToDiscuss
    } else {
        Status::Ready
    }
}

/// Two gates, two core dimensions and one that is not, in every combination.
#[test]
fn the_status_is_what_gates_and_core_labels_say_and_nothing_better_makes_it_worse() {
    let mut dimensions = vec![DimensionSpec::plain(4); 3];
    dimensions[2].core = false;
    let pack = pack(2, &dimensions);
    let form = form(&pack);
    let status = |choice: &[usize; 5]| {
        let gates = [GATES[choice[0]], GATES[choice[1]]];
        let labels = [LABELS[choice[2]], LABELS[choice[3]], LABELS[choice[4]]];
        let readiness = assess(&pack.scoring, form, &sheet_with(form, &gates, &labels));
        let found: Vec<_> = readiness.dimensions.iter().map(|dimension| dimension.label()).collect();
        assert_eq!(found, labels);
        assert_eq!(readiness.status, expected(&gates, &labels[..2]), "{gates:?} {labels:?}");
        assert_eq!(readiness.reasons.is_empty(), readiness.status == Status::Ready);
        readiness.status
    };
    let sizes = [3, 3, 4, 4, 4];
    for number in 0..sizes.iter().product::<usize>() {
        let mut rest = number;
        let choice = sizes.map(|size| {
            let digit = rest % size;
            rest /= size;
            digit
        });
        let here = status(&choice);
        for place in (0..5).filter(|place| choice[*place] + 1 < sizes[*place]) {
            let mut better = choice;
            better[place] += 1;
            assert!(status(&better) >= here, "{choice:?} at {place}");
        }
    }
}

proptest! {
    #[test]
    fn a_better_answer_never_lowers_the_status(taking in taking(PLAIN), place in any::<prop::sample::Index>()) {
        let place = place.index(taking.responses.len());
        let Some(Response::Point(point)) = taking.responses[place] else { return Ok(()) };
        let item = &taking.form().items[place];
        let better = if item.reverse { point - 1 } else { point + 1 };
        prop_assume!((item.scale.min..=item.scale.max).contains(&better));
        let mut responses = taking.responses.clone();
        responses[place] = Some(Response::Point(better));
        let status = |sheet: &AnswerSheet| assess(&taking.pack.scoring, taking.form(), sheet).status;
        prop_assert!(status(&taking.sheet_of(&responses)) >= status(&taking.sheet()));
    }

    #[test]
    fn a_better_gate_never_lowers_the_status(taking in taking(PLAIN), gate in 0..2usize) {
        let statuses = GATES.map(|answer| {
            let mut sheet = taking.sheet();
            sheet.set_gate(gate, answer).unwrap();
            assess(&taking.pack.scoring, taking.form(), &sheet).status
        });
        prop_assert!(statuses.is_sorted());
    }

    #[test]
    fn next_steps_come_in_their_order_and_name_every_reason(taking in taking(ANY)) {
        let readiness = assess(&taking.pack.scoring, taking.form(), &taking.sheet());
        let score = |dimension: usize| readiness.dimensions[dimension].estimate().unwrap().score;
        let lower_first = |one: usize, other: usize| {
            let tie = (score(one) - score(other)).abs() < 1e-9;
            if tie { one.cmp(&other) } else { score(one).total_cmp(&score(other)) }
        };
        let order = |one: &NextStep, other: &NextStep| match (*one, *other) {
            (NextStep::Attention(one), NextStep::Attention(other)) => lower_first(one, other),
            (NextStep::Unclear(one), NextStep::Unclear(other)) => lower_first(one, other),
            (NextStep::Ready(one), NextStep::Ready(other)) if (score(one) - score(other)).abs() >= 1e-9 => {
                lower_first(other, one)
            }
            (one, other) => one.cmp(&other),
        };
        prop_assert!(readiness.next_steps.is_sorted_by(|one, other| order(one, other) == Ordering::Less));
        prop_assert!(readiness.reasons.iter().all(|reason| readiness.next_steps.contains(reason)));
        let worst = readiness.next_steps.iter().map(|step| step.allows(taking.form())).min();
        prop_assert_eq!(readiness.status, worst.unwrap_or(Status::Ready));
        for step in &readiness.next_steps {
            prop_assert_eq!(step.text(taking.form()).is_none(), matches!(step, NextStep::MissingDimension(_)));
        }
    }
}

#[test]
fn a_pair_is_as_ready_as_its_worst_part() {
    let all = [Status::Blocked, Status::Incomplete, Status::Prepare, Status::ReadyToDiscuss, Status::Ready];
    assert!(all.is_sorted());
    for mentor in all {
        for mentee in all {
            assert_eq!(pair_status(mentor, mentee, &[]), mentor.min(mentee));
            assert_eq!(pair_status(mentor, mentee, &[GateAnswer::Pass]), mentor.min(mentee));
            assert_eq!(pair_status(mentor, mentee, &[GateAnswer::Pass, GateAnswer::Fail]), Status::Blocked);
            let unknown = pair_status(mentor, mentee, &[GateAnswer::Unknown]);
            assert_eq!(unknown, mentor.min(mentee).min(Status::Incomplete));
            assert_eq!(mentor.set_aside(), mentor.min(Status::Incomplete));
        }
    }
}
