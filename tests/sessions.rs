//! Whether a pair gets from nothing to an agenda that fits: dates, a template, repairs, order, and all of it undone.

use binome_tests::pages::sessions::{ALONE, block};
use binome_tests::pages::{Portal, Sessions};
use binome_tests::what::{BUTTON, What, button, heading, text};
use binome_tests::{Key, Outcome, Size, axe, hands, live, wait};
use serde_json::{Value, json};

fn names(session: &Value) -> Vec<String> {
    let blocks = session["blocks"].as_array().cloned().unwrap_or_default();
    blocks.iter().map(|block| block["id"].as_str().unwrap_or_default().to_owned()).collect()
}

/// From an empty notebook to the agenda of the second session, empty, of 45 minutes.
fn plan_and_open_the_second(sessions: &Sessions) -> Outcome {
    sessions.screen.see(&heading(&sessions.say("empty_title")?))?;
    sessions.press("plan_cycle")?;
    sessions.screen.click(&button(&sessions.fill("create_other", &[("n", "8")])?))?;
    sessions.screen.see_focus_on(&heading(&sessions.say("title")?))?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "2"), ("total", "6")])?))?;
    sessions.screen.see(&text(&sessions.say("no_blocks")?))?;
    Ok(())
}

#[test]
fn a_senior_mentee_plans_a_cycle_and_makes_an_agenda_fit_the_slot() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    plan_and_open_the_second(&sessions)?;
    sessions.press("choose_template")?;
    let take = BUTTON.named(&sessions.locale.start("sessions.use_template")?).or_longer();
    sessions.screen.click(&take)?;
    sessions.see("sum", &[("planned", "45 min"), ("slot", "45 min")])?;
    let whole = names(&sessions.wait_for_session(1, |session| session["blocks"].is_array())?);
    sessions.type_into("field_slot", "40")?;
    sessions.see("fit_over", &[("minutes", "5 min")])?;
    sessions.press("repair")?;
    sessions.see("sum", &[("planned", "40 min"), ("slot", "40 min")])?;
    let first = sessions.wait_for_session(1, |session| session["slot_minutes"] == 40)?;
    assert_eq!(names(&first), whole, "to shorten was enough");

    let second = first["blocks"][1].clone();
    let title = second["title"].as_str().unwrap_or_default().to_owned();
    sessions.screen.click(&Sessions::row(&title))?;
    live::listen(&portal.browser)?;
    // By the keyboard alone: to the button that moves it down, twice.
    let down = button(&sessions.say("move_down")?);
    while !down.fits(&sessions.screen.focused()?) {
        sessions.screen.press(Key::Tab)?;
    }
    for place in ["3", "4"] {
        sessions.screen.press(Key::Enter)?;
        let total = whole.len().to_string();
        let told = sessions.fill("moved_block", &[("block", &title), ("n", place), ("total", &total)])?;
        wait::until(|| Ok(live::heard(&portal.browser)?.contains(&told).then_some(())))?.expect("it is announced");
        sessions.screen.see_focus_on(&down)?;
    }
    sessions.press("lock")?;
    sessions.wait_for_session(1, |session| session["blocks"][3]["locked_start"].is_number())?;
    let moved = sessions.wait_for_session(1, |session| names(session) != whole)?;
    assert_eq!(names(&moved)[3], whole[1]);
    let undo = button(&sessions.locale.say("undo")?);
    sessions.screen.click(&undo)?;
    for _ in 0..2 {
        sessions.screen.see_focus_on(&undo)?;
        sessions.screen.press(Key::Enter)?;
    }
    sessions.wait_for_session(1, |session| names(session) == whole)?;
    Ok(())
}

/// The box of a block's button: left, top, right and bottom, in pixels of the window.
fn place_of(sessions: &Sessions, title: &str) -> Outcome<[f64; 4]> {
    const BOX: &str =
        "function () { const b = this.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] }";
    let row = sessions.screen.see(&Sessions::row(title))?;
    let sides = sessions.screen.browser().call_on(row.backend, BOX, &[])?;
    Ok(std::array::from_fn(|side| sides.get(side).and_then(Value::as_f64).unwrap_or_default()))
}

#[test]
fn a_block_is_taken_elsewhere_and_made_longer_by_hand() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    portal.browser.resize(Size { width: 1_000, height: 1_400 })?;
    sessions.import(120, &[block("a", "Ouvrir", 20), block("b", "Refaire", 20), block("c", "Ranger", 20)])?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "1"), ("total", "1")])?))?;
    live::listen(&portal.browser)?;
    let (first, last) = (place_of(&sessions, "Ouvrir")?, place_of(&sessions, "Ranger")?);
    // What it is held by is at the end of its row.
    let grip = first[2] + 16.0;
    hands::drag(&portal.browser, (grip, first[1] + 15.0), (grip, last[3] - 3.0))?;
    let moved = sessions.wait_for_session(0, |session| names(session) == ["b", "c", "a"])?;
    assert_eq!(moved["blocks"][2]["minutes"], 20);
    let told = sessions.fill("moved_block", &[("block", "Ouvrir"), ("n", "3"), ("total", "3")])?;
    wait::until(|| Ok(live::heard(&portal.browser)?.contains(&told).then_some(())))?.expect("it is announced");

    let last = place_of(&sessions, "Ouvrir")?;
    // Its lower edge, a hand's width from the start of the row; a minute is a third of an em.
    let (across, edge) = (last[0] + 145.0, last[3]);
    hands::drag(&portal.browser, (across, edge), (across, edge + 61.2))?;
    sessions.wait_for_session(0, |session| session["blocks"][2]["minutes"] == 30)?;
    sessions.screen.click(&button(&sessions.locale.say("undo")?))?;
    sessions.wait_for_session(0, |session| session["blocks"][2]["minutes"] == 20)?;
    Ok(())
}

#[test]
fn a_duration_is_typed_as_people_write_it() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    sessions.import(180, &[block("a", "Montrer le fil", 20)])?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "1"), ("total", "1")])?))?;
    sessions.screen.click(&Sessions::row("Montrer le fil"))?;
    for (words, minutes) in [("1h30", 90), ("45", 45), ("1:15", 75), ("0,5 h", 30)] {
        sessions.type_into("duration", words)?;
        sessions.wait_for_session(0, |session| session["blocks"][0]["minutes"] == minutes)?;
    }
    sessions.type_into("duration", "bientôt")?;
    sessions.see("duration_nonsense", &[("text", "bientôt")])?;
    sessions.press("longer")?;
    sessions.wait_for_session(0, |session| session["blocks"][0]["minutes"] == 31)?;
    Ok(())
}

#[test]
fn the_first_screens_of_the_sessions_shut_nobody_out() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    sessions.screen.see(&heading(&sessions.say("empty_title")?))?;
    sessions.press("plan_cycle")?;
    sessions.screen.see(&button(&sessions.fill("create_other", &[("n", "8")])?))?;
    for theme in ["light", "dark"] {
        portal.element().set("theme", theme)?;
        axe::check(&portal.browser, &portal.element().expression()).map_err(|reason| reason.while_doing(theme))?;
    }
    Ok(())
}

#[test]
fn a_session_is_called_off_and_taken_back() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    sessions.import(60, &[block("a", "Montrer", 20)])?;
    sessions.screen.click(&BUTTON.named(&sessions.locale.start("sessions.change_session")?).or_longer())?;
    sessions.press("cancel")?;
    sessions.wait_for_session(0, |session| session["state"] == "cancelled")?;
    sessions.screen.see(&text(&sessions.say("state_cancelled")?))?;
    sessions.press("take_back")?;
    let back = sessions.wait_for_session(0, |session| session["state"] == "planned")?;
    assert_eq!(names(&back), ["a"], "nothing of it is lost");
    Ok(())
}

#[test]
fn what_waits_is_taken_up_once_and_a_group_gets_a_turn_each() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    let member = |id: &str, alias: &str| json!({"id": id, "alias": alias, "part": "mentee"});
    let session = json!({"id": "s", "pairing": "g", "kind": "topic", "state": "planned", "title": "À plusieurs",
        "date": "2027-03-02", "start_minute": 540, "slot_minutes": 60, "changed": 0, "place": "", "template": "",
        "moved": 0, "sequence": 0});
    let point = json!({"id": "w", "pairing": "g", "kind": "question", "text": "Comment partager mon écran ?",
        "minutes": 8, "from": "", "offered": "", "created": 0});
    portal.element().import(&json!({"format": "binome-notebook", "schema": 1, "notebook": {
        "pairings": [{"id": "g", "alias": "Camille", "part": "mentee", "created": 0,
            "members": [member("m1", "Inès"), member("m2", "Paul"), member("m3", "Léa")]}],
        "sessions": [session], "backlog": [point]}}))?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "1"), ("total", "1")])?))?;
    let take_up = sessions.fill("take_up_name", &[("point", "Comment partager mon écran ?")])?;
    sessions.screen.click(&button(&take_up))?;
    sessions.wait_for_session(0, |session| session["blocks"][0]["title"] == "Comment partager mon écran ?")?;
    sessions.screen.see_no(&button(&take_up))?;
    sessions.press("propose")?;
    for alias in ["Inès", "Paul", "Léa"] {
        sessions.see("reason_turn", &[("member", alias)])?;
    }
    sessions.press("use_this")?;
    let turns =
        sessions.wait_for_session(0, |session| session["blocks"].as_array().is_some_and(|blocks| blocks.len() > 3))?;
    let turns = turns["blocks"].as_array().cloned().unwrap_or_default();
    let named = |member: &str| turns.iter().filter(|block| block["turn"] == member).count();
    assert_eq!(["m1", "m2", "m3"].map(named), [1, 1, 1]);
    Ok(())
}

#[test]
fn a_date_is_used_once_its_fields_are_left() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    sessions.import(60, &[block("a", "Ouvrir", 20)])?;
    sessions.screen.click(&BUTTON.named(&sessions.locale.start("sessions.change_session")?).or_longer())?;
    sessions.screen.see(&button(&sessions.say("move")?))?;
    let day = sessions.screen.see(&What::any(&["Date"]).named(&sessions.say("field_date")?))?;
    let set = "function () {
        this.focus(); this.value = '2027-03-09'; this.dispatchEvent(new Event('input', { bubbles: true }));
    }";
    portal.browser.call_on(day.backend, set, &[])?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "1"), ("total", "1")])?))?;
    let moved = sessions.wait_for_session(0, |session| session["date"] == "2027-03-09")?;
    assert_eq!(moved["moved"], 1, "once");
    Ok(())
}

#[test]
fn minutes_for_which_nothing_is_planned_are_said_beside_the_sum() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    let mut late = block("b", "Essayer", 20);
    late["locked_start"] = json!(540 + 23);
    sessions.import(40, &[block("a", "Montrer", 20), late])?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "1"), ("total", "1")])?))?;
    sessions.see("sum_empty", &[("planned", "40 min"), ("empty", "3 min"), ("slot", "40 min")])?;
    sessions.see("too_much", &[("minutes", "3 min")])
}

#[test]
fn a_proposal_counts_the_open_actions_of_its_own_pair() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    let pairing = |id: &str| json!({"id": id, "alias": id, "part": "mentee", "created": 0});
    let action = |pairing: &str, deed: &str| json!({"id": deed, "pairing": pairing, "session": "", "situation": "", "owner": "mentee", "deed": deed, "created": 0});
    let session = json!({
        "id": "s", "kind": "topic", "state": "planned", "title": "Longue séance", "date": "2027-03-02",
        "start_minute": 540, "slot_minutes": 45, "blocks": [], "changed": 0, "pairing": "p", "place": "",
        "template": "", "moved": 0, "sequence": 0,
    });
    portal.element().import(&json!({"format": "binome-notebook", "schema": 1, "notebook": {
        "pairings": [pairing("p"), pairing("q")], "sessions": [session],
        "actions": [action("p", "relis la note"), action("q", "appelle")],
    }}))?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "1"), ("total", "1")])?))?;
    sessions.press("propose")?;
    sessions.see("reason_action", &[("name", "relis la note")])
}
