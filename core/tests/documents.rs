//! Documents as people get them: read here whole, as behaviour.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail loudly")]

#[path = "support/random/mod.rs"]
mod random;

use binome_core::agenda::{Block, BlockKind, Decision, Lead, Session, SessionKind};
use binome_core::calendar::{Date, parse_date};
use binome_core::export::{
    Document, Label, Words, charter_document, html, markdown, objectives_document, session_document,
};
use binome_core::notebook::Timestamp;
use binome_core::objective::{CheckIn, Objective, Owner};
use binome_core::pairing::{CharterVersion, Clause};
use binome_core::reflection::Action;
use proptest::prelude::*;
use random::Random;

/// Every label as its own name.
struct Plain;

impl Words for Plain {
    fn label(&self, label: Label) -> &str {
        match label {
            Label::If => "If ",
            Label::Then => ", then ",
            Label::Due => "by ",
            Label::Place => "Where: ",
            Label::Support => "Help: ",
            Label::Sign => "Sign: ",
            Label::Why => "Why: ",
            Label::Reached => "Reached: ",
            other => other.word(),
        }
    }

    fn date(&self, date: Date) -> String {
        format!("{}/{}", date.day(), date.month())
    }

    fn time(&self, hour: u32, minute: u32) -> String {
        format!("{hour}:{minute:02}")
    }
}

fn session() -> Session {
    let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
    session.title = "Video | first try".to_owned();
    session.date = parse_date("2027-03-02");
    session.start_minute = 23 * 60 + 40;
    session.slot_minutes = 30;
    session.place = "Room 4".to_owned();
    let mut show = Block::new("show", BlockKind::Show, 15);
    show.lead = Lead::Mentor;
    show.title = "Show <how>".to_owned();
    show.notes = "slowly\nonce more".to_owned();
    session.blocks = vec![show, Block::new("try", BlockKind::Try, 15)];
    session.decisions.push(Decision { id: "d".to_owned(), text: "every month".to_owned() });
    session
}

fn action() -> Action {
    Action {
        id: "a".to_owned(),
        pairing: String::new(),
        session: "s".to_owned(),
        situation: "the sound fails".to_owned(),
        deed: "I say so".to_owned(),
        owner: Owner::Mentee,
        due: parse_date("2027-03-09"),
        created: Timestamp::default(),
        done: None,
        dropped: false,
    }
}

#[test]
fn a_session_in_markdown() {
    let document = session_document(&session(), [&action()], "en", &Plain);
    let expected = "# Video \\| first try

2/3 · 23:40–0:10 · 30\u{a0}min

Where: Room 4

## agenda

| time | minutes | part | lead | notes |
| --- | --- | --- | --- | --- |
| 23:40 | 15 | Show \\<how\\> | mentor | slowly once more |
| 23:55 | 15 | try | both |  |

## decisions

- every month

## actions

- If the sound fails, then I say so · mentee · by 9/3
";
    assert_eq!(markdown(&document), expected);
}

#[test]
fn an_objective_shows_its_five_words_and_never_a_number_for_people() {
    let mut objective = Objective::new("o", Timestamp::default());
    objective.wording.activity = "lead a meeting".to_owned();
    objective.wording.sign = "3 meetings".to_owned();
    objective.wording.due = parse_date("2027-06-30");
    objective.wording.levels = ["none", "one", "three", "four", "five"].map(str::to_owned).into();
    let note = "private".to_owned();
    let check_in = CheckIn { id: "c".to_owned(), at: Timestamp::default(), level: Some(1), confidence: Some(2), note };
    objective.check_ins.push(check_in);
    let written = markdown(&objectives_document([&objective], "en", &Plain));
    let expected = "# objectives

## lead a meeting

Sign: 3 meetings

by 30/6

### levels

- −2  none
- −1  one
- 0  three
- \\+1  four
- \\+2  five

Reached: four
";
    assert_eq!(written, expected);
}

#[test]
fn a_charter_says_who_has_agreed() {
    let mut version = CharterVersion {
        id: "v".to_owned(),
        at: Timestamp::default(),
        reason: String::new(),
        clauses: vec![Clause { id: "c".to_owned(), title: "Rhythm".to_owned(), text: "Every\nmonth".to_owned() }],
        agreed_by_me: Some(Timestamp::default()),
        agreed_by_partner: None,
    };
    let written = |version: &CharterVersion| {
        markdown(&charter_document(version, parse_date("2027-01-05").unwrap(), "en", &Plain))
    };
    assert_eq!(written(&version), "# charter\n\nversion5/1\n\n## Rhythm\n\nEvery\\\nmonth\n\nto\\_be\\_agreed\n");
    version.agreed_by_partner = Some(Timestamp::default());
    assert!(written(&version).ends_with("agreed\\_by\\_both\n"));
}

/// What HTML shows, without its tags.
fn visible(html: &str) -> String {
    let body = html.split("</style>").nth(1).unwrap();
    let mut out = String::new();
    let mut inside = false;
    for letter in body.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            letter if !inside => out.push(letter),
            _ => {}
        }
    }
    out
}

proptest! {
    #[test]
    fn no_text_becomes_markup_in_html(title in ".{0,40}", note in ".{0,40}") {
        let mut session = session();
        session.title = format!("{title}<img src=x onerror=alert(1)>");
        session.blocks[0].notes = format!("</table><script>{note}</script>");
        let written = html(&session_document(&session, [], "fr", &Plain));
        prop_assert!(!written.contains("<img") && !written.contains("<script"));
        prop_assert!(!written.contains("http"));
        prop_assert!(visible(&written).contains("&lt;script&gt;"));
    }

    #[test]
    fn any_session_and_objective_can_be_written(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let documents: [Document; 2] = [
            session_document(&random.session(), [&random.action()], "fr", &Plain),
            objectives_document([&random.objective(), &random.objective()], "en", &Plain),
        ];
        for document in documents {
            prop_assert!(markdown(&document).starts_with("# "));
            prop_assert!(html(&document).starts_with("<!doctype html>"));
        }
    }
}
