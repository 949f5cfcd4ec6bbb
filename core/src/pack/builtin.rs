//! The programme that comes with this crate: its files, compiled in only where they are asked for.

use super::Part;

/// The files of the default programme by their names, each with its text.
macro_rules! parts {
    ($($name:literal),+ $(,)?) => {
        vec![$(Part { name: $name, text: include_str!(concat!("../../packs/default/", $name)) }),+]
    };
}

/// The files of the default programme, French and English, in the order in which [`read`](super::read()) takes them.
///
/// They are text inside the program that calls this; the widget does not call it, and so does not carry them.
///
/// # Examples
/// ```
/// use binome_core::pack::{Pack, default_parts};
///
/// let pack = Pack::from_parts(&default_parts())?;
/// assert_eq!(pack.id, "default");
/// # Ok::<(), binome_core::pack::Problems>(())
/// ```
#[must_use]
pub fn default_parts() -> Vec<Part<'static>> {
    parts![
        "pack.json",
        "questionnaires/mentee.json",
        "questionnaires/mentor.json",
        "library/charter.json",
        "library/objectives.json",
        "library/reflection.json",
        "library/reviews/final_mentee.json",
        "library/reviews/final_mentor.json",
        "library/reviews/mid_mentee.json",
        "library/reviews/mid_mentor.json",
        "library/reviews/pulse_mentee.json",
        "library/reviews/pulse_mentor.json",
        "library/reviews/sponsor_check.json",
        "library/risks.json",
        "library/sheets/ask_without_fear.json",
        "library/sheets/briefing_mentee.json",
        "library/sheets/briefing_mentor.json",
        "library/sheets/confidentiality.json",
        "library/sheets/explain_without_jargon.json",
        "library/sheets/feedback_from_junior.json",
        "library/sheets/feedback_upward.json",
        "library/sheets/first_session_mentee.json",
        "library/sheets/first_session_mentor.json",
        "library/sheets/keep_momentum.json",
        "library/sheets/prepare_in_ten_minutes.json",
        "library/sheets/recognise_the_pair.json",
        "library/sheets/sponsor_role.json",
        "library/sheets/tell_the_company.json",
        "library/sheets/when_it_does_not_click.json",
        "library/templates/difficulty_and_repair.json",
        "library/templates/discover_needs.json",
        "library/templates/final_review.json",
        "library/templates/first_meeting.json",
        "library/templates/group_session.json",
        "library/templates/hand_over.json",
        "library/templates/mentor_peer_group.json",
        "library/templates/mid_review.json",
        "library/templates/question_hour.json",
        "library/templates/read_a_conversation.json",
        "library/templates/shadow_a_day.json",
        "library/templates/show_and_try.json",
        "library/templates/tool_practice.json",
        "library/templates/trend_watch.json",
        "library/themes.json",
    ]
}
