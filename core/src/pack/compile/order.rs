//! Finds an order in which the items can be shown or hidden, each after those that its condition asks about.

use super::super::condition::Condition;
use super::super::model::Questionnaire;
use super::super::problem::Reason;
use super::findings::Findings;
use super::questionnaire::Waiting;

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Fills `evaluation_order`; reports each cycle once and returns false when there is one.
pub(super) fn arrange(waiting: &[Waiting], questionnaire: &mut Questionnaire, findings: &mut Findings) -> bool {
    let mut walk = Walk {
        questionnaire,
        marks: vec![Mark::New; questionnaire.items.len()],
        trail: Vec::new(),
        order: Vec::new(),
        cycles: Vec::new(),
    };
    for index in 0..questionnaire.items.len() {
        walk.visit(index);
    }
    let Walk { order, cycles, .. } = walk;
    let acyclic = cycles.is_empty();
    for cycle in cycles {
        let name = |index: &usize| questionnaire.items.get(*index).map(|item| item.id.clone());
        let path = cycle.first().and_then(|first| waiting.get(*first)).map(|waiting| waiting.path.clone());
        let names = cycle.iter().filter_map(name).collect();
        findings.add(&format!("{}.show", path.unwrap_or_default()), Reason::Cycle(names));
    }
    questionnaire.evaluation_order = order;
    acyclic
}

struct Walk<'a> {
    questionnaire: &'a Questionnaire,
    marks: Vec<Mark>,
    trail: Vec<usize>,
    order: Vec<usize>,
    cycles: Vec<Vec<usize>>,
}

impl Walk<'_> {
    fn visit(&mut self, index: usize) {
        match self.marks.get(index) {
            Some(Mark::New) => {}
            Some(Mark::Open) => {
                let start = self.trail.iter().position(|open| *open == index).unwrap_or_default();
                let mut cycle: Vec<_> = self.trail.iter().skip(start).copied().collect();
                cycle.push(index);
                self.cycles.push(cycle);
                return;
            }
            Some(Mark::Done) | None => return,
        }
        self.mark(index, Mark::Open);
        self.trail.push(index);
        for needed in self.needs(index) {
            self.visit(needed);
        }
        self.trail.pop();
        self.mark(index, Mark::Done);
        self.order.push(index);
    }

    fn mark(&mut self, index: usize, mark: Mark) {
        if let Some(slot) = self.marks.get_mut(index) {
            *slot = mark;
        }
    }

    fn needs(&self, index: usize) -> Vec<usize> {
        let show = self.questionnaire.items.get(index).and_then(|item| item.show.as_ref());
        show.map(Condition::items).unwrap_or_default()
    }
}
