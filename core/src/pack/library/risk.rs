//! What may go wrong between two people, by which signs a notebook shows it, and what to do.

use serde_json::Value;

use super::super::compile::Names;
use super::super::model::Pack;
use super::checker::Checker;
use super::review::ReviewForm;
use crate::record::words;
use crate::text::Text;
use crate::untrusted::{Fields, Misfits};

words! {
    /// A label that is a sign.
    pub enum RiskLabel {
        /// The dimension asks for attention.
        Attention = "attention",
        /// The dimension is to be talked about.
        Unclear = "unclear",
    }
}

words! {
    /// A whole number that a notebook shows.
    pub enum Fact {
        /// How many of the latest sessions were cancelled one after the other.
        CancelledInARow = "cancelled_in_a_row",
        /// How many of the last three held sessions had an empty agenda.
        SessionsWithoutAgenda = "sessions_without_agenda",
        /// How many of the last three held sessions served no objective.
        SessionsWithoutObjective = "sessions_without_objective",
        /// How many whole weeks have passed without a session.
        WeeksWithoutSession = "weeks_without_session",
        /// How many actions are late.
        OverdueActions = "overdue_actions",
        /// How many objectives stood below what was expected at their latest check-in.
        ObjectivesBelowExpected = "objectives_below_expected",
        /// How much of the last three held sessions the mentor led alone, in percent of the minutes.
        MentorLeadPercent = "mentor_lead_percent",
        /// How many of the last three held sessions had no question back.
        SessionsWithoutQuestionBack = "sessions_without_question_back",
        /// How many of the last three held sessions did not ask how it went.
        SessionsWithoutFeedback = "sessions_without_feedback",
        /// How many themes were chosen that the one who brings them knows too little.
        ThemesOutOfReach = "themes_out_of_reach",
        /// How many sessions were moved twice or more.
        SessionsMoved = "sessions_moved",
    }
}

/// What may go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Unique among the library's risks.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// How it shows, kindly, to the person alone; at most 200 characters.
    pub shows: Text,
    /// What to do, at most 220 characters.
    pub remedy: Text,
    /// The signs of it: one is enough.
    pub any: Vec<Sign>,
}

/// What makes a risk worth showing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A dimension of a questionnaire or a review has this label.
    Dimension {
        /// The dimension, by name.
        dimension: String,
        /// The label.
        label: RiskLabel,
    },
    /// A fact has reached this number.
    Fact {
        /// The fact.
        fact: Fact,
        /// The number, at least 1.
        at_least: u32,
    },
}

pub(super) fn read(value: Value, path: &str, misfits: &mut Misfits) -> Risk {
    Fields::of(value, path, misfits, |fields| Risk {
        id: fields.string("id"),
        title: fields.text("title"),
        shows: fields.text("shows"),
        remedy: fields.text("remedy"),
        any: fields.object("when", |fields| fields.list("any", sign)),
    })
}

fn sign(value: Value, path: &str, misfits: &mut Misfits) -> Sign {
    let of_dimension = |fields: &mut Fields<'_>| Sign::Dimension {
        dimension: fields.string("dimension"),
        label: fields.kept("label"),
    };
    let of_fact =
        |fields: &mut Fields<'_>| Sign::Fact { fact: fields.kept("fact"), at_least: fields.whole("at_least") };
    Fields::one_of(value, path, misfits, "dimension", of_dimension, of_fact)
}

pub(super) fn check(risks: &[Risk], pack: &Pack, reviews: &[ReviewForm], checker: &mut Checker) {
    let forms = || pack.questionnaires.iter().chain(reviews.iter().map(|review| &review.form));
    let mut names = Names::default();
    for (index, risk) in risks.iter().enumerate() {
        let path = format!("library.risks[{index}]");
        checker.name(&path, &risk.id, &mut names);
        checker.text(&format!("{path}.title"), &risk.title);
        checker.short(&format!("{path}.shows"), &risk.shows, 200);
        checker.short(&format!("{path}.remedy"), &risk.remedy, 220);
        let path = format!("{path}.when.any");
        checker.count(&path, risk.any.len(), 1..=10);
        for (index, sign) in risk.any.iter().enumerate() {
            let path = format!("{path}[{index}]");
            match sign {
                Sign::Dimension { dimension: id, .. } => {
                    let known = forms().any(|form| form.dimensions.iter().any(|dimension| dimension.id == *id));
                    checker.reference(&format!("{path}.dimension"), "dimension", id, known);
                }
                Sign::Fact { at_least, .. } => {
                    checker.number(&format!("{path}.at_least"), *at_least, 1..=1_000, "from 1 to 1000");
                }
            }
        }
    }
}
