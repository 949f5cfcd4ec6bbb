//! Whether an answer that was shown as saved is there after the browser was killed, whenever that was.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use binome_tests::locale::Language;
use binome_tests::pages::{Element, Notebook, View};
use binome_tests::{Browser, Failure, Outcome, Size, site, workspace};
use binome_www::serve::Answer;

use super::hand::{self, Look, PAGE};
use super::random::Random;

/// What was chosen in one group: what was shown as saved last, and everything since.
#[derive(Clone, Debug, Default)]
struct Promise {
    saved: Option<usize>,
    since: Vec<usize>,
}

impl Promise {
    fn see(&mut self, chosen: Option<usize>, is_saved: bool) {
        if is_saved {
            self.saved = chosen;
            self.since.clear();
        }
        if let Some(chosen) = chosen
            && self.since.last() != Some(&chosen)
        {
            self.since.push(chosen);
        }
    }

    fn allows(&self, found: Option<usize>) -> bool {
        found == self.saved || found.is_some_and(|found| self.since.contains(&found))
    }
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

/// Chooses at random until the browser is gone.
fn choose_until_killed(browser: &Browser, random: &mut Random, promises: &mut [Promise]) -> usize {
    let groups = u32::try_from(promises.len()).unwrap_or(1);
    let mut choices = 0;
    loop {
        let choose = (random.below(3) > 0).then(|| (random.below(groups) as usize, random.below(3) as usize));
        if let Some((group, choice)) = choose {
            // The answer may be lost with the browser while the choice was not.
            promises[group].since.push(choice);
        }
        let Ok(Look { chosen, is_saved }) = hand::look(browser, choose) else { return choices };
        for (promise, chosen) in promises.iter_mut().zip(chosen) {
            promise.see(chosen, is_saved);
        }
        choices += usize::from(choose.is_some());
    }
}

#[test]
fn every_answer_shown_as_saved_is_there_after_the_browser_was_killed() -> Outcome {
    let (seed, kills) = (super::seed("kills"), super::number("BINOME_KILLS", 25));
    let mut random = Random::new(seed);
    let profile = workspace::target().join("profiles").join(format!("kills-{}", std::process::id()));
    let server = site::serve()?;
    server.answer(PAGE, Answer::page(hand::html()));
    let mut promises: Vec<Promise> = Vec::new();
    let (mut choices, mut shown) = (0, 0);
    for kill in 0..=kills {
        let browser = Browser::open_with_profile(Size::LAPTOP, &profile)?;
        browser.visit(&server.url(PAGE))?;
        if kill == 0 {
            let groups = hand::open_page(&Notebook::of(&browser, View::All, Language::French)?)?;
            Element::at(&browser, 0).flush()?;
            promises = vec![Promise::default(); groups];
        }
        let found = hand::wait_for_page(&browser, promises.len())?;
        for (group, (promise, found)) in promises.iter_mut().zip(found.chosen).enumerate() {
            assert!(
                promise.allows(found),
                "BINOME_SEED={seed}, kill {kill}: condition {group} is {found:?}; it was {promise:?}"
            );
            shown += usize::from(promise.saved.is_some());
            *promise = Promise { saved: found, since: Vec::new() };
        }
        if kill < kills {
            let pause = Duration::from_millis(u64::from(random.below(700)));
            let killer = kill_after(process_of(&profile)?, pause);
            choices += choose_until_killed(&browser, &mut random, &mut promises);
            killer.join().map_err(|_| Failure::new("the killer panicked"))?;
        }
    }
    println!("kills: {kills} kills, {choices} choices, {shown} answers shown as saved and found again");
    assert!(choices as u64 > kills, "hardly anything was chosen");
    std::fs::remove_dir_all(profile)?;
    Ok(())
}
