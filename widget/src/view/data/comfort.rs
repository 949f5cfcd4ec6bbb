//! Reading in comfort: the size of the text, the colours, the language; a person's own choice before the page's.

use leptos::prelude::*;

use super::super::parts::choice::one_of_few;
use super::super::parts::element::{element, paragraph};
use crate::boundary::intl;
use crate::comfort::Comfort;
use crate::part::Theme;
use crate::text::{DataWord, sentence_case};
use crate::visit::Visit;

const SIZES: [DataWord; Comfort::LARGEST as usize + 1] =
    [DataWord::Size0, DataWord::Size1, DataWord::Size2, DataWord::Size3];

pub(super) fn comfort(visit: &Visit) -> AnyView {
    let mut content = vec![paragraph(visit.say(DataWord::ComfortText)), text_size(visit), colours(visit)];
    content.extend((visit.languages().len() > 1).then(|| language(visit)));
    element("div", "stack comfort", content)
}

fn text_size(visit: &Visit) -> AnyView {
    let (comfort, chosen) = (visit.session().comfort(), visit.clone());
    let sizes = SIZES.into_iter().enumerate().map(|(size, word)| (size.to_string(), visit.say(word)));
    let value = move || comfort.with(|comfort| comfort.size.to_string());
    one_of_few("data-size", visit.say(DataWord::SizeLegend), sizes.collect(), value, move |size| {
        chosen.session().choose_comfort(|comfort| comfort.size = size.parse().unwrap_or_default());
    })
}

fn colours(visit: &Visit) -> AnyView {
    let (comfort, chosen) = (visit.session().comfort(), visit.clone());
    let word = |theme| match theme {
        Theme::Auto => DataWord::ThemeAuto,
        Theme::Light => DataWord::ThemeLight,
        Theme::Dark => DataWord::ThemeDark,
        Theme::Contrast => DataWord::ThemeContrast,
    };
    let themes = Theme::ALL.into_iter().map(|theme| (theme.name().to_owned(), visit.say(word(theme))));
    let value = move || comfort.with(|comfort| comfort.theme.unwrap_or_default().name().to_owned());
    one_of_few("data-theme", visit.say(DataWord::ThemeLegend), themes.collect(), value, move |name| {
        let theme = Theme::named(&name).filter(|theme| *theme != Theme::Auto);
        chosen.session().choose_comfort(|comfort| comfort.theme = theme);
    })
}

fn language(visit: &Visit) -> AnyView {
    let (comfort, chosen) = (visit.session().comfort(), visit.clone());
    let mut languages = vec![(String::new(), visit.say(DataWord::LanguageAuto))];
    languages.extend(visit.languages().iter().map(|code| (code.clone(), sentence_case(&intl::language_name(code)))));
    let value = move || comfort.with(|comfort| comfort.language.clone().unwrap_or_default());
    one_of_few("data-language", visit.say(DataWord::LanguageLegend), languages, value, move |code| {
        chosen.session().choose_comfort(|comfort| comfort.language = (!code.is_empty()).then_some(code));
        chosen.host().ask_for_language();
    })
}
