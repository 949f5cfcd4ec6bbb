//! Tries every combination of the answers that an item's condition depends on: can it ever be shown?

use super::super::condition::{Condition, Facts};
use super::super::model::{Questionnaire, Role};
use super::super::problem::Reason;
use super::findings::Findings;
use super::questionnaire::Waiting;
use crate::assessment::{GateAnswer, Response};

/// How many parts of conditions are evaluated for one questionnaire at most: well under a second anywhere.
const LIMIT: u64 = 2_000_000;

/// Reports every item whose show condition no answers fulfil.
pub(super) fn check(waiting: &[Waiting], questionnaire: &Questionnaire, findings: &mut Findings) {
    let mut remaining = LIMIT;
    for (item, waiting) in questionnaire.items.iter().zip(waiting) {
        let Some(show) = &item.show else { continue };
        let mut trial = Trial::new(questionnaire, show);
        let combinations = trial.combinations();
        let limit = remaining / trial.parts.max(1);
        if combinations > limit {
            findings.add(&format!("{}.show", waiting.path), Reason::TooComplex { combinations, limit });
            continue;
        }
        if !trial.any_fulfils(show) {
            findings.add(&format!("{}.show", waiting.path), Reason::NeverShown);
        }
        remaining = remaining.saturating_sub(trial.tried.saturating_mul(trial.parts));
    }
}

/// One answer to everything that a condition depends on, directly or through what shows those items.
struct Trial<'a> {
    questionnaire: &'a Questionnaire,
    /// The items it depends on, each after those that show it.
    items: Vec<usize>,
    /// The gates it depends on.
    asked_gates: Vec<usize>,
    /// One place for each item and each gate of the questionnaire.
    responses: Vec<Option<Response>>,
    visible: Vec<bool>,
    gates: Vec<GateAnswer>,
    /// Size of all conditions involved.
    parts: u64,
    /// Combinations tried so far.
    tried: u64,
}

impl<'a> Trial<'a> {
    fn new(questionnaire: &'a Questionnaire, condition: &Condition) -> Self {
        let mut trial = Self {
            questionnaire,
            items: Vec::new(),
            asked_gates: Vec::new(),
            responses: vec![None; questionnaire.items.len()],
            visible: vec![false; questionnaire.items.len()],
            gates: vec![GateAnswer::Unknown; questionnaire.gates.len()],
            parts: 0,
            tried: 0,
        };
        let mut asked = vec![false; questionnaire.items.len()];
        trial.gather(condition, &mut asked);
        let is_asked = |item: &&usize| asked.get(**item) == Some(&true);
        trial.items = questionnaire.evaluation_order.iter().filter(is_asked).copied().collect();
        trial
    }

    fn gather(&mut self, condition: &Condition, seen: &mut [bool]) {
        let mut asked = Vec::new();
        condition.for_each_part(&mut |part| {
            self.parts += 1;
            match part {
                Condition::Gate(gate, _) if !self.asked_gates.contains(gate) => self.asked_gates.push(*gate),
                Condition::Item(item, _) => asked.push(*item),
                Condition::Gate(..)
                | Condition::All(_)
                | Condition::Any(_)
                | Condition::Not(_)
                | Condition::Role(_) => {}
            }
        });
        for item in asked {
            let is_new = seen.get_mut(item).is_some_and(|seen| !std::mem::replace(seen, true));
            if is_new && let Some(show) = self.questionnaire.items.get(item).and_then(|item| item.show.as_ref()) {
                self.gather(show, seen);
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
        let gates = self.asked_gates.iter().map(|_| 3);
        items.chain(gates).fold(1, u64::saturating_mul)
    }

    fn any_fulfils(&mut self, condition: &Condition) -> bool {
        let items = self.items.clone();
        let gates = self.asked_gates.clone();
        self.try_gates(&gates, &items, condition)
    }

    fn try_gates(&mut self, gates: &[usize], items: &[usize], condition: &Condition) -> bool {
        let Some((gate, rest)) = gates.split_first() else { return self.try_items(items, condition) };
        [GateAnswer::Pass, GateAnswer::Unknown, GateAnswer::Fail].into_iter().any(|answer| {
            place(&mut self.gates, *gate, answer);
            self.try_gates(rest, items, condition)
        })
    }

    /// Items come after those that show them, so each is shown or hidden once and for all when its turn comes.
    fn try_items(&mut self, items: &[usize], condition: &Condition) -> bool {
        let Some((item, rest)) = items.split_first() else {
            self.tried += 1;
            return condition.holds(self);
        };
        let show = self.questionnaire.items.get(*item).and_then(|item| item.show.as_ref());
        if show.is_none_or(|show| show.holds(self)) {
            place(&mut self.visible, *item, true);
            self.choices(*item).into_iter().any(|choice| {
                place(&mut self.responses, *item, choice);
                self.try_items(rest, condition)
            })
        } else {
            place(&mut self.visible, *item, false);
            self.try_items(rest, condition)
        }
    }
}

impl Facts for Trial<'_> {
    fn role(&self) -> Role {
        self.questionnaire.role
    }

    fn gate(&self, index: usize) -> GateAnswer {
        self.gates.get(index).copied().unwrap_or_default()
    }

    fn response(&self, index: usize) -> Option<Response> {
        let visible = self.visible.get(index).copied().unwrap_or_default();
        if visible { self.responses.get(index).copied().flatten() } else { None }
    }
}

fn place<T>(places: &mut [T], index: usize, value: T) {
    if let Some(slot) = places.get_mut(index) {
        *slot = value;
    }
}
