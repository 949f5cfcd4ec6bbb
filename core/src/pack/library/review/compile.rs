//! Compiles review forms as questionnaires are compiled, and checks what only a review has.

use super::super::super::compile::{Names, questionnaire};
use super::super::super::model::{Pack, Role};
use super::super::super::rule::Rule;
use super::super::checker::Checker;
use super::{ReviewForm, ReviewSource};
use crate::reflection::Moment;

/// The longest statement, in characters.
const LONGEST_ITEM: usize = 130;

pub(in super::super) fn compile(sources: Vec<ReviewSource>, pack: &Pack, checker: &mut Checker) -> Vec<ReviewForm> {
    let (mut names, mut item_names) = (Names::default(), names_of(pack));
    let mut forms = Vec::new();
    for (index, source) in sources.into_iter().enumerate() {
        let path = format!("library.reviews[{index}]");
        checker.name(&path, &source.form.id, &mut names);
        let role = role(&source.form.role);
        checker.reference(&format!("{path}.role"), "role", &source.form.role, role.is_some());
        check_size(&path, &source, checker);
        check_trust(&path, &source, checker);
        check_words(&path, &source, checker);
        let role = role.unwrap_or(Role::Mentee);
        forms.push(ReviewForm {
            moment: source.moment,
            form: questionnaire::compile(&path, role, source.form, &pack.scales, &mut item_names, &mut checker.0),
            relationship: source.relationship.iter().position(|relationship| *relationship),
            advice: source.advice,
            help: source.help,
            questions: source.questions,
        });
    }
    forms
}

fn role(word: &str) -> Option<Role> {
    if word == "sponsor" { Some(Role::Sponsor) } else { questionnaire::role(word) }
}

/// The items of the questionnaires: an item has a name of its own in the whole pack.
fn names_of(pack: &Pack) -> Names {
    let mut names = Names::default();
    for (form, questionnaire) in pack.questionnaires.iter().enumerate() {
        for (place, dimension) in questionnaire.dimensions.iter().enumerate() {
            let items = questionnaire.items.get(dimension.items.clone()).unwrap_or_default();
            for (index, item) in items.iter().enumerate() {
                names.note(format!("questionnaires[{form}].dimensions[{place}].items[{index}].id"), &item.id);
            }
        }
    }
    names
}

/// A bilan takes five minutes, a pulse one or two, and the sponsor's form looks at two things.
fn check_size(path: &str, source: &ReviewSource, checker: &mut Checker) {
    let dimensions = &source.form.dimensions;
    let items: usize = dimensions.iter().map(|dimension| dimension.items.len()).sum();
    let questions = source.questions.len();
    let dimensions_path = format!("{path}.dimensions");
    let questions_path = format!("{path}.questions");
    match source.moment {
        Moment::Mid | Moment::Final => {
            checker.count(&questions_path, questions, 2..=4);
            checker.count(path, items + questions, 8..=12);
        }
        Moment::Pulse => {
            checker.count(&questions_path, questions, 1..=1);
            checker.count(&dimensions_path, items, 4..=5);
        }
        Moment::Sponsor => {
            checker.count(&questions_path, questions, 0..=0);
            checker.count(&dimensions_path, dimensions.len(), 2..=2);
            checker.count(&dimensions_path, items, 8..=8);
        }
    }
    if source.moment != Moment::Sponsor {
        checker.number(&format!("{path}.minutes"), source.form.minutes, 0..=5, "at most 5 minutes");
    }
}

/// Between two people, one dimension says how much trust there is, and little trust has an answer.
fn check_trust(path: &str, source: &ReviewSource, checker: &mut Checker) {
    let between_two = source.moment != Moment::Sponsor;
    let dimensions = source.relationship.iter().filter(|relationship| **relationship).count();
    if dimensions != usize::from(between_two) {
        let words = format!("has {dimensions} dimensions with `relationship`; it takes {}", usize::from(between_two));
        checker.note(&format!("{path}.dimensions"), Rule::LowTrust, words);
    }
    for (name, text) in [("advice", &source.advice), ("help", &source.help)] {
        let path = format!("{path}.{name}");
        if let Some(text) = text {
            checker.text(&path, text);
        }
        if text.is_some() != between_two {
            let words = if between_two { "is missing: little trust needs it" } else { "has no place here" };
            checker.note(&path, Rule::LowTrust, words.to_owned());
        }
    }
}

fn check_words(path: &str, source: &ReviewSource, checker: &mut Checker) {
    for (place, dimension) in source.form.dimensions.iter().enumerate() {
        for (index, item) in dimension.items.iter().enumerate() {
            checker.fits(&format!("{path}.dimensions[{place}].items[{index}].text"), &item.text, 0..=LONGEST_ITEM);
        }
    }
    let mut names = Names::default();
    for (index, question) in source.questions.iter().enumerate() {
        let path = format!("{path}.questions[{index}]");
        checker.name(&path, &question.id, &mut names);
        checker.text(&format!("{path}.text"), &question.text);
    }
}
