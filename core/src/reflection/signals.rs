//! Which risks of the programme a notebook shows a sign of: for the person alone, never in a file for somebody else.

use super::fact;
use crate::assessment::Label;
use crate::calendar::Date;
use crate::notebook::Content;
use crate::pack::Pack;
use crate::pack::library::{Library, Risk, RiskLabel, Sign};

/// The risks of which there is a sign in what was written about a pairing, in the order of the programme; one sign is
/// enough.
///
/// A pairing that has ended shows none: its weeks without a session are no sign. A dimension has the label of the latest self-assessment or review in which it was asked and could be computed.
#[must_use]
pub fn signals<'a>(pack: &Pack, library: &'a Library, content: &Content, pairing: &str, today: Date) -> Vec<&'a Risk> {
    if content.pairings.iter().any(|known| known.id == pairing && known.ended.is_some()) {
        return Vec::new();
    }
    let shows = |sign: &Sign| match sign {
        Sign::Fact { fact: asked, at_least } => fact(*asked, content, pairing, today) >= *at_least,
        Sign::Dimension { dimension, label } => {
            latest_label(pack, library, content, pairing, dimension) == Some(label_of(*label))
        }
    };
    library.risks.iter().filter(|risk| risk.any.iter().any(shows)).collect()
}

fn label_of(label: RiskLabel) -> Label {
    match label {
        RiskLabel::Attention => Label::Attention,
        RiskLabel::Unclear => Label::Unclear,
    }
}

/// The label of a dimension where it was computed last: in self-assessments, or in reviews of this pairing.
fn latest_label(pack: &Pack, library: &Library, content: &Content, pairing: &str, dimension: &str) -> Option<Label> {
    let assessed = content.assessments.iter().filter_map(|assessment| {
        let form = pack.questionnaires.iter().find(|form| form.id == assessment.questionnaire)?;
        let place = form.dimensions.iter().position(|known| known.id == dimension)?;
        let readiness = assessment.readiness(&pack.scoring, form);
        Some((assessment.finished?, readiness.dimensions.get(place)?.label()?))
    });
    let reviewed = content.reviews.iter().filter(|review| review.pairing == pairing).filter_map(|review| {
        let form = library.review(&review.form)?;
        let place = form.form.dimensions.iter().position(|known| known.id == dimension)?;
        let result = review.result(&pack.scoring, form);
        Some((review.finished?, result.dimensions.get(place)?.label()?))
    });
    assessed.chain(reviewed).max_by_key(|(finished, _)| *finished).map(|(_, label)| label)
}
