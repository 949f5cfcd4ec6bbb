//! Questions about the cycle of sessions: cadence, live run, calendar file.

use binome_core::agenda::{Cadence, Closure, MonthWeek, Rhythm, Run, Session, Step};
use binome_core::calendar::{Date, Weekday, date_text, parse_date};
use binome_core::export::{IcsChoice, IcsWords, ics};
use binome_core::notebook::{Notebook, Timestamp, file};
use serde_json::{Value, json};

use crate::Question;
use crate::agendas::Plain;
use crate::random::Random;

pub(crate) const QUESTIONS: &[Question] =
    &[("cycle/cadence", cadence), ("cycle/calendar", calendar), ("cycle/run", run)];

fn date(text: &str) -> Date {
    parse_date(text).unwrap_or_default()
}

fn cadence() -> Value {
    let rhythms = [
        Rhythm::Weeks { every: 3, weekday: Weekday::Tuesday },
        Rhythm::Weeks { every: 1, weekday: Weekday::Friday },
        Rhythm::Month { week: MonthWeek::Last, weekday: Weekday::Monday },
        Rhythm::Month { week: MonthWeek::Second, weekday: Weekday::Thursday },
    ];
    let mut plans = Vec::new();
    for (place, rhythm) in rhythms.into_iter().enumerate() {
        let cadence = Cadence {
            start: date("2027-01-04"),
            rhythm,
            sessions: 4 + u32::try_from(place).unwrap_or_default(),
            holidays: None,
            closures: vec![Closure { first: date("2027-02-01"), last: date("2027-02-28") }],
            start_minute: 540,
            slot_minutes: 60,
        };
        plans.push(match cadence.plan() {
            Err(error) => json!(error.to_string()),
            Ok(plan) => {
                let sessions =
                    plan.sessions.iter().map(|planned| json!([planned.kind.word(), date_text(planned.date)]));
                json!([sessions.collect::<Vec<_>>(), plan.advice.map(|advice| advice.word())])
            }
        });
    }
    let none = Cadence {
        start: date("2027-01-04"),
        rhythm: Rhythm::Weeks { every: 1, weekday: Weekday::Monday },
        sessions: 1,
        closures: Vec::new(),
        holidays: None,
        start_minute: 540,
        slot_minutes: 60,
    };
    plans.push(json!(none.plan().map(|_| ()).map_err(|error| error.to_string())));
    let mut notebook = Notebook::default();
    if let Ok(plan) = (Cadence { sessions: 6, ..none }).plan() {
        let mut place = 0;
        let mut name = || {
            place += 1;
            format!("s{place}")
        };
        let _kept = notebook.apply(plan.insert("p", &mut name, Timestamp::default()), Timestamp::default());
    }
    json!({"plans": plans, "file": file::write(&notebook)})
}

fn run() -> Value {
    let mut random = Random::new(41);
    let blocks: Vec<_> =
        (0..4).map(|place| binome_core::agenda::Block { id: place.to_string(), ..random.block() }).collect();
    let steps = [Step::Pause, Step::Resume, Step::Next, Step::Previous, Step::PlusFive];
    let mut told = Vec::new();
    let mut state = Run::start(&blocks, random.instant()).ok();
    for _ in 0..60 {
        let (Some(run), Some(step)) = (state.clone(), steps.get(random.below(5) as usize)) else { break };
        let now = Timestamp::from_milliseconds(run.started.milliseconds() + i64::from(random.below(9_000_000)));
        let now = now.unwrap_or_default();
        match run.step(*step, now) {
            Ok(run) => {
                let elapsed = run.blocks_at(now).iter().map(|block| block.elapsed_milliseconds).collect::<Vec<_>>();
                told.push(json!([
                    run.current,
                    elapsed,
                    run.remaining_of_block(now),
                    run.remaining(now),
                    run.minutes_ahead(now)
                ]));
                state = Some(run);
            }
            Err(error) => told.push(json!(error.to_string())),
        }
    }
    json!(told)
}

fn calendar() -> Value {
    let mut random = Random::new(42);
    let sessions: Vec<Session> = (0..5).map(|place| Session { id: format!("s{place}"), ..random.session() }).collect();
    let sessions: Vec<&Session> = sessions.iter().collect();
    let words = IcsWords { product: "-//Binome//Golden//FR", summary: "Séance", labels: &Plain };
    let file =
        |choice| ics(&sessions, choice, &words, &|_, minute| i32::try_from(minute % 3).unwrap_or_default() * 60, at());
    json!([file(IcsChoice::default()), file(IcsChoice { title: true, place: true, agenda: true })])
}

fn at() -> Timestamp {
    Timestamp::from_milliseconds(1_800_000_000_000).unwrap_or_default()
}
