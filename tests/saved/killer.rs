//! A browser that is killed again and again while a hand is at work: what was shown as saved must be there afterwards.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use binome_tests::locale::Language;
use binome_tests::pages::{Element, Notebook, View};
use binome_tests::{Browser, Failure, Outcome, Size, site, wait, workspace};
use binome_www::serve::Answer;
use serde_json::Value;

use super::hand::{FUNCTIONS, PAGE, html};
use super::random::Random;

/// A hand that works on several things of one screen.
pub(crate) struct Hand {
    /// What it is called in what is printed.
    pub(crate) name: &'static str,
    /// From a page without a notebook to the screen, and how many things there are.
    pub(crate) begin: fn(&Browser, &Notebook) -> Outcome<usize>,
    /// JavaScript: how each thing stands now, as texts.
    pub(crate) states: &'static str,
    /// JavaScript: makes of the thing `place` what `next` says.
    pub(crate) act: &'static str,
    /// What becomes of a thing that stands so.
    pub(crate) next: fn(&mut Random, &str) -> String,
    /// How many looks it then only looks.
    pub(crate) rest: fn(&mut Random) -> u32,
    /// How many milliseconds it works at most before the browser is killed.
    pub(crate) longest: u32,
}

/// How everything stands at one instant, and whether all of it is called saved.
struct Look {
    states: Vec<String>,
    is_saved: bool,
}

/// How one thing stood when it was called saved last, and everything since.
#[derive(Clone, Debug, Default)]
struct Promise {
    saved: String,
    since: Vec<String>,
}

impl Promise {
    fn see(&mut self, state: &str, is_saved: bool) {
        if is_saved {
            state.clone_into(&mut self.saved);
            self.since.clear();
        }
        if self.since.last().is_none_or(|last| last != state) {
            self.since.push(state.to_owned());
        }
    }

    fn allows(&self, found: &String) -> bool {
        *found == self.saved || self.since.contains(found)
    }
}

impl Hand {
    /// Looks at the page, after doing something.
    fn look(&self, browser: &Browser, act: Option<(usize, &str)>) -> Outcome<Look> {
        let act = act.map(|(place, next)| {
            format!("(({}) => {{ {} }})({}, {place});", "next, place", self.act, Value::from(next))
        });
        // What a person sees is what was painted after they did it.
        let script = format!(
            "(async () => {{ {FUNCTIONS} {} await new Promise(requestAnimationFrame); return [{}, isSaved(window)]; }})()",
            act.unwrap_or_default(),
            self.states
        );
        let answer = browser.evaluate(&script)?;
        let states = answer.pointer("/0").and_then(Value::as_array).ok_or_else(|| Failure::new("nothing is there"))?;
        let states = states.iter().map(|state| state.as_str().unwrap_or_default().to_owned()).collect();
        Ok(Look { states, is_saved: answer.pointer("/1") == Some(&Value::Bool(true)) })
    }

    /// Waits until the screen is there with all its things, and looks at it.
    fn wait_for_screen(&self, browser: &Browser, things: usize) -> Outcome<Look> {
        // A browser that was killed a moment ago starts slowly on a loaded machine.
        let patience = wait::PATIENCE * 3;
        let seen = || Ok(self.look(browser, None).ok().filter(|look| look.states.len() == things));
        let look = wait::until_within(patience, seen)?;
        let what = "document.querySelector('binome-widget')?.shadowRoot?.textContent ?? document.readyState";
        look.ok_or_else(|| match browser.evaluate(what) {
            Ok(instead) => Failure::new(format!("the screen did not come back; there is {instead}")),
            Err(reason) => reason.while_doing("waiting for the screen to come back"),
        })
    }

    /// Works at random until the browser is gone; how often it did something.
    fn work_until_killed(&self, browser: &Browser, random: &mut Random, promises: &mut [Promise]) -> usize {
        let things = u32::try_from(promises.len()).unwrap_or(1);
        let (mut done, mut states) = (0, vec![String::new(); promises.len()]);
        for (state, promise) in states.iter_mut().zip(promises.iter()) {
            promise.saved.clone_into(state);
        }
        let mut rest = 0;
        loop {
            let works = rest == 0 && random.below(3) > 0;
            let act = works.then(|| {
                let place = random.below(things) as usize;
                (place, (self.next)(random, &states[place]))
            });
            rest = if works { (self.rest)(random) } else { rest.saturating_sub(1) };
            if let Some((place, next)) = &act {
                // The answer may be lost with the browser while what was done was not.
                promises[*place].since.push(next.clone());
            }
            let Ok(look) = self.look(browser, act.as_ref().map(|(place, next)| (*place, &**next))) else {
                return done;
            };
            for (promise, state) in promises.iter_mut().zip(&look.states) {
                promise.see(state, look.is_saved);
            }
            states = look.states;
            done += usize::from(act.is_some());
        }
    }
}

/// Kills the browser `kills` times at random instants; after each, everything must be as it was shown as saved, or later.
pub(crate) fn survive(hand: &Hand, seed: u64, kills: u64) -> Outcome {
    let name = hand.name;
    let mut random = Random::new(seed);
    let profile = workspace::target().join("profiles").join(format!("{name}-{}", std::process::id()));
    let server = site::serve()?;
    server.answer(PAGE, Answer::page(html()));
    let mut promises: Vec<Promise> = Vec::new();
    let (mut done, mut shown) = (0, 0);
    for kill in 0..=kills {
        let browser = Browser::open_with_profile(Size::LAPTOP, &profile)?;
        browser.visit(&server.url(PAGE))?;
        if kill == 0 {
            let things = (hand.begin)(&browser, &Notebook::of(&browser, View::All, Language::French)?)?;
            Element::at(&browser, 0).flush()?;
            promises = vec![Promise::default(); things];
        }
        let found = hand.wait_for_screen(&browser, promises.len());
        let found = found.map_err(|reason| reason.while_doing(&format!("BINOME_SEED={seed}, kill {kill}")))?;
        for (place, (promise, found)) in promises.iter_mut().zip(found.states).enumerate() {
            assert!(
                promise.allows(&found),
                "BINOME_SEED={seed}, kill {kill}: {name} {place} is «{found}»; it was {promise:?}"
            );
            shown += usize::from(!promise.saved.is_empty());
            *promise = Promise { saved: found, since: Vec::new() };
        }
        if kill < kills {
            let pause = Duration::from_millis(u64::from(random.below(hand.longest)));
            let killer = kill_after(process_of(&profile)?, pause);
            done += hand.work_until_killed(&browser, &mut random, &mut promises);
            killer.join().map_err(|_| Failure::new("the killer panicked"))?;
        }
    }
    println!("{name}: {kills} kills, {done} changes, {shown} times something shown as saved was found again");
    assert!(done as u64 > kills, "hardly anything was done");
    assert!(shown as u64 > kills / 2, "hardly anything was shown as saved");
    std::fs::remove_dir_all(profile)?;
    Ok(())
}

/// The browser itself, among the processes that have this profile.
fn process_of(profile: &Path) -> Outcome<u32> {
    let wanted = format!("--user-data-dir={}", profile.display());
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let Ok(number) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        let words = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let words = String::from_utf8_lossy(&words).into_owned();
        let mut words = words.split('\0');
        let program = words.next().unwrap_or_default().to_owned();
        let arguments: Vec<&str> = words.collect();
        let is_driver = program.contains("chromedriver");
        if !is_driver && arguments.contains(&&*wanted) && !arguments.iter().any(|word| word.starts_with("--type=")) {
            return Ok(number);
        }
    }
    Err(Failure::new("the browser's process was not found"))
}

fn kill_after(process: u32, pause: Duration) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        std::thread::sleep(pause);
        let _gone = Command::new("kill").args(["-9", &process.to_string()]).status();
    })
}
