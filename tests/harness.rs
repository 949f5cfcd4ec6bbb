//! Whether the harness sees, touches and complains as it promises, on a small page of its own.

use binome_tests::what::{button, heading, radio, region, text};
use std::time::Duration;

use binome_tests::{Browser, Key, Outcome, Screen, Size, live};

/// A page whose controls are in a shadow root, with French spaces, a covered button and live words.
const PAGE: &str = r#"<!doctype html><html lang="fr"><head><title>Essai</title></head><body><main><h1>Portail</h1><div id="host"></div></main><script>
const root = document.getElementById('host').attachShadow({ mode: 'open' });
root.innerHTML = `<section aria-label="Essai"><h2 tabindex="-1">Prêt&#x202f;?</h2>
  <fieldset><legend>Choisir</legend>
    <label><input type="radio" name="r" value="1"> Oui</label> <label><input type="radio" name="r" value="2"> Non</label></fieldset>
  <button type="button">Continuer</button>
  <div style="position:relative"><button type="button">Cachée</button><div style="position:absolute;inset:0;background:#fff"></div></div>
  <p aria-live="polite"></p></section>`;
const button = root.querySelector('button');
button.addEventListener('click', () => {
  root.querySelector('[aria-live]').textContent = root.querySelector('input:checked')?.value ?? 'rien';
  root.querySelector('h2').focus();
});
</script></body></html>"#;

fn open() -> Outcome<Browser> {
    let browser = Browser::open(Size::LAPTOP)?;
    let page = PAGE.replace('#', "%23");
    browser.visit(&format!("data:text/html;charset=utf-8,{page}"))?;
    Ok(browser)
}

#[test]
fn it_sees_into_shadow_roots_and_touches_what_it_sees() -> Outcome {
    let browser = open()?;
    let screen = Screen::within(&browser, region("Essai"));
    live::listen(&browser)?;
    screen.see(&heading("Prêt ?"))?;
    screen.click(&radio("Non"))?;
    assert!(screen.see(&radio("Non"))?.is("checked"));
    screen.click(&button("Continuer"))?;
    screen.see(&text("2"))?;
    screen.see_focus_on(&heading("Prêt ?"))?;
    assert_eq!(live::heard(&browser)?, ["2"]);
    Ok(())
}

#[test]
fn it_works_a_page_by_keyboard() -> Outcome {
    let browser = open()?;
    let screen = Screen::of(&browser);
    screen.press(Key::Tab)?;
    screen.see_focus_on(&radio("Oui"))?;
    screen.press(Key::Down)?;
    assert!(screen.see_focus_on(&radio("Non"))?.is("checked"));
    screen.press(Key::Tab)?;
    screen.see_focus_on(&button("Continuer"))?;
    screen.press(Key::Space)?;
    screen.see(&text("2"))?;
    Ok(())
}

#[test]
fn it_says_why_it_cannot_click_and_shows_the_page() -> Outcome {
    let browser = open()?;
    let screen = Screen::of(&browser).patient_for(Duration::from_millis(500));
    let reason = screen.click(&button("Cachée")).err().map(|reason| reason.to_string()).unwrap_or_default();
    assert!(reason.contains("covered by"), "{reason}");
    assert!(reason.contains("button «Continuer»"), "{reason}");
    Ok(())
}
