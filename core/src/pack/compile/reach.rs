//! Tries every combination of the answers that an item's condition depends on: can it ever be shown?

use std::collections::{BTreeMap, BTreeSet};

use super::super::condition::{Condition, Facts};
use super::super::model::{Questionnaire, Role};
use super::super::problem::Reason;
use super::findings::Findings;
use super::questionnaire::Waiting;
use crate::assessment::{GateAnswer, Response};

/// The most combinations that are tried for one item.
const LIMIT: u64 = 200_000;

/// Reports every item whose show condition no answers fulfil.
pub(super) fn check(waiting: &[Waiting], questionnaire: &Questionnaire, findings: &mut Findings) {
    for (item, waiting) in questionnaire.items.iter().zip(waiting) {
        let Some(show) = &item.show else { continue };
        let mut trial = Trial::new(questionnaire, show);
        let combinations = trial.combinations();
        if combinations > LIMIT {
            let reason = Reason::TooComplex { combinations, limit: LIMIT };
            findings.add(&format!("{}.show", waiting.path), reason);
        } else if !trial.any_fulfils(show) {
            findings.add(&format!("{}.show", waiting.path), Reason::NeverShown);
        }
    }
}

/// One answer to everything that a condition depends on, directly or through what shows those items.
struct Trial<'a> {
    questionnaire: &'a Questionnaire,
    items: BTreeSet<usize>,
    responses: BTreeMap<usize, Option<Response>>,
    gates: BTreeMap<usize, GateAnswer>,
    visible: BTreeSet<usize>,
}

impl<'a> Trial<'a> {
    fn new(questionnaire: &'a Questionnaire, condition: &Condition) -> Self {
        let mut trial = Self {
            questionnaire,
            items: BTreeSet::new(),
            responses: BTreeMap::new(),
            gates: BTreeMap::new(),
            visible: BTreeSet::new(),
        };
        trial.gather(condition);
        trial
    }

    fn gather(&mut self, condition: &Condition) {
        gates_of(condition, &mut |gate| {
            self.gates.insert(gate, GateAnswer::Unknown);
        });
        let mut asked = Vec::new();
        condition.for_each_item(&mut |item| asked.push(item));
        for item in asked {
            if self.items.insert(item)
                && let Some(show) = self.questionnaire.items.get(item).and_then(|item| item.show.as_ref())
            {
                self.gather(show);
            }
        }
    }

    fn choices(&self, item: usize) -> Vec<Option<Response>> {
        let Some(item) = self.questionnaire.items.get(item) else { return vec![None] };
        let points = (item.scale.min..=item.scale.max).map(|point| Some(Response::Point(point)));
        let not_applicable = item.not_applicable.then_some(Some(Response::NotApplicable));
        points.chain([None, Some(Response::Skipped)]).chain(not_applicable).collect()
    }

    fn combinations(&self) -> u64 {
        let items = self.items.iter().map(|item| self.choices(*item).len() as u64);
        let gates = self.gates.iter().map(|_| 3);
        items.chain(gates).fold(1, u64::saturating_mul)
    }

    fn any_fulfils(&mut self, condition: &Condition) -> bool {
        let items: Vec<_> = self.items.iter().copied().collect();
        let gates: Vec<_> = self.gates.keys().copied().collect();
        self.try_gates(&gates, &items, condition)
    }

    fn try_gates(&mut self, gates: &[usize], items: &[usize], condition: &Condition) -> bool {
        let Some((gate, rest)) = gates.split_first() else { return self.try_items(items, condition) };
        [GateAnswer::Pass, GateAnswer::Unknown, GateAnswer::Fail].into_iter().any(|answer| {
            self.gates.insert(*gate, answer);
            self.try_gates(rest, items, condition)
        })
    }

    fn try_items(&mut self, items: &[usize], condition: &Condition) -> bool {
        let Some((item, rest)) = items.split_first() else {
            self.settle_visibility();
            return condition.holds(self);
        };
        self.choices(*item).into_iter().any(|choice| {
            self.responses.insert(*item, choice);
            self.try_items(rest, condition)
        })
    }

    fn settle_visibility(&mut self) {
        self.visible.clear();
        let order: Vec<_> =
            self.questionnaire.evaluation_order.iter().filter(|item| self.items.contains(item)).copied().collect();
        for item in order {
            let show = self.questionnaire.items.get(item).and_then(|item| item.show.as_ref());
            if show.is_none_or(|show| show.holds(self)) {
                self.visible.insert(item);
            }
        }
    }
}

impl Facts for Trial<'_> {
    fn role(&self) -> Role {
        self.questionnaire.role
    }

    fn gate(&self, index: usize) -> GateAnswer {
        self.gates.get(&index).copied().unwrap_or_default()
    }

    fn response(&self, index: usize) -> Option<Response> {
        if self.visible.contains(&index) { self.responses.get(&index).copied().flatten() } else { None }
    }
}

fn gates_of(condition: &Condition, visit: &mut impl FnMut(usize)) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                gates_of(part, visit);
            }
        }
        Condition::Not(part) => gates_of(part, visit),
        Condition::Gate(gate, _) => visit(*gate),
        Condition::Role(_) | Condition::Item(..) => {}
    }
}
