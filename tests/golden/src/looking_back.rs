//! Questions about the library and about looking back: templates, prompts, facts, signs of a risk, reviews.

use std::collections::BTreeMap;

use binome_core::agenda::blocks_from;
use binome_core::assessment::Response;
use binome_core::calendar::parse_date;
use binome_core::notebook::{Notebook, Timestamp};
use binome_core::pack::library::{Fact, Library};
use binome_core::pack::{Pack, default_parts, read};
use binome_core::pairing::Part;
use binome_core::reflection::{Moment, Phase, Review, apart, fact, prompts, signals};
use serde_json::{Value, json};

use crate::Question;
use crate::random::Random;

pub(crate) const QUESTIONS: &[Question] = &[
    ("looking_back/facts", facts),
    ("looking_back/prompts", offered),
    ("looking_back/reviews", reviews),
    ("looking_back/signals", shown),
    ("looking_back/templates", templates),
];

fn programme() -> Option<(Pack, Library)> {
    let reading = read(&default_parts());
    reading.pack.zip(reading.library)
}

fn notebook(seed: u64) -> Notebook {
    let mut random = Random::new(seed);
    let mut notebook = Notebook::default();
    for _ in 0..150 {
        let (command, now) = (random.command(), random.instant());
        let _refused = notebook.apply(command, now);
    }
    notebook
}

fn facts() -> Value {
    let today = parse_date("2027-06-15").unwrap_or_default();
    let of = |seed| {
        let notebook = notebook(seed);
        let found = Fact::ALL.iter().map(|asked| (asked.word(), fact(*asked, notebook.content(), "a", today)));
        json!(found.collect::<BTreeMap<_, _>>())
    };
    json!((51..58).map(of).collect::<Vec<_>>())
}

fn shown() -> Value {
    let Some((pack, library)) = programme() else { return Value::Null };
    let today = parse_date("2027-06-15").unwrap_or_default();
    let of = |seed| {
        let notebook = notebook(seed);
        let signals = signals(&pack, &library, notebook.content(), "a", today);
        json!(signals.iter().map(|risk| risk.id.as_str()).collect::<Vec<_>>())
    };
    json!((51..58).map(of).collect::<Vec<_>>())
}

fn offered() -> Value {
    let Some((_, library)) = programme() else { return Value::Null };
    let notebook = notebook(59);
    let mut offered = Vec::new();
    for part in Part::ALL {
        for phase in Phase::ALL {
            let choices = prompts(&library, notebook.content(), *part, *phase, 5);
            offered.push(json!(choices.iter().map(|choice| choice.id()).collect::<Vec<_>>()));
        }
    }
    json!(offered)
}

/// A filling of a review form, with answers drawn from a seed.
fn filled(form: &binome_core::pack::library::ReviewForm, random: &mut Random) -> Review {
    let mut responses = BTreeMap::new();
    for item in &form.form.items {
        let drawn = i32::try_from(random.below(7)).unwrap_or_default();
        let response = if drawn == 0 { Response::Skipped } else { Response::Point(drawn.min(5)) };
        responses.insert(item.id.clone(), response);
    }
    let levels = |random: &mut Random| {
        ["a", "b", "c"].map(|theme| (theme.to_owned(), u8::try_from(random.below(4)).unwrap_or_default())).into()
    };
    Review {
        id: "r".to_owned(),
        pairing: String::new(),
        form: form.form.id.clone(),
        moment: Moment::Mid,
        started: Timestamp::default(),
        finished: None,
        responses,
        notes: Vec::new(),
        now: levels(random),
        then: levels(random),
    }
}

fn reviews() -> Value {
    let Some((pack, library)) = programme() else { return Value::Null };
    let mut random = Random::new(60);
    let mut told = Vec::new();
    for form in &library.reviews {
        let (one, other) = (filled(form, &mut random), filled(form, &mut random));
        let result = one.result(&pack.scoring, form);
        let dimensions = result.dimensions.iter().map(|dimension| {
            json!(dimension.scored.map(|scored| (scored.estimate.score, scored.estimate.sem, scored.label)))
        });
        let changes = other.compared_with(&one, &pack.scoring, form).dimensions;
        let changes = changes.iter().map(|dimension| dimension.change.map(|change| change.index));
        let views = other.then_against_now(&one.now);
        let views = views.iter().map(|(theme, views)| json!([theme, views.reported, views.retrospective, views.shift]));
        told.push(json!([
            form.form.id,
            result.low_trust,
            dimensions.collect::<Vec<_>>(),
            changes.collect::<Vec<_>>(),
            apart(form, &one.responses, &other.responses),
            views.collect::<Vec<_>>(),
        ]));
    }
    json!(told)
}

fn templates() -> Value {
    let Some((_, library)) = programme() else { return Value::Null };
    let of = |template| {
        let lengths = [20, 30, 40, 45, 50, 60, 75, 90, 121].map(|minutes| match blocks_from(template, minutes, "fr") {
            Ok(blocks) => json!(blocks.iter().map(|block| block.minutes).collect::<Vec<_>>()),
            Err(error) => json!(error.to_string()),
        });
        json!(lengths)
    };
    let told = library.templates.iter().map(|template| (template.id.as_str(), of(template)));
    json!(told.collect::<BTreeMap<_, _>>())
}
