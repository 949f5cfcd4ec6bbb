//! One dated filling of a questionnaire, as it is kept.

use std::collections::BTreeMap;

use super::Timestamp;
use crate::assessment::{AnswerSheet, GateAnswer, Readiness, Response, assess};
use crate::pack::{Questionnaire, Scoring};
use crate::record::record;

record! {
    /// One filling of a questionnaire: a draft until it is finished, then a dated record.
    pub struct Assessment {
        /// Unique in the notebook; chosen by whoever starts it.
        pub id: String,
        /// The questionnaire that it fills.
        pub questionnaire: String,
        /// The pack that asked, when it was started.
        pub pack: PackReference,
        /// When it was started.
        pub started: Timestamp,
        /// When it was finished; `None` for a draft.
        pub finished: Option<Timestamp>,
        /// Answers to gates. A gate without an entry has not been answered yet.
        pub gates: BTreeMap<String, GateAnswer>,
        /// Answers to items. An item without an entry has not been answered yet.
        pub responses: BTreeMap<String, Response>,
        /// The person agreed that these answers do not say enough yet, so that the status reads "incomplete".
        pub doubted: bool,
    }
}

#[cfg(feature = "schema")]
impl Assessment {
    pub(crate) const NAME_FIELD: Option<&'static str> = Some("id");
}

impl Assessment {
    /// The answers that `questionnaire` knows, whatever version of it asked them.
    #[must_use]
    pub fn sheet(&self, questionnaire: &Questionnaire) -> AnswerSheet {
        AnswerSheet::known(questionnaire, &self.gates, &self.responses).0
    }

    /// What these answers suggest. While the person doubts them, they are set aside.
    #[must_use]
    pub fn readiness(&self, scoring: &Scoring, questionnaire: &Questionnaire) -> Readiness {
        let mut readiness = assess(scoring, questionnaire, &self.sheet(questionnaire));
        if self.doubted {
            readiness.status = readiness.status.set_aside();
        }
        readiness
    }
}

record! {
    /// Which content asked the questions.
    pub struct PackReference {
        /// The pack's id.
        pub id: String,
        /// The pack's version.
        pub version: String,
    }
}
