//! A second programme, of another company and in other languages: it is read whole, and a notebook loses nothing to it.

use binome_core::assessment::{GateAnswer, Response, score_answers};
use binome_core::notebook::file;
use binome_core::notebook::{Command, Notebook, PackReference, Timestamp};
use binome_core::pack::library::{Library, RiskLabel, Sign};
use binome_core::pack::{Pack, Part, Role, whole};
use binome_core::reflection::Moment;
use serde_json::json;

use crate::files::{Files, second};

#[test]
fn the_checker_has_nothing_to_say_not_even_advice() {
    let problems: Vec<_> = Files::second().read().problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_part_of_its_library_is_there() {
    let (pack, library) = second();
    assert_eq!(pack.languages, ["fr", "de"]);
    assert!(pack.questionnaires[0].is_weighted());
    let themes: Vec<_> = library.themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(themes, ["snow_maps", "visitor_messages", "rope_ear"]);
    assert_eq!(library.arc().len(), 1);
    let template = library.template("map_morning").unwrap();
    assert_eq!(template.blocks[4].minutes, [None, Some(3), Some(5)]);
    assert!(template.sheets.iter().all(|sheet| library.sheet(sheet).is_some()));
    assert_eq!(library.theme(&library.objectives[0].theme).unwrap().title.get("de"), Some("Schneekarten im Netz"));
    assert_eq!((library.structures.len(), library.prompts.len(), library.charter.len()), (1, 1, 1));
    let trust = Sign::Dimension { dimension: "trust".to_owned(), label: RiskLabel::Unclear };
    assert_eq!(library.risks[0].any[1], trust);
}

#[test]
fn its_review_forms_are_compiled_and_are_no_questionnaires() {
    let (pack, library) = second();
    assert_eq!(pack.questionnaires.len(), 1);
    let mid = library.review("mid_mentee").unwrap();
    assert_eq!((mid.moment, mid.form.role, mid.form.items.len()), (Moment::Mid, Role::Mentee, 8));
    assert_eq!(mid.relationship.map(|index| mid.form.dimensions[index].id.as_str()), Some("trust"));
    assert!(mid.form.items[3].reverse && mid.form.items[0].scale == pack.scales[0]);
    let sponsor = library.review("sponsor").unwrap();
    assert_eq!((sponsor.moment, sponsor.form.role, sponsor.relationship), (Moment::Sponsor, Role::Sponsor, None));
}

#[test]
fn one_file_and_a_folder_are_the_same_pack_and_library() {
    let files = Files::second();
    let (pack, library) = second();
    let text = whole(&files.parts()).unwrap().to_string();
    assert_eq!(Pack::from_json(&text).unwrap(), pack);
    assert_eq!(Library::from_json(&text, &pack).unwrap(), library);
    let library_alone = json!({"library": whole(&files.parts()).unwrap()["library"]}).to_string();
    assert_eq!(Library::from_json(&library_alone, &pack).unwrap(), library);
}

#[test]
fn a_pack_is_read_whatever_its_library_says() {
    let mut text = whole(&Files::second().parts()).unwrap();
    text["library"] = json!({"themes": [3], "colour": "blue"});
    let pack = Pack::from_json(&text.to_string()).unwrap();
    assert_eq!(pack, second().0);
    let problems = Library::from_json(&text.to_string(), &pack).unwrap_err().0;
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["library.themes[0]: expected an object, found 3", "library: unknown field `colour`"]);
}

#[test]
fn a_file_without_a_place_in_a_pack_is_named() {
    let files = Files::second();
    let mut parts = files.parts();
    parts.push(Part { name: "library/themes.json", text: "[]" });
    parts.push(Part { name: "library/songs.json", text: "[]" });
    parts.push(Part { name: "notes.json", text: "{}" });
    let problems: Vec<_> = whole(&parts).unwrap_err().0.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "library/themes.json: is in the `library` of pack.json already",
            "library/songs.json: not a file of a pack: it has pack.json, questionnaires/ and library/",
            "notes.json: not a file of a pack: it has pack.json, questionnaires/ and library/",
        ]
    );
}

#[test]
fn its_words_are_measured_by_language_and_section() {
    let words = Files::second().read().words;
    let sheets = |language: &str| words.iter().find(|one| one.language == language && one.section == "sheets").unwrap();
    assert_eq!(sheets("fr").texts, sheets("de").texts);
    assert!(sheets("fr").mean_sentence_tenths() < 200 && (15..40).contains(&sheets("fr").lix()));
    assert!(sheets("de").longest_sentence >= 10 && sheets("de").longest_sentence <= 32);
}

/// A notebook written with the default programme, some of whose statements this one asks too.
fn notebook() -> Notebook {
    let mut notebook = Notebook::default();
    let mut second = 0;
    let mut apply = |command| {
        second += 1;
        notebook.apply(command, Timestamp::from_milliseconds(second * 1_000).unwrap()).unwrap();
    };
    let pack = PackReference { id: "default".to_owned(), version: "0.1.0".to_owned() };
    apply(Command::StartAssessment { id: "one".to_owned(), questionnaire: "mentee".to_owned(), pack });
    for (gate, answer) in [("voluntary", GateAnswer::Pass), ("briefing", GateAnswer::Fail)] {
        apply(Command::AnswerGate { assessment: "one".to_owned(), gate: gate.to_owned(), answer: Some(answer) });
    }
    for (item, point) in [("learning_ask", 4), ("learning_first", 2), ("learning_mistake", 5), ("learning_try", 1)] {
        let response = Some(Response::Point(point));
        apply(Command::Respond { assessment: "one".to_owned(), item: item.to_owned(), response });
    }
    apply(Command::Finish { assessment: "one".to_owned() });
    notebook
}

#[test]
fn a_notebook_opened_with_a_changed_pack_loses_nothing() {
    let (pack, _) = second();
    let form = &pack.questionnaires[0];
    let before = file::write(&notebook());
    let mut notebook = file::read(&before).unwrap();
    let assessment = notebook.assessment("one").unwrap().clone();
    let sheet = assessment.sheet(form);
    let known = |id: &str| sheet.response(form.item(id).unwrap().0);
    assert_eq!(known("learning_ask"), Some(Response::Point(4)));
    assert_eq!(known("radio_first"), None);
    assert_eq!(file::write(&notebook), before, "opening it changed it");

    let respond =
        |response| Command::Respond { assessment: "one".to_owned(), item: "radio_first".to_owned(), response };
    let now = Timestamp::from_milliseconds(90_000).unwrap();
    notebook.apply(Command::Reopen { assessment: "one".to_owned() }, now).unwrap();
    notebook.apply(respond(Some(Response::Point(3))), now).unwrap();
    let after = &file::read(&file::write(&notebook)).unwrap().assessments()[0].clone();
    assert_eq!(after.gates, assessment.gates);
    for (item, response) in &assessment.responses {
        assert_eq!(after.responses.get(item), Some(response), "{item}");
    }
}

#[test]
fn a_changed_weight_counts() {
    let (pack, _) = second();
    let form = &pack.questionnaires[0];
    let responses: serde_json::Map<_, _> = form
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let learning = form.dimensions[0].items.contains(&index);
            (item.id.clone(), json!(if learning == item.reverse { 1 } else { 5 }))
        })
        .collect();
    let answers = json!({"questionnaire": "mentee", "gates": {"voluntary": "pass"}, "responses": responses});
    let report = serde_json::to_value(score_answers(&pack, &answers.to_string()).unwrap()).unwrap();
    // Learning 100 with weight 3, the season 0 with weight 1.
    assert_eq!(report["composite"]["score"], json!(75.0), "{report:#}");
}
