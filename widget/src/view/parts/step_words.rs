//! A next step in words: what it is about, and what to do.

use binome_core::assessment::NextStep;
use binome_core::pack::Questionnaire;

use crate::text::Word;
use crate::visit::Visit;

/// The gate's question or the dimension's name.
pub(crate) fn name(visit: &Visit, questionnaire: &Questionnaire, step: NextStep) -> String {
    let gate = step.gate(questionnaire).map(|gate| &gate.text);
    let name = gate.or_else(|| step.dimension(questionnaire).map(|dimension| &dimension.title));
    name.map(|name| visit.read(name)).unwrap_or_default()
}

/// What to do: the pack's words, or the interface's for a dimension without enough answers.
pub(crate) fn words(visit: &Visit, questionnaire: &Questionnaire, step: NextStep) -> String {
    let text = step.text(questionnaire).map(|text| visit.read(text));
    text.unwrap_or_else(|| visit.say(Word::MissingDimensionStep))
}
