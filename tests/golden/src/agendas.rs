//! Questions about agendas: clock, fit, proposal, durations, documents.

use binome_core::agenda::{
    Block, Lead, Misfit, Repair, Session, Situation, apportion, clock_time, duration_text, nearest_minute,
    parse_duration, propose, repairs, spread, timeline,
};
use binome_core::calendar::{Date, date_text};
use binome_core::export::{Label, Words, html, markdown, objectives_document, session_document};
use serde_json::{Value, json};

use crate::Question;
use crate::random::Random;

pub(crate) const QUESTIONS: &[Question] = &[
    ("agendas/apportioned", apportioned),
    ("agendas/clock", clock),
    ("agendas/documents", documents),
    ("agendas/durations", durations),
    ("agendas/fit", fit),
    ("agendas/proposal", proposal),
];

fn sessions(seed: u64, count: u32) -> Vec<Session> {
    let mut random = Random::new(seed);
    (0..count).map(|_| random.session()).collect()
}

fn apportioned() -> Value {
    let weights: [&[u32]; 4] = [&[5, 2, 10, 36, 7], &[1, 1, 1], &[0, 9, 0, 1], &[100, 1, 1, 1, 1, 1]];
    let shared =
        |weights: &[u32]| (0..100).step_by(7).map(|minutes| apportion(minutes, weights).ok()).collect::<Vec<_>>();
    json!(weights.map(shared))
}

fn clock() -> Value {
    let told = |session: &Session| {
        let timeline = session.timeline();
        let misfit = |misfit| match misfit {
            Misfit::Gap(minutes) => json!(["gap", minutes]),
            Misfit::Overlap(minutes) => json!(["overlap", minutes]),
        };
        let times = timeline.times.iter().map(|time| json!([time.start, time.end, time.misfit.map(misfit)]));
        let times = times.collect::<Vec<_>>();
        let overrun = timeline.overrun.map(|overrun| [overrun.minutes as usize, overrun.from]);
        let end = clock_time(timeline.end);
        json!([times, timeline.end, [end.hour, end.minute, end.days_later], timeline.spare_minutes, overrun])
    };
    let nearest = (0..2_880).step_by(217).map(|present| nearest_minute(15, present)).collect::<Vec<_>>();
    json!({"sessions": sessions(31, 20).iter().map(told).collect::<Vec<_>>(), "nearest": nearest})
}

fn durations() -> Value {
    let texts =
        ["90", "1,25 h", "1:30", "1 h 05", "0.01h", "-3", "", "1:75", "25 h", "soon", "2 hours 30 minutes", "1440"];
    let read = texts.map(|text| parse_duration(text).map_err(|error| error.to_string()));
    let read = read.map(|read| read.map_or_else(|error| json!(error), |minutes| json!(minutes)));
    let written = [1, 59, 60, 61, 90, 1_440].map(duration_text);
    json!({"read": read, "written": written})
}

fn told(repairs: &[Repair]) -> Vec<Value> {
    let told = repairs.iter().map(|repair| match repair {
        Repair::Resize { block, from, to } => json!(["resize", block, from, to]),
        Repair::Drop { block, minutes } => json!(["drop", block, minutes]),
    });
    told.collect()
}

fn fit() -> Value {
    let mut random = Random::new(32);
    let mut found = Vec::new();
    for _ in 0..30 {
        let blocks: Vec<Block> =
            (0..random.between(1, 12)).map(|place| Block { id: place.to_string(), ..random.block() }).collect();
        let slot = random.between(10, 400);
        let spread = spread(600, slot, &blocks);
        let repaired = repairs(600, slot, &blocks).map(|repairs| told(&repairs));
        let repaired = repaired.map_or_else(|cannot| json!(cannot.missing_minutes), |repairs| json!(repairs));
        found.push(json!([repaired, told(&spread.repairs), spread.left_minutes, timeline(600, slot, &blocks).end]));
    }
    json!(found)
}

fn proposal() -> Value {
    let mut random = Random::new(33);
    let mut proposed = Vec::new();
    for number in 1..8 {
        let objectives = [random.objective(), random.objective(), random.objective()];
        let actions = [random.action()];
        let backlog = [random.point(), random.point(), random.point()];
        let situation = Situation {
            objectives: objectives.iter().collect(),
            weakest_dimension: (number % 2 == 0).then_some("openness"),
            actions: actions.iter().take(random.below(2) as usize).collect(),
            backlog: backlog.iter().take(random.below(4) as usize).collect(),
            number,
            total: 6,
            turned_themes: vec!["ligne"],
            members: ["a", "b", "c"].into_iter().take(random.below(4) as usize).collect(),
            slot_minutes: 15 * number,
        };
        let line = |block: &Block| {
            let reason = block.reason.as_ref().map(|reason| format!("{} {}", reason.code.word(), reason.about));
            json!([block.id, block.minutes, block.lead.word(), block.title, block.turn, reason])
        };
        let blocks = propose(&situation).map(|blocks| blocks.iter().map(line).collect::<Vec<_>>());
        proposed.push(blocks.map_or_else(|error| json!(error.to_string()), |blocks| json!(blocks)));
    }
    json!(proposed)
}

/// Every label as its own name.
pub(crate) struct Plain;

impl Words for Plain {
    fn label(&self, label: Label) -> &str {
        label.word()
    }

    fn date(&self, date: Date) -> String {
        date_text(date)
    }

    fn time(&self, hour: u32, minute: u32) -> String {
        format!("{hour}:{minute:02}")
    }
}

fn documents() -> Value {
    let mut random = Random::new(34);
    let mut documents = Vec::new();
    for session in sessions(35, 3) {
        let action = random.action();
        documents.push(session_document(&session, [&action], "fr", &Plain));
        documents.push(objectives_document([&random.objective(), &random.objective()], "en", &Plain));
    }
    let leads = Lead::ALL.iter().map(|lead| Label::from(*lead).word()).collect::<Vec<_>>();
    json!({
        "markdown": documents.iter().map(markdown).collect::<Vec<_>>(),
        "html": documents.iter().map(html).collect::<Vec<_>>(),
        "leads": leads,
    })
}
